package id.simpul.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.Finding;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.PublishedCatalog;
import id.simpul.catalog.RegionCode;
import id.simpul.catalog.Requirement;
import id.simpul.catalog.ServiceEndpoint;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.compare.Comparison;
import id.simpul.catalog.rdf.RdfFormats;
import id.simpul.catalog.search.SearchResult;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.core.Scope;
import id.simpul.core.ServiceId;
import id.simpul.core.SimpulException;
import id.simpul.ecosystem.ApiCatalog;
import id.simpul.ecosystem.Ecosystem;
import id.simpul.ecosystem.EcosystemSettings;
import id.simpul.ecosystem.Member;
import id.simpul.ecosystem.MemberList;
import id.simpul.ecosystem.ServiceClient;
import id.simpul.identity.Assurance;
import id.simpul.identity.IncomingRequest;
import id.simpul.identity.ProtectedResourceMetadata;
import id.simpul.identity.SignatureAlgorithm;
import id.simpul.identity.SigningKey;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.identity.Verification;
import id.simpul.identity.VerifiedToken;
import id.simpul.testkit.TestAuthority;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The code and the settings of {@code docs/guides/join.md}. */
class JoinGuideTest {

  private static final Logger log = LoggerFactory.getLogger(JoinGuideTest.class);

  private static final String AUDIENCE = "https://api.depok.example/sktm";

  @Test
  void settingsOfTheGuide_areAccepted(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("simpul.properties");
    Files.writeString(file, settingsIn("join.md"));
    // region key
    SigningKey key = SigningKey.generate(SignatureAlgorithm.ES256);
    Files.writeString(folder.resolve("portal-depok.jwk"), key.privateJwk().reveal());
    Files.writeString(folder.resolve("portal-depok.public.jwks"), key.publicJwks());
    // endregion
    Files.writeString(folder.resolve("operator.jwk"), key.publicJwk());
    Files.writeString(folder.resolve("nama-samaran.key"), "kunci-samaran-".repeat(3));

    // region settings
    EcosystemSettings settings = EcosystemSettings.load(file);
    // endregion

    assertThat(settings.agency().orElseThrow().value()).isEqualTo("kota-depok");
    assertThat(settings.toString()).doesNotContain(key.privateJwk().reveal());
    assertThat(folder.resolve("portal-depok.public.jwks"))
        .content()
        .contains("\"keys\"")
        .doesNotContain("\"d\"");
  }

  @Test
  void listOfTheOperator_isTrustedByItsKey(@TempDir Path folder) throws IOException {
    SigningKey operator = SigningKey.generate(SignatureAlgorithm.ES256);
    Instant inOneMonth = Clock.systemUTC().instant().plus(Duration.ofDays(30));
    // region operator
    Member depok =
        Member.builder("kota-depok")
            .name("Kota Depok", "Depok City")
            .baseUrl("https://depok.example")
            .issuer("https://sso.depok.example")
            .ownedOrigins("https://api.depok.example")
            .iriPrefixes("https://depok.example/layanan/")
            .assuranceCeiling(Assurance.SUBSTANTIAL)
            .build();
    MemberList list = MemberList.builder().version(1).expires(inOneMonth).member(depok).build();
    Files.writeString(folder.resolve("daftar.jws"), list.sign(operator));
    Files.writeString(folder.resolve("operator.jwk"), operator.publicJwk());
    // endregion
    Path file = folder.resolve("simpul.properties");
    Files.writeString(
        file, "simpul.members.list = daftar.jws\nsimpul.members.key = operator.jwk\n");
    try (Ecosystem ecosystem = Ecosystem.join(EcosystemSettings.load(file))) {
      assertThat(ecosystem.members()).containsExactly(depok);
    }
  }

  @Test
  void settingsOfBothGuides_areTheSame() {
    assertThat(settingsIn("join.id.md")).isEqualTo(settingsIn("join.md"));
  }

  private static String settingsIn(String guide) {
    String page = ProjectRoot.read(ProjectRoot.PATH.resolve("docs/guides").resolve(guide));
    int start = page.indexOf("```properties\n") + "```properties\n".length();
    return page.substring(start, page.indexOf("```", start));
  }

  @Test
  void testkit_bringsTokens_goodAndExpired() {
    // region testkit
    try (TestAuthority depok = TestAuthority.start("kota-depok");
        TokenVerifier verifier =
            TokenVerifier.forAudience("https://api.depok.example/sktm")
                .trusting(TrustedIssuer.at(depok.issuer().toString()))
                .build()) {
      String good = depok.signIn("warga-1").audience("https://api.depok.example/sktm").token();
      String expired =
          depok
              .signIn("warga-1")
              .audience("https://api.depok.example/sktm")
              .expiresIn(Duration.ofMinutes(-5))
              .token();
      assertThat(verifier.verify(good).subject().value()).isEqualTo("warga-1");
      assertThatThrownBy(() -> verifier.verify(expired)).hasMessageContaining("expired");
    }
    // endregion
  }

  @Test
  void gate_letsAGoodTokenIn_andExplainsARefusal() {
    try (TestAuthority depok = TestAuthority.start("kota-depok");
        TokenVerifier verifier =
            TokenVerifier.forAudience(AUDIENCE)
                .trusting(TrustedIssuer.at(depok.issuer().toString()))
                .build()) {
      String good = depok.signIn("warga-1").audience(AUDIENCE).token();
      String elsewhere = depok.signIn("warga-1").audience(AUDIENCE + "/v2").token();
      assertThat(answerTo(verifier, good)).isEqualTo("200 Halo, warga-1");
      assertThat(answerTo(verifier, elsewhere)).startsWith("401").contains("Bearer");
    }
  }

  private static String answerTo(TokenVerifier verifier, String token) {
    IncomingRequest request =
        IncomingRequest.of(
            "GET", URI.create(AUDIENCE), Map.of("Authorization", List.of("Bearer " + token)));
    // region gate
    Verification verification = verifier.check(request);
    if (verification instanceof Verification.Rejected refused) {
      log.info("{}", refused.rejection());
      return refused.rejection().status() + " " + refused.rejection().wwwAuthenticate();
    }
    VerifiedToken resident = ((Verification.Accepted) verification).token();
    return "200 Halo, " + resident.subject().value();
    // endregion
  }

  // region incoming
  static IncomingRequest incoming(HttpExchange exchange, URI publicAddress) {
    return IncomingRequest.of(
        exchange.getRequestMethod(), publicAddress, exchange.getRequestHeaders());
  }

  // endregion

  @Test
  void metadata_standsAtItsWellKnownAddress() {
    // region metadata
    URI api = URI.create("https://api.depok.example/sktm");
    URI at = ProtectedResourceMetadata.wellKnown(api);
    String json =
        ProtectedResourceMetadata.resource(api)
            .tokenServers(URI.create("https://sso.depok.example"))
            .scopes(Scope.of("sktm:baca"))
            .toJson();
    // endregion
    assertThat(at)
        .hasToString("https://api.depok.example/.well-known/oauth-protected-resource/sktm");
    assertThat(json).contains("https://sso.depok.example", "sktm:baca");
    assertThat(json.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
  }

  @Test
  void aService_isDescribed_andLinked() {
    // region describe
    PublicOrganisation dinsos =
        PublicOrganisation.builder("https://depok.example/dinsos")
            .name("Dinas Sosial Kota Depok", "Social Affairs Office of Depok")
            .region(RegionCode.kemendagri("32.76"))
            .build();
    PublicService sktm =
        PublicService.builder("https://depok.example/layanan/sktm")
            .type(ServiceType.SKTM)
            .title("Surat keterangan tidak mampu (SKTM)", "Letter of low income (SKTM)")
            .description("Surat untuk keringanan biaya.", "A letter for relief from fees.")
            .keyword("surat miskin", "proof of low income")
            .competentAuthority(dinsos)
            .residentsOf(RegionCode.kemendagri("32.76"))
            .requirement(Requirement.of("Pengantar RT/RW", "A letter from the RT/RW"))
            .free()
            .processingTime(ProcessingTime.workingDays(1).onceComplete())
            .endpoint(
                ServiceEndpoint.builder("https://api.depok.example/sktm")
                    .title("API SKTM", "Letters of low income")
                    .personalData(true)
                    .build())
            .build();

    PublishedCatalog catalog =
        PublishedCatalog.of(Catalog.builder("https://depok.example/katalog", dinsos).build());
    for (Finding finding : catalog.publish(sktm)) {
      log.info("{}: {}", finding.path(), finding.message().in("id"));
    }
    // endregion
    // region links
    String links =
        ApiCatalog.of("https://depok.example")
            .catalogue("https://depok.example/katalog", CatalogWriter.JSON_LD)
            .api("https://api.depok.example/sktm")
            .toJson();
    // endregion
    assertThat(catalog.toJsonLd()).contains("https://api.depok.example/sktm");
    assertThat(links).contains("https://depok.example/katalog");
    assertThat(CatalogWriter.JSON_LD).isEqualTo("application/ld+json");
    assertThat(ApiCatalog.PATH).isEqualTo("/.well-known/api-catalog");
    assertThat(ApiCatalog.MEDIA_TYPE).startsWith("application/linkset+json");
  }

  @Test
  void services_areFoundAndCompared() {
    try (Neighbour bogor = new Neighbour("bogor")) {
      bogor.publish(
          Catalog.builder("https://bogor.example/katalog", dinsosOfBogor())
              .service(
                  PublicService.builder(bogor.iri("sktm"))
                      .type(ServiceType.SKTM)
                      .title("Surat keterangan tidak mampu", "Letter of low income")
                      .competentAuthority(dinsosOfBogor())
                      .build())
              .build());
      EcosystemSettings settings = EcosystemSettings.builder().members(bogor.member()).build();
      try (Ecosystem ecosystem = Ecosystem.join(settings)) {
        // region find
        log.info("{}", ecosystem.refresh());
        SearchResult found = ecosystem.search(ServiceQuery.text("surat tidak mampu"));
        found.hits().forEach(hit -> log.info("{}: {}", hit.source(), hit.service().title()));
        Comparison comparison = ecosystem.compare(ServiceType.SKTM);
        // endregion
        assertThat(found.hits()).hasSize(1);
        assertThat(comparison.columns()).hasSize(1);
      }
    }
  }

  private static PublicOrganisation dinsosOfBogor() {
    return PublicOrganisation.builder("https://bogor.example/dinsos")
        .name("Dinas Sosial Kota Bogor", "Social Affairs Office of Bogor")
        .build();
  }

  @Test
  void turtle_isReadToo(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("simpul.properties");
    SigningKey key = SigningKey.generate(SignatureAlgorithm.ES256);
    Files.writeString(folder.resolve("operator.jwk"), key.publicJwk());
    Files.writeString(
        file, "simpul.members.list = daftar.jws\nsimpul.members.key = operator.jwk\n");
    // region formats
    EcosystemSettings settings = EcosystemSettings.loadInto(file).formats(RdfFormats.any()).build();
    // endregion
    assertThat(settings.agency()).isEmpty();
  }

  @Test
  void aFailure_saysWhatHappened_inTwoLanguages() {
    try (Neighbour depok = new Neighbour("depok");
        Ecosystem ecosystem =
            Ecosystem.join(EcosystemSettings.builder().members(depok.member()).build())) {
      assertThatThrownBy(() -> call(ecosystem)).isInstanceOf(SimpulException.class);
    }
  }

  private static void call(Ecosystem ecosystem) {
    // region failure
    try {
      ServiceClient sktm = ecosystem.service(ServiceId.of("https://bogor.example/layanan/sktm"));
      sktm.get("/surat/{id}", "s-81f0").close();
    } catch (SimpulException e) {
      log.warn("{} ({}): {}", e.code(), e.retryability(), e.getMessage());
      log.warn("{}", e.explanation().in("id"));
      throw e;
    }
    // endregion
  }
}
