package id.simpul.docs;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.PublishedCatalog;
import id.simpul.catalog.RegionCode;
import id.simpul.catalog.ServiceEndpoint;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.compare.Comparison;
import id.simpul.catalog.harvest.HarvestReport;
import id.simpul.catalog.harvest.HarvestSource;
import id.simpul.catalog.harvest.Harvester;
import id.simpul.catalog.lucene.LuceneIndexes;
import id.simpul.catalog.search.SearchResult;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.core.AgencyId;
import id.simpul.core.Audience;
import id.simpul.core.ProtectedResource;
import id.simpul.core.Scope;
import id.simpul.core.Secret;
import id.simpul.core.ServiceId;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.ecosystem.Ecosystem;
import id.simpul.ecosystem.EcosystemSettings;
import id.simpul.identity.Assurance;
import id.simpul.identity.IncomingRequest;
import id.simpul.identity.TokenSource;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.identity.VerifiedToken;
import id.simpul.identity.disclosure.DataUse;
import id.simpul.identity.disclosure.Disclosures;
import id.simpul.identity.disclosure.LegalBasis;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The lines of the README, run between two authorities. */
class ReadmeTest {

  record Letter(String number) {}

  record Application(String purpose) {}

  record Receipt(String number, String applicant) {}

  private final Neighbour jakartaSide = new Neighbour("jakarta");
  private final Neighbour depokSide = new Neighbour("depok");

  @AfterEach
  void close() {
    jakartaSide.close();
    depokSide.close();
  }

  @Test
  void tokensOfTwoAuthorities_areAccepted() {
    String jakartaIssuer = jakartaSide.authority.issuer().toString();
    String depokIssuer = depokSide.authority.issuer().toString();
    String signedIn =
        depokSide
            .authority
            .signIn("warga-1")
            .audience("https://api.dukcapil.jakarta.example")
            .claim("acr", "high")
            .token();
    IncomingRequest incomingRequest =
        IncomingRequest.of(
            "GET",
            URI.create("https://api.dukcapil.jakarta.example/akta"),
            Map.of("Authorization", List.of("Bearer " + signedIn)));
    // region verify
    TokenVerifier verifier =
        TokenVerifier.forAudience("https://api.dukcapil.jakarta.example")
            .trusting(TrustedIssuer.at(jakartaIssuer))
            .trusting(TrustedIssuer.at(depokIssuer).upTo(Assurance.SUBSTANTIAL))
            .build();
    VerifiedToken token = verifier.verify(incomingRequest);
    // endregion
    assertThat(token.subject().value()).isEqualTo("warga-1");
    assertThat(token.assurance()).isEqualTo(Assurance.SUBSTANTIAL);
    verifier.close();
  }

  @Test
  void anotherAgency_isCalled() {
    jakartaSide.mayCall(depokSide, depokSide.authority);
    TokenVerifier gate =
        TokenVerifier.forAudience(depokSide.api().toString())
            .trusting(TrustedIssuer.at(depokSide.authority.issuer().toString()))
            .build();
    depokSide.answer(
        "/api/surat/",
        "application/json",
        exchange ->
            "{\"number\":\"%s\"}"
                .formatted(gate.verify(Neighbour.incoming(exchange)).subject().value()));
    ProtectedResource depokApi =
        new ProtectedResource(
            depokSide.api(),
            Audience.of(depokSide.api().toString()),
            Set.of(Scope.of(Neighbour.SCOPE)),
            depokSide.authority.issuer());
    String id = "470/12";
    try (TokenSource tokens = TokenSource.builder().as(jakartaSide.client()).build();
        gate) {
      // region call
      ResilientTransport depok =
          ResilientTransport.builder()
              .timeout(ofSeconds(5))
              .authenticating(tokens.bearer(depokApi))
              .build();
      Letter letter = depok.send(Request.get(depokApi.uri() + "/surat/{id}", id)).as(Letter.class);
      // endregion
      assertThat(letter.number()).isEqualTo("sistem-jakarta");
      depok.close();
    }
  }

  @Test
  void services_arePublishedHarvestedFoundAndCompared() {
    PublicOrganisation disdukcapil =
        PublicOrganisation.builder("https://depok.example/disdukcapil")
            .name("Disdukcapil Kota Depok", "Civil Registry of Depok")
            .region(RegionCode.kemendagri("32.76"))
            .build();
    URI catalogUrl = depokSide.at("/katalog");
    AgencyId depok = AgencyId.of("kota-depok");
    Clock clock = Clock.systemUTC();
    try (ResilientTransport transport = ResilientTransport.ofDefaults()) {
      // region catalog
      PublicService service =
          PublicService.builder("https://depok.example/layanan/akta-kelahiran")
              .type(ServiceType.AKTA_KELAHIRAN)
              .title("Akta kelahiran", "Birth certificate")
              .description("Mencatat kelahiran anak.", "Registers the birth of a child.")
              .competentAuthority(disdukcapil)
              .residentsOf(RegionCode.kemendagri("32.76"))
              .free()
              .build();
      PublishedCatalog catalog =
          PublishedCatalog.of(
              Catalog.builder("https://depok.example/katalog", disdukcapil).build());
      catalog.publish(service);
      serve("/katalog", catalog.toJsonLd());

      Harvester harvester = Harvester.builder().transport(transport).build();
      HarvestReport report =
          harvester.harvest(HarvestSource.of(depok, catalogUrl, "https://depok.example/layanan/"));

      ServiceIndex index = LuceneIndexes.inMemory();
      index.replace(depok, harvester.services());
      SearchResult found =
          index.search(ServiceQuery.text("bikin akta anak").near(RegionCode.kemendagri("32.76")));
      Comparison comparison = Comparison.of(ServiceType.AKTA_KELAHIRAN, harvester.services());
      // endregion
      assertThat(report.toString()).contains("kota-depok");
      assertThat(found.hits().get(0).service()).isEqualTo(service);
      assertThat(comparison.toTable(clock.instant())).contains("Disdukcapil Kota Depok");
    }
  }

  @Test
  void aService_isFoundAndCalled_inOneStep() {
    String portal = "https://portal.depok.example";
    depokSide.mayCall(jakartaSide, depokSide.authority, portal);
    jakartaSide.accept(depokSide.authority).publish(jakartaCatalog());
    List<String> outcomes = new ArrayList<>();
    EcosystemSettings settings =
        EcosystemSettings.builder()
            .agency(depokSide.member().id())
            .client(depokSide.client())
            .members(depokSide.member(), jakartaSide.member())
            .disclosures(
                Disclosures.by(depokSide.member().id().value())
                    .pseudonymsBy(Secret.of("kunci-samaran-".repeat(3)))
                    .recordingTo(entry -> outcomes.add(entry.outcome()))
                    .build())
            .build();
    try (Ecosystem jakarta =
            Ecosystem.join(
                EcosystemSettings.builder()
                    .members(jakartaSide.member(), depokSide.member())
                    .build());
        TokenVerifier atThePortal =
            TokenVerifier.forAudience(portal)
                .trusting(TrustedIssuer.at(depokSide.authority.issuer().toString()))
                .build()) {
      TokenVerifier gate = jakarta.verifier(jakartaSide.api().toString());
      jakartaSide.answer(
          "/api/permohonan",
          "application/json",
          exchange ->
              "{\"number\":\"J-1\",\"applicant\":\"%s\"}"
                  .formatted(gate.verify(Neighbour.incoming(exchange)).subject().value()));
      VerifiedToken token =
          atThePortal.verify(
              depokSide
                  .authority
                  .signIn("warga-1")
                  .audience(portal)
                  .scope(Neighbour.SCOPE)
                  .token());
      Receipt receipt = applyAtJakarta(settings, token, new Application("keringanan biaya"));
      assertThat(receipt).isEqualTo(new Receipt("J-1", "warga-1"));
      assertThat(outcomes).containsExactly("begun", "200");
    }
  }

  private void serve(String path, String jsonLd) {
    depokSide.answer(path, CatalogWriter.JSON_LD, exchange -> jsonLd);
  }

  private static Receipt applyAtJakarta(
      EcosystemSettings settings, VerifiedToken token, Application application) {
    // region ecosystem
    try (Ecosystem ecosystem = Ecosystem.join(settings)) {
      return ecosystem
          .service(ServiceId.of("https://jakarta.example/layanan/keringanan-biaya"))
          .onBehalfOf(token)
          .using(
              DataUse.of("keringanan-biaya", LegalBasis.PUBLIC_TASK)
                  .about(token.subject())
                  .kinds("penghasilan"))
          .post("/permohonan", application)
          .as(Receipt.class);
    }
    // endregion
  }

  private Catalog jakartaCatalog() {
    PublicOrganisation health =
        PublicOrganisation.builder("https://jakarta.example/dinkes")
            .name("Dinas Kesehatan Jakarta", "Jakarta Health Office")
            .build();
    return Catalog.builder("https://jakarta.example/katalog", health)
        .service(
            PublicService.builder(jakartaSide.iri("keringanan-biaya"))
                .title("Keringanan biaya rumah sakit", "Relief from hospital fees")
                .description("Untuk warga tidak mampu.", "For people with little money.")
                .competentAuthority(health)
                .endpoint(
                    ServiceEndpoint.builder(jakartaSide.api().toString())
                        .title("API keringanan biaya", "The API of fee relief")
                        .personalData(true)
                        .build())
                .build())
        .build();
  }
}
