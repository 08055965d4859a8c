package id.simpul.catalog.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.catalog.CatalogReading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;

/** Workbooks that want to harm, and those that are of another kind: one clear refusal each. */
class HostileFileTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @Test
  void aZipBomb_isRefused_beforeItIsUnpacked() {
    assertThat(code(bomb(300))).isEqualTo("catalog.office.too-large");
  }

  @Test
  void aSheetWithoutEnd_isRefused() {
    byte[] file =
        changed(
            SHEET,
            xml -> {
              xml.append("<worksheet><sheetData>");
              for (int i = 1; i <= 60_000; i++) {
                xml.append("<row r=\"")
                    .append(i)
                    .append("\"><c t=\"inlineStr\"><is><t>x</t></is></c></row>");
              }
              xml.append("</sheetData></worksheet>");
            });
    assertThat(code(file)).isEqualTo("catalog.office.too-large");
  }

  @Test
  void aMillionEmptyRows_areNothing() {
    byte[] file =
        changed(
            SHEET,
            xml -> {
              xml.append("<worksheet><sheetData>");
              String[] head = {"Kode", "Bagian", "Isi"};
              row(xml, 1, head);
              row(xml, 2, "", "Situs", "https://depok.example/");
              row(xml, 3, "pemkot", "Penerbit", "Pemkot");
              row(xml, 4, "sktm", "Nama layanan", "SKTM");
              for (int i = 5; i <= 1_000_000; i++) {
                xml.append("<row r=\"")
                    .append(i)
                    .append("\" ht=\"15\"><c r=\"A")
                    .append(i)
                    .append("\" s=\"0\"/></row>");
              }
              row(xml, 1_000_001, "", "Biaya", "gratis");
              xml.append("</sheetData></worksheet>");
            });
    CatalogReading read = OfficeReader.read(file, "");
    assertThat(read.catalog().services().get(0).costs()).hasSize(1);
  }

  @Test
  void entities_areRefused_andNothingIsFetched() {
    String outside =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>";
    assertThat(code(changed(SHEET, xml -> xml.append(outside))))
        .isEqualTo("catalog.office.malformed");
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    laughs.append(
        "]><worksheet><sheetData><row><c t=\"str\"><v>&a29;</v></c></row></sheetData></worksheet>");
    assertThat(code(changed(SHEET, xml -> xml.append(laughs))))
        .isEqualTo("catalog.office.malformed");
    assertThat(code(changed("xl/workbook.xml", xml -> xml.append(outside))))
        .isEqualTo("catalog.office.malformed");
  }

  @Test
  void nesting_oneTagWithoutEnd_andCellsWithoutEnd_areRefused() {
    assertThat(code(changed(SHEET, xml -> xml.append("<a>".repeat(100_000)))))
        .startsWith("catalog.office.");
    assertThat(
            code(
                changed(
                    SHEET,
                    xml ->
                        xml.append("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>")
                            .append("<b>".repeat(100_000)))))
        .startsWith("catalog.office.");
    assertThat(
            code(
                changed(
                    SHEET,
                    xml ->
                        xml.append("<worksheet a=\"")
                            .append("x".repeat(2_000_000))
                            .append("\"/>"))))
        .isEqualTo("catalog.office.too-large");
    assertThat(
            code(
                changed(
                    SHEET,
                    xml ->
                        xml.append("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>")
                            .append("x".repeat(40_000))
                            .append("</t></is></c></row></sheetData></worksheet>"))))
        .isEqualTo("catalog.office.too-large");
  }

  @Test
  void numbersThatAreTooLong_harmNobody() {
    for (String number :
        new String[] {"1E999999999", "-1E-999999999", "9".repeat(39), "NaN", "x"}) {
      byte[] file =
          changed(
              SHEET,
              xml -> {
                xml.append("<worksheet><sheetData>");
                row(xml, 1, "Kode", "Bagian", "Isi");
                row(xml, 2, "", "Situs", "https://depok.example/");
                row(xml, 3, "pemkot", "Penerbit", "Pemkot");
                row(xml, 4, "sktm", "Nama layanan", "SKTM");
                xml.append("<row r=\"5\"><c r=\"B5\" t=\"str\"><v>Biaya</v></c><c r=\"C5\"><v>")
                    .append(number)
                    .append("</v></c></row>");
                xml.append("</sheetData></worksheet>");
              });
      try {
        assertThat(OfficeReader.read(file, "").quarantined()).as(number).hasSize(1);
      } catch (OfficeFileException e) {
        assertThat(e.code()).as(number).isEqualTo("catalog.office.unreadable");
      }
    }
  }

  @Test
  void otherKinds_areToldApart() throws IOException {
    ByteArrayOutputStream old = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("Layanan");
      book.write(old);
    }
    assertThat(code(old.toByteArray())).isEqualTo("catalog.office.old-excel");
    assertThat(code(locked())).isEqualTo("catalog.office.encrypted");
    ByteArrayOutputStream macros = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
      book.createSheet("Layanan");
      book.write(macros);
    }
    assertThat(code(macros.toByteArray())).isEqualTo("catalog.office.macros");
    Map<String, byte[]> vba = parts(PoiSheet.withAService().bytes());
    vba.put("xl/vbaProject.bin", new byte[] {1});
    assertThat(code(zip(vba))).isEqualTo("catalog.office.macros");
    Map<String, byte[]> ods = new LinkedHashMap<>();
    ods.put(
        "mimetype",
        "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
    ods.put("content.xml", "<x/>".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> OfficeReader.read(zip(ods), "layanan.xlsx"))
        .isInstanceOf(OfficeFileException.class)
        .hasMessageContaining(".ods");
    assertThatThrownBy(() -> OfficeReader.read("a;b;c".getBytes(StandardCharsets.UTF_8), "x.xlsx"))
        .isInstanceOf(OfficeFileException.class)
        .hasMessageContaining("save it again as .xlsx");
  }

  @Test
  void halfAFile_atAnyLength_isRefused_andNothingElseEscapes() {
    byte[] whole = PoiSheet.withAService().bytes();
    for (int length = 1; length < whole.length - 1; length += 97) {
      byte[] half = Arrays.copyOf(whole, length);
      OfficeFileException refused =
          catchThrowableOfType(OfficeFileException.class, () -> OfficeReader.read(half, "x.xlsx"));
      if (length < whole.length * 3 / 4) {
        assertThat(refused).as("first %d bytes", length).isNotNull();
      }
    }
  }

  @Test
  void changedBytes_anywhere_giveAReadingOrOurRefusal() {
    byte[] sheet = parts(PoiSheet.withAService().bytes()).get(SHEET);
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      byte[] changed = sheet.clone();
      for (int i = 0; i < 3; i++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      Map<String, byte[]> parts = parts(PoiSheet.withAService().bytes());
      parts.put(SHEET, changed);
      try {
        OfficeReader.read(zip(parts), "");
      } catch (OfficeFileException e) {
        assertThat(e.explanation().languages()).contains("id", "en");
      }
    }
  }

  @Test
  void aFileOfMoreThan10MB_isNotReadToItsEnd(@org.junit.jupiter.api.io.TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("x.yaml");
    java.nio.file.Files.write(file, new byte[11 << 20]);
    assertThatThrownBy(() -> OfficeReader.read(file))
        .isInstanceOf(OfficeFileException.class)
        .hasMessageContaining("10 MB");
    assertThatThrownBy(() -> OfficeReader.read(folder.resolve("none.xlsx")))
        .isInstanceOfSatisfying(
            OfficeFileException.class,
            e -> assertThat(e.code()).isEqualTo("catalog.office.missing"));
  }

  private static byte[] locked() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      lock.confirmPassword("rahasia");
      try (var stream = lock.getDataStream(files)) {
        stream.write(PoiSheet.withAService().bytes());
      } catch (java.security.GeneralSecurityException e) {
        throw new IOException(e);
      }
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  /** A part that unpacks to so many megabytes of blanks. */
  private static byte[] bomb(int megabytes) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts(PoiSheet.withAService().bytes()).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
      zip.putNextEntry(new ZipEntry("xl/media/image.png"));
      for (int i = 0; i < megabytes; i++) {
        zip.write(new byte[1 << 20]);
      }
      zip.finish();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] changed(String part, Consumer<StringBuilder> content) {
    Map<String, byte[]> parts = parts(PoiSheet.withAService().bytes());
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    content.accept(xml);
    parts.put(part, xml.toString().getBytes(StandardCharsets.UTF_8));
    return zip(parts);
  }

  private static void row(StringBuilder xml, int number, String... texts) {
    xml.append("<row r=\"").append(number).append("\">");
    for (int i = 0; i < texts.length; i++) {
      xml.append("<c r=\"")
          .append((char) ('A' + i))
          .append(number)
          .append("\" t=\"str\"><v>")
          .append(texts[i])
          .append("</v></c>");
    }
    xml.append("</row>");
  }

  private static String code(byte[] file) {
    OfficeFileException refused =
        catchThrowableOfType(
            OfficeFileException.class, () -> OfficeReader.read(file, "layanan.xlsx"));
    assertThat(refused).isNotNull();
    assertThat(refused.explanation().languages()).containsExactly("en", "id");
    return refused.code();
  }

  private static Map<String, byte[]> parts(byte[] file) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  private static byte[] zip(Map<String, byte[]> parts) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
      zip.finish();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
