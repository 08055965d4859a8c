package id.simpul.catalog.rdf;

import static id.simpul.catalog.rdf.Documents.AKTA;
import static id.simpul.catalog.rdf.Documents.TITLE;
import static id.simpul.catalog.rdf.Documents.read;
import static id.simpul.catalog.rdf.Documents.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.Finding;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.graph.CatalogFormat;
import id.simpul.catalog.graph.Graph;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Release 3.2.0 of the standard: its context, and the example that its authors publish. */
class CpsvAp3Test {

  private static final CatalogFormat FORMAT = RdfFormats.jsonLd();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://semiceu.github.io/uri.semic.eu-generated/CPSV-AP/releases/3.2.0/context/cpsv-ap.jsonld",
        "https://semiceu.github.io/CPSV-AP/releases/3.2.0/context/cpsv-ap.jsonld"
      })
  void itsContext_isCarriedAlong_underBothAddresses(String context) {
    Graph graph =
        read(
            FORMAT,
            """
            {"@context": "%s",
             "@id": "https://kota.example/layanan/akta", "@type": "PublicService",
             "PublicService.name": {"@value": "Akta", "@language": "id"},
             "PublicService.processingTime": "P3D",
             "PublicService.hasCost": "https://kota.example/gratis"}
            """
                .formatted(context));

    assertThat(statements(graph))
        .containsExactlyInAnyOrder(
            AKTA
                + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/vocab/cpsv#PublicService>",
            AKTA + " <" + TITLE + "> \"Akta\"@id",
            AKTA + " <http://data.europa.eu/m8g/hasCost> <https://kota.example/gratis>",
            AKTA
                + " <http://data.europa.eu/m8g/processingTime> \"P3D\"^^<http://www.w3.org/2001/XMLSchema#duration>");
  }

  @Test
  void exampleOfItsAuthors_isRead_andWhatIsNotUnderstoodIsSaid() {
    CatalogReading reading =
        CatalogReader.builder()
            .format(FORMAT)
            .build()
            .read(example("example-rdf_public_service.jsonld"));

    assertThat(reading.quarantined()).isEmpty();
    PublicService service = reading.catalog().services().get(0);
    assertThat(service.title().in("en")).isEqualTo("Tax-on-web");
    assertThat(service.competentAuthority().name().orElseThrow().in("nl"))
        .isEqualTo("Federale Overheidsdiesnt FINANCIEN");
    assertThat(service.requirements()).hasSize(1);
    assertThat(service.channels()).hasSize(1);
    assertThat(reading.findings())
        .extracting(Finding::ruleId, f -> f.message().in("en").contains("9 a.m. to 5 p.m."))
        .containsExactly( // an organisation is an agent, with a title and an identifier
            tuple("hours.not-understood", true),
            tuple("profile.value.missing", false),
            tuple("profile.value.missing", false));
  }

  @Test
  void exampleOfItsAuthors_saysTheSame_toTheBuiltInReader() {
    Path file = example("example-rdf_public_service.jsonld");

    List<PublicService> here =
        CatalogReader.builder().format(FORMAT).build().read(file).catalog().services();

    assertThat(CatalogReader.ofDefaults().read(file).catalog().services()).isEqualTo(here);
  }

  private static Path example(String name) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder.getParent() != null && !Files.isDirectory(folder.resolve("sdk-bom"))) {
      folder = folder.getParent();
    }
    Path file = folder.resolve("../shared/data/cpsv-ap-3.2.0").resolve(name).normalize();
    if (!Files.exists(file)) {
      System.out.println("SKIPPED: no example of the standard at " + file + "; it was not read.");
    }
    assumeTrue(Files.exists(file), "no example of the standard at " + file);
    return file;
  }
}
