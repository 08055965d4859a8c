package id.simpul.catalog;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Throws at the reader of JSON-LD what coverage suggests, and at what comes after it: the rules,
 * and the writer of what was read. Among the ordinary tests the collected inputs are tried again;
 * the profile {@code slow} looks for new ones.
 */
class CatalogFuzzTest {

  private static final URI SOURCE = URI.create("https://depok.example/katalog");
  private static final CatalogReader READER =
      CatalogReader.builder()
          .limits(
              ReadLimits.builder()
                  .maxBytes(1 << 20)
                  .maxStatements(20_000)
                  .maxLiteralLength(10_000)
                  .maxDepth(32)
                  .build())
          .build();

  @DictionaryEntries({
    "{\"@context\":\"https://simpul.example/ns/context\",\"@graph\":[",
    "\"@id\":\"https://depok.example/layanan/a\"",
    "\"@type\":\"PublicService\"",
    "\"@type\":\"dcat:Catalog\"",
    "\"@value\":",
    "\"@language\":\"id\"",
    "\"@list\":[",
    "\"@set\":[",
    "\"@container\":\"@language\"",
    "\"@vocab\":",
    "\"title\":{\"id\":\"a\"}",
    "\"hasCost\":{\"value\":",
    "\"processingTime\":\"P1D\"",
    "\"hasCompetentAuthority\":",
    "\"spatial\":",
    "\"_:b0\"",
    "1e9999",
    "\\ud800"
  })
  @FuzzTest(maxDuration = "1m")
  void anythingAsACatalogue_isReadOrRefused(byte[] document) {
    try {
      CatalogReading reading =
          READER.read(new ByteArrayInputStream(document), SOURCE, CatalogWriter.JSON_LD);
      reading.findings().forEach(finding -> requireBoth(finding.message().in("id")));
      reading.quarantined().forEach(record -> requireSome(record.findings().size()));
      Catalog catalog = reading.catalog();
      catalog.services().forEach(CatalogValidator::validate);
      readAgain(catalog);
    } catch (UnreadableDocumentException refused) {
      requireBoth(refused.explanation().in("id"));
    }
  }

  /** What was understood can be written, and what was written is as sound as it was. */
  private static void readAgain(Catalog catalog) {
    Graph graph = CatalogWriter.toGraph(catalog);
    byte[] written = CatalogWriter.toJsonLd(catalog).getBytes(StandardCharsets.UTF_8);
    CatalogReading again =
        CatalogReader.ofDefaults()
            .read(new ByteArrayInputStream(written), SOURCE, CatalogWriter.JSON_LD);
    if (again.catalog().services().size() != catalog.services().size()) {
      throw new AssertionError(
          "of "
              + catalog.services().size()
              + " services in "
              + graph
              + " "
              + again.catalog().services().size()
              + " came back: "
              + again.quarantined());
    }
  }

  private static void requireBoth(String said) {
    if (said.isBlank()) {
      throw new AssertionError("a finding without a word");
    }
  }

  private static void requireSome(int findings) {
    if (findings == 0) {
      throw new AssertionError("a record set aside without a reason");
    }
  }
}
