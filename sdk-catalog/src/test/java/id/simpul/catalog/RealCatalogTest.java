package id.simpul.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Catalogues of real authorities, read whole. */
class RealCatalogTest {

  private final CatalogReader reader = CatalogReader.builder().format(new PlainTriples()).build();

  @ParameterizedTest
  @CsvSource({"munich/munich.nt, 287", "canada/canada.nt, 1751"})
  void realTriples_areReadToTheLastService(String file, int services) {
    CatalogReading reading = reader.read(SharedData.file("services/" + file));

    assertThat(reading.quarantined()).isEmpty();
    assertThat(reading.catalog().services()).hasSize(services);
  }

  @ParameterizedTest
  @CsvSource({"famiglia, 45, 0", "lavoro, 40, 0", "online, 50, 1"})
  void olderJsonLd_isReadThroughTheStandardsContextAddress(
      String name, int services, int setAside) {
    CatalogReading reading =
        reader.read(SharedData.file("services/trento/servizi_" + name + ".jsonld"));

    assertThat(reading.quarantined()).hasSize(setAside);
    assertThat(reading.catalog().services()).hasSize(services);
  }

  @Test
  void olderTerms_fillTheModel() {
    CatalogReading reading =
        reader.read(SharedData.file("services/trento/servizi_famiglia.jsonld"));
    PublicService pass =
        reading.catalog().services().stream()
            .filter(service -> service.id().toString().endsWith("p_TN_NP19"))
            .findFirst()
            .orElseThrow();

    assertThat(pass.title().in("it")).startsWith("Euregio Family Pass");
    assertThat(pass.requirements()).isNotEmpty();
    assertThat(pass.inputs()).isNotEmpty();
    assertThat(pass.legalResources()).hasSize(2);
    assertThat(pass.contactPoints()).hasSize(2).allMatch(contact -> !contact.emails().isEmpty());
    assertThat(pass.competentAuthority().name()).isPresent();
    assertThat(pass.sectors()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"munich/munich.nt", "canada/canada.nt", "trento/servizi_online.jsonld"})
  void realCatalogue_writtenAndReadBack_losesNothingThatWasUnderstood(String file) {
    Catalog catalog = reader.read(SharedData.file("services/" + file)).catalog();
    String json = CatalogWriter.toJsonLd(catalog);

    Catalog again =
        reader
            .read(
                new java.io.ByteArrayInputStream(
                    json.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                catalog.id(),
                CatalogWriter.JSON_LD)
            .catalog();

    assertThat(again.services()).isEqualTo(catalog.services());
  }
}
