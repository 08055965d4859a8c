package id.simpul.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogReaderTest {

  private static final String JSON =
      CatalogWriter.toJsonLd(ExampleServices.catalogWithEverything());

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"katalog", "katalog.txt", "katalog.2026", "katalog.jsonld.bak"})
  void fileWhoseNameTellsNothing_isReadByTheFormatThatKnowsItsContent(String name)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name), "\uFEFF \n" + JSON);

    assertThat(CatalogReader.ofDefaults().read(file).catalog())
        .isEqualTo(ExampleServices.catalogWithEverything());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "halo", "<html></html>", "{nama}", "[1]", "%PDF-1.7"})
  void fileThatNobodyRecognizes_isRefused_withTheEndingsThatAreUnderstood(String text)
      throws IOException {
    Path file = Files.writeString(folder.resolve("katalog.txt"), text);

    assertThatThrownBy(() -> CatalogReader.ofDefaults().read(file))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("jsonld, json; found 'txt', and its content is not recognized")
        .extracting(e -> ((UnreadableDocumentException) e).explanation().in("id"))
        .asString()
        .contains("isinya pun tidak dikenali");
  }

  @Test
  void readerWithoutFindings_readsAndSetsAsideTheSame() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("katalog.json"),
            """
            {"@context": {"cpsv": "http://purl.org/vocab/cpsv#", "dct": "http://purl.org/dc/terms/"},
             "@graph": [
              {"@id": "https://a.example/tanpa-judul", "@type": "cpsv:PublicService"},
              {"@id": "https://a.example/akta", "@type": "cpsv:PublicService",
               "dct:title": {"@value": "Akta", "@language": "id"},
               "http://data.europa.eu/m8g/hasCompetentAuthority": {"@id": "https://a.example/"}}]}
            """);
    CatalogReading judged = CatalogReader.ofDefaults().read(file);

    CatalogReading read = CatalogReader.builder().withoutFindings().build().read(file);

    assertThat(read.catalog()).isEqualTo(judged.catalog());
    assertThat(read.quarantined()).isEqualTo(judged.quarantined()).isNotEmpty();
    assertThat(judged.findings()).isNotEmpty();
    assertThat(read.findings()).hasSizeLessThan(judged.findings().size());
  }

  @Test
  void missingFile_isNamed() {
    assertThatThrownBy(() -> CatalogReader.ofDefaults().read(folder.resolve("tidak-ada.json")))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("tidak-ada.json cannot be opened");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3145728 | 3 MiB       | 3 MiB",
        "1572864 | 1,5 MiB     | 1.5 MiB",
        "65536   | 64 KiB      | 64 KiB",
        "1000    | 1.000 byte  | 1,000 bytes"
      })
  void limitOfSize_isToldInWordsOfBothLanguages(long bytes, String indonesian, String english) {
    ReadLimits limits = ReadLimits.builder().maxBytes(bytes).build();
    CatalogReader reader = CatalogReader.builder().limits(limits).build();
    String fits = "{\"@graph\":[]}";
    String tooLarge = fits + " ".repeat((int) bytes - fits.length() + 1);

    assertThat(read(reader, tooLarge.substring(0, (int) bytes)).catalog().services()).isEmpty();
    assertThatThrownBy(() -> read(reader, tooLarge))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("more than " + english + ",")
        .extracting(e -> ((UnreadableDocumentException) e).explanation().in("id"))
        .asString()
        .contains("lebih dari " + indonesian + ",");
  }

  private static CatalogReading read(CatalogReader reader, String document) {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    return reader.read(
        new ByteArrayInputStream(bytes),
        URI.create("https://depok.example/katalog"),
        CatalogWriter.JSON_LD);
  }
}
