package id.simpul.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.LocalizedText;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RoundTripTest {

  private static final URI SOURCE = URI.create("https://depok.example/katalog");

  @Test
  void everythingThatCanBeSaid_writtenAndReadBack_isEqual() {
    Catalog catalog = ExampleServices.catalogWithEverything();

    CatalogReading reading = read(CatalogWriter.toJsonLd(catalog));

    assertThat(reading.quarantined()).isEmpty();
    assertThat(reading.findings())
        .extracting(Finding::ruleId)
        .containsExactly("profile.text.untagged"); // one keyword names no language
    assertThat(reading.catalog().services().get(0).channels())
        .isEqualTo(catalog.services().get(0).channels());
    assertThat(reading.catalog()).isEqualTo(catalog);
  }

  @Test
  void writtenTwice_givesTheSameBytes() {
    String once = CatalogWriter.toJsonLd(ExampleServices.catalogWithEverything());
    String again = CatalogWriter.toJsonLd(read(once).catalog());

    assertThat(again).isEqualTo(once);
  }

  @Test
  void texts_alwaysCarryTheirLanguage() {
    String json = CatalogWriter.toJsonLd(ExampleServices.catalogWithEverything());

    assertThat(json)
        .contains("\"title\" : {\n", "\"id\" : \"Layanan sktm\"")
        .doesNotContain("\"title\" : \"");
  }

  @Test
  void severalValuesInOneLanguage_surviveBesideUntaggedOnes() {
    LocalizedText title =
        LocalizedText.builder()
            .add("id", "Akta")
            .add("id", "Akte")
            .add("de-AT", "Urkunde")
            .addUntagged("x")
            .build();
    PublicService service =
        ExampleServices.service("akta", ServiceType.AKTA_KELAHIRAN).title(title).build();

    assertThat(read(CatalogWriter.toJsonLd(ExampleServices.catalog(service))).catalog().services())
        .containsExactly(service);
  }

  @Test
  void partThatSeveralServicesShare_isSaidOnce() {
    Channel shared =
        Channel.builder(ChannelKind.COUNTER)
            .id("https://depok.example/kanal/mpp")
            .servicePoint(ServicePoint.builder("MPP", "Mall").build())
            .build();
    PublicService one = ExampleServices.service("a", ServiceType.SKTM).channel(shared).build();
    PublicService other = ExampleServices.service("b", ServiceType.PBG).channel(shared).build();

    String json = CatalogWriter.toJsonLd(ExampleServices.catalog(one, other));

    assertThat(read(json).catalog().services()).containsExactly(one, other);
    assertThat(json.split("\"ServicePoint\"", -1))
        .hasSize(3); // its name in the context, and one mention
    assertThat(json.split("Jl. Contoh 1, Depok", -1)).hasSize(3); // one address in two languages
  }

  @Test
  void complaintPoint_isAlsoAContactPointOfTheStandard_andReadOnce() {
    PublicService service =
        ExampleServices.service("sktm", ServiceType.SKTM)
            .complaints(ContactPoint.builder().telephone("112").build())
            .build();
    String json = CatalogWriter.toJsonLd(ExampleServices.catalog(service));

    assertThat(json).contains("\"complaintPoint\"", "\"contactPoint\"");
    assertThat(read(json).catalog().services().get(0).contactPoints()).isEmpty();
  }

  private static CatalogReading read(String json) {
    return CatalogReader.ofDefaults()
        .read(
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
            SOURCE,
            "application/ld+json");
  }
}
