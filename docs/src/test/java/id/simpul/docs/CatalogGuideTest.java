package id.simpul.docs;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.Addressee;
import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.CatalogValidator;
import id.simpul.catalog.Channel;
import id.simpul.catalog.ContactPoint;
import id.simpul.catalog.EvidenceType;
import id.simpul.catalog.Finding;
import id.simpul.catalog.OpeningHours;
import id.simpul.catalog.Output;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.PublishedCatalog;
import id.simpul.catalog.RegionCode;
import id.simpul.catalog.Requirement;
import id.simpul.catalog.ServiceEndpoint;
import id.simpul.catalog.ServicePoint;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.Severity;
import id.simpul.catalog.Situation;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.harvest.HarvestListener;
import id.simpul.catalog.harvest.HarvestOutcome;
import id.simpul.catalog.harvest.HarvestReport;
import id.simpul.catalog.harvest.HarvestSource;
import id.simpul.catalog.harvest.HarvestStore;
import id.simpul.catalog.harvest.Harvester;
import id.simpul.catalog.publish.CatalogHandler;
import id.simpul.catalog.publish.CatalogRegister;
import id.simpul.catalog.publish.Permission;
import id.simpul.catalog.publish.RegisterException;
import id.simpul.catalog.publish.Registered;
import id.simpul.catalog.readiness.Readiness;
import id.simpul.core.AgencyId;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of {@code docs/guides/catalog.md}. */
class CatalogGuideTest {

  // region describe
  private final RegionCode depok = RegionCode.kemendagri("32.76");
  private final PublicOrganisation dinsos =
      PublicOrganisation.builder("https://depok.example/instansi/dinsos")
          .name("Dinas Sosial Kota Depok", "Social Service of Depok")
          .region(depok)
          .build();
  private final PublicService sktm =
      PublicService.builder("https://depok.example/layanan/sktm")
          .type(ServiceType.SKTM)
          .title("Surat keterangan tidak mampu", "Letter of low income")
          .description("Untuk keringanan biaya.", "For relief from fees.")
          .competentAuthority(dinsos)
          .audience(Addressee.PUBLIC)
          .residentsOf(depok)
          .spatial(depok)
          .requirement(EvidenceType.of("Kartu keluarga", "Family card"))
          .step("Minta pengantar RT/RW", "Ask RT/RW for a letter")
          .free()
          .processingTime(ProcessingTime.workingDays(1).onceComplete())
          .produces(Output.of("SKTM", "Letter"))
          .channel(Channel.online("https://layanan.depok.example/sktm"))
          .complaints(ContactPoint.builder().telephone("112").build())
          .legalResource("UU 13/2011", "Law 13/2011")
          .build();

  // endregion

  @Test
  void apiOfTheGuide_saysThatItHoldsPersonalData_andIsSound() {
    // region api
    ServiceEndpoint api =
        ServiceEndpoint.builder("https://api.depok.example/sktm")
            .title("API SKTM", "Letters of low income")
            .descriptionPage("https://api.depok.example/openapi.json")
            .personalData(true)
            .build();
    PublicService callable = sktm.toBuilder().endpoint(api).build();
    // endregion
    assertThat(CatalogValidator.validate(callable).stream().map(Finding::ruleId))
        .noneMatch(rule -> rule.startsWith("endpoint."));
    assertThat(callable.endpoints().get(0).personalData()).contains(true);
  }

  @Test
  void serviceOfTheGuide_takesAtMost25Lines_andIsSound() {
    String source =
        ProjectRoot.read(
            ProjectRoot.PATH.resolve("docs/src/test/java/id/simpul/docs/CatalogGuideTest.java"));
    String region = source.split("// region describe\n", 2)[1].split(" *// endregion", 2)[0];
    assertThat(region.lines().count()).isLessThanOrEqualTo(25);

    // region check
    List<Finding> findings = CatalogValidator.validate(sktm);
    // endregion

    assertThat(findings).noneMatch(finding -> finding.severity() == Severity.STRUCTURE);
    assertThat(findings).allMatch(finding -> finding.ruleId().startsWith("standard."));
  }

  @Test
  void papersOfWhichOneIsEnough_areOneRequirement() {
    // region alternatives
    Requirement birth =
        Requirement.builder("Bukti kelahiran", "Proof of birth")
            .evidence(EvidenceType.of("Surat keterangan lahir", "Birth letter"))
            .evidence(
                EvidenceType.of("SPTJM F-2.03", "Statement F-2.03"),
                EvidenceType.of("KTP dua saksi", "Cards of two witnesses"))
            .build();
    PublicService withBirth = sktm.toBuilder().requirement(birth).build();
    // endregion

    assertThat(withBirth.requirements()).hasSize(2).endsWith(birth);
    assertThat(CatalogValidator.validate(withBirth))
        .allMatch(finding -> finding.ruleId().startsWith("standard."));
  }

  @Test
  void readiness_isShownAsTextAndAsAPage(@TempDir Path folder) throws IOException {
    Instant now = Instant.parse("2026-03-02T03:00:00Z");
    Path page = folder.resolve("kesiapan.html");
    // region readiness
    SourcedService ours = new SourcedService(sktm, AgencyId.of("kota-depok"), now);
    Readiness readiness = Readiness.builder(List.of(ours)).at(now);
    System.out.println(readiness.toText("id"));
    Files.writeString(page, readiness.toHtml("id"));
    // endregion

    assertThat(page).content().contains("kota-depok", "50%");
    assertThat(readiness.overall().services()).isEqualTo(1);
  }

  @Test
  void situationAndPlace_areAddedBesideTheRest() {
    // region situation
    ServicePoint kelurahan =
        ServicePoint.builder("Kelurahan Beji", "Beji village office")
            .address("Jl. Contoh 1, Depok", "Jl. Contoh 1, Depok")
            .open(OpeningHours.weekdays("08:00", "15:00"))
            .dailyQuota(40)
            .accessibility("Ada jalur kursi roda", "A ramp for wheelchairs")
            .build();
    PublicService changed =
        sktm.withChannels(Channel.at(kelurahan), Channel.homeVisit("Bila sakit", "For the ill"))
            .withSituations(
                Situation.builder("Untuk rumah sakit", "For a hospital")
                    .requirement(EvidenceType.of("Surat rujukan", "Referral"))
                    .processingTime(ProcessingTime.minutes(30).onceComplete())
                    .build());
    // endregion

    assertThat(changed.channels()).hasSize(2);
    assertThat(changed.title()).isEqualTo(sktm.title());
  }

  @Test
  void catalogue_isPublishedAndServed() {
    // region publish
    PublishedCatalog published =
        PublishedCatalog.of(
            Catalog.builder("https://depok.example/katalog", dinsos)
                .title("Layanan Kota Depok", "Services of Depok")
                .description("Layanan Dinas Sosial", "Services of the Social Service")
                .build());
    published.publish(sktm);
    CatalogHandler handler = CatalogHandler.builder(published).path("/katalog").build();
    Response answer = handler.handle("GET", URI.create("/katalog"), Headers.none());
    // endregion

    assertThat(answer.status()).isEqualTo(200);
    assertThat(published.current().services()).containsExactly(sktm);
  }

  @Test
  void foreignCatalogue_isReadAndChecked(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("katalog.jsonld");
    Files.writeString(
        file,
        PublishedCatalog.of(
                Catalog.builder("https://depok.example/katalog", dinsos).service(sktm).build())
            .toJsonLd());

    // region read
    CatalogReading reading = CatalogReader.ofDefaults().read(file);
    reading.quarantined().forEach(record -> System.out.println(record.findings()));
    reading.findings().forEach(System.out::println);
    // endregion

    assertThat(reading.catalog().services()).containsExactly(sktm);
  }

  @Test
  void catalogues_areHarvested(@TempDir Path folder) {
    PublishedCatalog published =
        PublishedCatalog.of(
            Catalog.builder("https://depok.example/katalog", dinsos).service(sktm).build());
    CatalogHandler handler = CatalogHandler.builder(published).build();
    Transport transport = request -> handler.handle("GET", request.uri(), request.headers());
    HarvestListener console = new HarvestListener() {};
    // region harvest
    Harvester harvester =
        Harvester.builder()
            .transport(transport)
            .store(HarvestStore.onDisk(folder.resolve("katalog")))
            .interval(Duration.ofHours(6))
            .listener(console)
            .build();
    HarvestSource depokSource =
        HarvestSource.of(
            AgencyId.of("kota-depok"),
            URI.create("https://depok.example/katalog"),
            "https://depok.example/layanan/");

    for (HarvestReport report : harvester.harvestDue(List.of(depokSource))) {
      System.out.println(report);
      report.quarantined().forEach(record -> System.out.println(record.findings()));
    }
    Collection<SourcedService> all = harvester.services();
    // endregion

    assertThat(all).extracting(SourcedService::service).containsExactly(sktm);
  }

  @Test
  void heldRun_waitsForAWord(@TempDir Path folder) {
    Transport transport = request -> Response.of(503, Headers.none(), new byte[0]);
    Harvester harvester = Harvester.builder().transport(transport).build();
    HarvestSource source =
        HarvestSource.of(
            AgencyId.of("kota-depok"),
            URI.create("https://depok.example/katalog"),
            "https://depok.example/layanan/");
    // region held
    HarvestReport report = harvester.harvest(source);
    if (report.outcome() == HarvestOutcome.HELD) {
      System.out.println(report.changes().removed()); // somebody looks, and asks the agency
      harvester.harvestAcceptingRemovals(source);
    }
    // endregion

    assertThat(report.outcome()).isEqualTo(HarvestOutcome.FAILED);
  }

  @Test
  void service_isPublishedToASharedRegister() {
    PublishedCatalog shared =
        PublishedCatalog.of(Catalog.builder("https://register.example/katalog", dinsos).build());
    Set<String> owners = Set.of("https://depok.example/layanan/");
    // region gate
    CatalogHandler handler =
        CatalogHandler.builder(shared)
            .accepting(
                (method, target, headers, service) ->
                    headers.first("Authorization").isEmpty()
                        ? Permission.unknownCaller("Bearer")
                        : owners.stream().anyMatch(service.toString()::startsWith)
                            ? Permission.granted()
                            : Permission.forbidden())
            .build();
    // endregion
    Transport transport =
        request ->
            handler.handle(
                request.method(),
                request.uri(),
                request.headers().with("Authorization", "Bearer x"),
                stream(request));
    // region register
    CatalogRegister register =
        CatalogRegister.at(URI.create("https://register.example/katalog"), transport);
    Registered first = register.add(sktm);
    try {
      register.replace(first, sktm.toBuilder().keyword("surat miskin", "poor letter").build());
    } catch (RegisterException e) {
      System.out.println(e.explanation().in("id")); // somebody else was quicker
      e.current().ifPresent(theirs -> System.out.println(theirs.service()));
    }
    // endregion

    assertThat(shared.current().services())
        .singleElement()
        .satisfies(s -> assertThat(s.keywords()).isNotEmpty());
  }

  private static InputStream stream(Request request) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    request
        .body()
        .ifPresent(
            body -> {
              try {
                body.writeTo(bytes);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}
