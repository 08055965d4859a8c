package id.simpul.catalog.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.Applicant;
import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.CatalogRecord;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.Channel;
import id.simpul.catalog.Concept;
import id.simpul.catalog.ContactPoint;
import id.simpul.catalog.Cost;
import id.simpul.catalog.EvidenceType;
import id.simpul.catalog.Finding;
import id.simpul.catalog.Fine;
import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.OpeningHours;
import id.simpul.catalog.Output;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.RegionCode;
import id.simpul.catalog.Requirement;
import id.simpul.catalog.Rule;
import id.simpul.catalog.ServiceEndpoint;
import id.simpul.catalog.ServicePoint;
import id.simpul.catalog.ServiceStandard;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.Situation;
import id.simpul.catalog.StandardComponent;
import id.simpul.catalog.Step;
import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the SDK writes is read by others' parsers, and says to them what it said. */
class OwnExportTest {

  private static final PublicOrganisation DEPOK =
      PublicOrganisation.builder("https://depok.example/instansi/disdukcapil")
          .name("Disdukcapil Kota Depok", "Civil Registry of Depok")
          .address("Jl. Contoh 1, Depok", "Jl. Contoh 1, Depok")
          .homepage("https://depok.example/")
          .region(RegionCode.kemendagri("32.76"))
          .build();

  private final Catalog catalog =
      Catalog.builder("https://depok.example/katalog", DEPOK)
          .title("Layanan Kota Depok", "Services of Depok")
          .description("Contoh", "An example")
          .service(rich())
          .record(
              CatalogRecord.of(
                  rich().id(),
                  Instant.parse("2026-01-01T00:00:00Z"),
                  Instant.parse("2026-02-01T08:30:00Z")))
          .build();
  private final String json = CatalogWriter.toJsonLd(catalog);

  @Test
  void richService_readThroughTitaniumAndJena_isTheSameModel() {
    Graph graph = RdfFormats.jsonLd().read(stream(json), catalog.id(), ReadLimits.ofDefaults());
    CatalogReading reading = CatalogReader.ofDefaults().read(graph, catalog.id());

    assertThat(graph.problems()).isEmpty();
    assertThat(reading.quarantined()).isEmpty();
    assertThat(reading.findings())
        .extracting(Finding::ruleId)
        .containsExactly("profile.text.untagged"); // one keyword names no language
    assertThat(reading.catalog()).isEqualTo(catalog);
  }

  /** Jena alone parses it and writes it in another syntax; that is read back here. */
  @ParameterizedTest
  @CsvSource({"TURTLE", "N-TRIPLES", "RDF/XML", "JSON-LD"})
  void richService_thatJenaTookOver_comesBackTheSame(String syntax) {
    Model model = RDFParser.fromString(json, Lang.JSONLD).base(catalog.id().toString()).toModel();
    StringWriter written = new StringWriter();
    model.write(written, syntax.equals("N-TRIPLES") ? "N-TRIPLE" : syntax);

    Graph graph =
        RdfFormats.any().read(stream(written.toString()), catalog.id(), ReadLimits.ofDefaults());
    CatalogReading reading = CatalogReader.ofDefaults().read(graph, catalog.id());

    assertThat(graph.size()).isEqualTo((int) model.size());
    assertThat(reading.findings())
        .extracting(Finding::ruleId)
        .containsExactly("profile.text.untagged"); // one keyword names no language
    assertThat(reading.quarantined()).isEmpty();
    assertThat(reading.catalog().services())
        .usingRecursiveFieldByFieldElementComparator(
            RecursiveComparisonConfiguration.builder()
                .withIgnoreCollectionOrder(true)
                .withEqualsForType(LocalizedText::equals, LocalizedText.class)
                .build())
        .containsExactly(rich());
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static PublicService rich() {
    return PublicService.builder("https://depok.example/layanan/akta-kelahiran")
        .type(ServiceType.AKTA_KELAHIRAN)
        .identifier("470/12")
        .title("Akta kelahiran", "Birth certificate")
        .description("Untuk anak \"baru\" \\ lahir", "For a child that was born")
        .keyword("akta anak", "child certificate")
        .keyword(LocalizedText.untagged("akte"))
        .competentAuthority(DEPOK)
        .spatial(RegionCode.kemendagri("32.76"))
        .residentsOf(RegionCode.kemendagri("32.76"))
        .requirement(EvidenceType.of("Kartu keluarga", "Family card"))
        .requirement(
            Requirement.builder("Bukti perkawinan", "Proof of marriage")
                .evidence(EvidenceType.of("Buku nikah", "Marriage book"))
                .evidence(
                    EvidenceType.of("SPTJM", "Statement"), EvidenceType.of("Saksi", "Witness"))
                .build())
        .situation(
            Situation.builder("Lebih dari 60 hari", "More than 60 days")
                .requirement(EvidenceType.of("Surat pernyataan", "Statement of delay"))
                .processingTime(ProcessingTime.parse("P1M15D"))
                .fine(Fine.of("Denda", "Fine").rupiah(100_000))
                .step("Datang ke dinas", "Come to the office")
                .build())
        .follows(
            Rule.builder("Prosedur", "Procedure")
                .description("Isi, lalu tunggu", "Fill in, then wait")
                .step(Step.of("Isi formulir", "Fill in the form"))
                .step(
                    Step.builder("Petugas memeriksa", "An officer checks")
                        .actor("Petugas", "Officer")
                        .build())
                .build())
        .cost(Cost.free())
        .cost(
            Cost.between(1_000, 25_000).exempting("Warga tidak mampu", "People with little money"))
        .cost(Cost.formula("luas x indeks", "area x index"))
        .produces(
            Output.builder("Kutipan akta", "Certificate")
                .validity("Seumur hidup", "For life")
                .validFor(Period.ofMonths(3))
                .build())
        .processingTime(ProcessingTime.workingDays(3).onceComplete())
        .channel(Channel.online("https://silondo.example/akta"))
        .channel(
            Channel.at(
                ServicePoint.builder("MPP Depok", "Depok service mall")
                    .address("Jl. Contoh 2", "Jl. Contoh 2")
                    .region(RegionCode.kemendagri("32.76.01"))
                    .open(OpeningHours.weekdays("08:00", "15:00"))
                    .dailyQuota(60)
                    .build()))
        .applicant(Applicant.self())
        .applicant(Applicant.of(Applicant.Role.PROXY, "Bawa F-1.07", "Bring F-1.07"))
        .contact(ContactPoint.builder().email("tanya@depok.example").build())
        .complaints(ContactPoint.builder().telephone("150").page("https://lapor.example/").build())
        .legalResource("UU 24/2013", "Law 24/2013")
        .lifeEvent(LifeEvent.builder("Kelahiran", "Birth").build())
        .requires(ServiceId.of("https://depok.example/layanan/kk"))
        .related(ServiceId.of("https://depok.example/layanan/kia"))
        .endpoint(
            ServiceEndpoint.builder("https://api.depok.example/akta")
                .id("https://depok.example/api/akta")
                .title("API akta", "Certificate API")
                .build())
        .standard(
            ServiceStandard.builder()
                .decree("SK 12/2025", LocalDate.of(2025, 3, 1))
                .says(StandardComponent.STAFF, "4 petugas", "4 officers")
                .build())
        .sector(Concept.of("http://nace.example/O84.11"))
        .extension("https://other.example/ns#note", Term.text("catatan", "id"))
        .build();
  }
}
