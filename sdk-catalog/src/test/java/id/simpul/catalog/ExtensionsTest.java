package id.simpul.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** An agency's own words survive, wherever it says them, and survive a change beside them. */
class ExtensionsTest {

  private static final String DOCUMENT =
      """
      {"@context": ["https://simpul.example/ns/context", {"own": "https://agency.example/ns#"}],
       "@graph": [
        {"@id": "https://depok.example/katalog", "@type": "Dataset", "own:seal": "garuda",
         "hasPart": {"@id": "https://depok.example/layanan/sktm", "@type": "PublicService",
          "title": {"id": "SKTM"}, "own:counter": 7,
          "own:queue": {"own:length": 12, "own:by": {"own:name": "RT"}},
          "hasCompetentAuthority": {"@id": "https://depok.example/dinsos", "own:tier": "kota"},
          "hasChannel": {"own:desk": "3", "type": "https://depok.example/kode/loket"},
          "hasCost": {"hasValue": "0", "own:ledger": "A"},
          "holdsRequirement": {"title": {"id": "KK"}, "own:copies": 2}}},
        {"@id": "https://agency.example/desk", "own:floor": 2}]}
      """;

  private final Catalog catalog = read(DOCUMENT);

  @Test
  void whatIsNotUnderstood_isWrittenBack_onEveryPart() {
    String json = CatalogWriter.toJsonLd(catalog);

    for (String word :
        new String[] {
          "seal", "counter", "queue", "length", "by", "name", "tier", "desk", "ledger", "copies",
          "floor"
        }) {
      assertThat(json).contains("https://agency.example/ns#" + word + "\"");
    }
    assertThat(read(json)).isEqualTo(catalog);
  }

  @Test
  void whatIsNotUnderstood_survivesAChangeBesideIt() {
    PublicService changed =
        catalog.services().get(0).withTitle(LocalizedText.of("Surat miskin", "Letter"));
    Catalog after =
        catalog.toBuilder().withoutServices(catalog.services()).service(changed).build();

    PublicService again = read(CatalogWriter.toJsonLd(after)).services().get(0);

    assertThat(again.title().in("id")).isEqualTo("Surat miskin");
    assertThat(again.extensions()).isEqualTo(catalog.services().get(0).extensions());
  }

  @Test
  void resourceWithoutAnIri_bringsWhatIsSaidOfIt() {
    Extensions own = catalog.services().get(0).extensions();

    Term queue = own.objects("https://agency.example/ns#queue").iterator().next();

    assertThat(own.beneath(queue)).containsKey("https://agency.example/ns#length");
  }

  @Test
  void extensionsOfTwoCatalogues_doNotMeetUnderOneLabel() {
    PublicService one = catalog.services().get(0);
    PublicService other =
        read(DOCUMENT.replace("layanan/sktm", "layanan/kk").replace("\"RT\"", "\"RW\""))
            .services()
            .get(0);
    Catalog both =
        catalog.toBuilder().withoutServices(catalog.services()).service(one).service(other).build();

    Catalog again = read(CatalogWriter.toJsonLd(both));

    assertThat(CatalogWriter.toJsonLd(again).split("\"RT\"", -1)).hasSize(2);
    assertThat(CatalogWriter.toJsonLd(again).split("\"RW\"", -1)).hasSize(2);
    assertThat(again.services().get(0).extensions().predicates())
        .isEqualTo(one.extensions().predicates());
  }

  private static Catalog read(String json) {
    return CatalogReader.ofDefaults()
        .read(
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
            URI.create("https://depok.example/katalog"),
            CatalogWriter.JSON_LD)
        .catalog();
  }
}
