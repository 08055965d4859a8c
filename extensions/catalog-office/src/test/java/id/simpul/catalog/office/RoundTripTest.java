package id.simpul.catalog.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.CatalogRecord;
import id.simpul.catalog.Channel;
import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.Concept;
import id.simpul.catalog.Cost;
import id.simpul.catalog.Finding;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says of rich services is what the builders said. */
class RoundTripTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"layanan.xlsx", "layanan.yaml"})
  void richServices_comeBackEqual(String name) {
    Path file = folder.resolve(name);
    List<Finding> left = OfficeWriter.write(Rich.catalog(), file);
    CatalogReading read = OfficeReader.read(file);
    assertThat(read.quarantined()).isEmpty();
    assertThat(read.catalog().services()).isEqualTo(Rich.catalog().services());
    assertThat(read.catalog()).isEqualTo(Rich.catalog());
    assertThat(left).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(OfficeFormat.class)
  void theSameCatalogue_givesTheSameBytes(OfficeFormat format) {
    assertThat(OfficeWriter.bytes(Rich.catalog(), format))
        .isEqualTo(OfficeWriter.bytes(Rich.catalog(), format));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.yml"})
  void whatAFileCannotSay_isReported_byItsName(String name) {
    PublicService more =
        Rich.modest().toBuilder()
            .status(Concept.of("https://example.org/status/active"))
            .extension("https://agency.example/ns#counter", Term.literal("7"))
            .cost(Cost.of(BigDecimal.TEN, "USD"))
            .channel(
                Channel.builder(ChannelKind.PHONE)
                    .type(Concept.of("https://example.org/channel/9"))
                    .build())
            .build();
    Catalog catalog =
        Catalog.builder("https://depok.example/katalog", Rich.CITY)
            .service(more)
            .record(CatalogRecord.of(more.id(), Instant.EPOCH, Instant.EPOCH))
            .build();
    List<Finding> left = OfficeWriter.write(catalog, folder.resolve(name));
    assertThat(left)
        .extracting(Finding::path)
        .contains(
            "/records/0", "/services/0/status", "/services/0/extensions", "/services/0/channels/0");
    assertThat(left)
        .extracting(Finding::path)
        .anyMatch(path -> path.startsWith("/services/0/costs"));
    assertThat(left).allMatch(finding -> finding.ruleId().equals("office.writing.not-sayable"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.yaml"})
  void aServiceThatCannotBeReadAgain_isReported(String name) {
    PublicService german =
        PublicService.builder("https://depok.example/layanan/x")
            .title(LocalizedText.builder().add("de", "Meldeschein").build())
            .competentAuthority(Rich.CITY)
            .build();
    Catalog catalog =
        Catalog.builder("https://depok.example/katalog", Rich.CITY).service(german).build();
    assertThat(OfficeWriter.write(catalog, folder.resolve(name)))
        .anySatisfy(finding -> assertThat(finding.message().in("en")).contains("layanan/x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"templat.xlsx", "templat.yaml"})
  void theExample_ofTheTemplate_isSound_onceItsCodeIsChanged(String name) throws Exception {
    OfficeContent content = ExampleRows.of("https://depok.example/");
    OfficeContent filled = new OfficeContent();
    filled.catalog().add(content.catalog().get(0));
    filled
        .catalog()
        .add(
            Row.of(Part.PUBLISHER)
                .with(Field.CODE, "pemkot")
                .with(Field.CONTENT, "Pemerintah Kota Depok"));
    ServiceRows example = content.services().iterator().next();
    ServiceRows mine = filled.service(Entry.of("sktm", Place.FILE));
    example.rows().forEach(mine::add);
    Entry hospital = Entry.of("Untuk rumah sakit", Place.FILE);
    example.in("Untuk rumah sakit").forEach(row -> mine.add(hospital, row));
    Path file = folder.resolve(name);
    Files.write(
        file,
        name.endsWith("xlsx")
            ? XlsxDocument.write(FlatRows.of(filled))
            : YamlText.of(filled).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    CatalogReading read = OfficeReader.read(file);
    assertThat(read.quarantined()).isEmpty();
    PublicService sktm = read.catalog().services().get(0);
    assertThat(id.simpul.catalog.ServiceStandard.missingFrom(sktm)).isEmpty();
    assertThat(sktm.situations()).hasSize(1);
    assertThat(sktm.channels()).hasSize(3);
  }
}
