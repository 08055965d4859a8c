package id.simpul.docs;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.Finding;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.office.OfficeCatalog;
import id.simpul.catalog.office.OfficeReader;
import id.simpul.catalog.office.OfficeTemplate;
import id.simpul.catalog.office.OfficeWriter;
import id.simpul.catalog.publish.CatalogHandler;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The officer's way in {@code docs/guides/catalog.md}. */
class OfficeGuideTest {

  private static final Path YAML =
      ProjectRoot.PATH.resolve("docs/src/test/resources/id/simpul/docs/layanan.yaml");

  @TempDir Path folder;

  @Test
  void theFilledInExample_isRead() {
    Path file = YAML;
    // region read
    CatalogReading reading = OfficeReader.read(file);
    List<PublicService> services = reading.catalog().services();
    reading.quarantined().forEach(each -> each.findings().forEach(System.out::println));
    // endregion

    assertThat(reading.quarantined()).isEmpty();
    assertThat(reading.findings()).isEmpty();
    assertThat(services).hasSize(1);
  }

  @Test
  void thePages_showTheFileThatIsRead() {
    for (String page : List.of("docs/guides/catalog.md", "docs/guides/catalog.id.md")) {
      assertThat(ProjectRoot.read(ProjectRoot.PATH.resolve(page)))
          .contains("```yaml\n" + ProjectRoot.read(YAML) + "```");
    }
  }

  @Test
  void theTableOfThePage_saysTheSameService() throws IOException {
    Matcher table =
        Pattern.compile("(?m)^\\| Kode .*(\\R\\|.*)*")
            .matcher(ProjectRoot.read(ProjectRoot.PATH.resolve("docs/guides/catalog.md")));
    assertThat(table.find()).isTrue();
    List<String> lines =
        table
            .group()
            .lines()
            .map(line -> line.substring(1, line.lastIndexOf('|')))
            .filter(line -> !line.startsWith("---"))
            .toList();
    Path file = folder.resolve("layanan.xlsx");
    Files.write(file, TableWorkbook.of(lines));
    CatalogReading reading = OfficeReader.read(file);
    assertThat(reading.quarantined()).isEmpty();
    PublicService described = reading.catalog().services().get(0);
    PublicService yaml = OfficeReader.read(YAML).catalog().services().get(0);
    assertThat(described.situations()).isEqualTo(yaml.situations());
    assertThat(described.channels()).isEqualTo(yaml.channels());
    assertThat(described.costs()).isEqualTo(yaml.costs());
    assertThat(described.steps()).isEqualTo(yaml.steps());
    assertThat(described.requirements()).hasSameSizeAs(yaml.requirements());
  }

  @Test
  void whatIsPublished_followsTheFile() throws IOException {
    Path file = folder.resolve("layanan.yaml");
    Files.copy(YAML, file);
    ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    // region follow
    OfficeCatalog office = OfficeCatalog.builder(file).executor(scheduler).open();
    CatalogHandler handler = CatalogHandler.builder(office.published()).build();
    office.status().reason().ifPresent(System.out::println);
    // endregion

    try (office;
        Response answer = handler.handle("GET", URI.create("/katalog"), Headers.none())) {
      assertThat(answer.status()).isEqualTo(200);
    }
    scheduler.shutdownNow();
  }

  @Test
  void whatWasBegunInCode_goesIntoAFile() {
    Catalog catalog = OfficeReader.read(YAML).catalog();
    Path file = folder.resolve("layanan.xlsx");
    // region write
    List<Finding> left = OfficeWriter.write(catalog, file);
    left.forEach(System.out::println);
    // endregion

    assertThat(left).isEmpty();
    assertThat(OfficeReader.read(file).catalog()).isEqualTo(catalog);
    OfficeTemplate.write(folder.resolve("templat.xlsx"), URI.create("https://depok.example/"));
    assertThat(folder.resolve("templat.xlsx")).isNotEmptyFile();
  }
}
