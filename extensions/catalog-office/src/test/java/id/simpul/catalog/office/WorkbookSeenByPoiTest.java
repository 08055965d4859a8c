package id.simpul.catalog.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we write, opened by Apache POI. */
class WorkbookSeenByPoiTest {

  @TempDir Path folder;

  @Test
  void theTemplate_explainsItself_andOffersItsLists() throws IOException {
    Path file = folder.resolve("layanan.xlsx");
    OfficeTemplate.write(file, URI.create("https://depok.example"));
    try (XSSFWorkbook book = open(Files.readAllBytes(file))) {
      Sheet sheet = book.getSheet("Layanan");
      assertThat(
              texts(
                  sheet.getRow(2).getCell(0),
                  sheet.getRow(2).getCell(2),
                  sheet.getRow(3).getCell(3)))
          .containsExactly("Kode", "Bagian", "https://depok.example/");
      List<? extends DataValidation> lists = sheet.getDataValidations();
      assertThat(lists).hasSize(Field.values().length);
      DataValidation part =
          lists.stream()
              .filter(each -> each.getRegions().getCellRangeAddress(0).getFirstColumn() == 2)
              .findFirst()
              .orElseThrow();
      assertThat(part.getValidationConstraint().getValidationType()).isEqualTo(ValidationType.LIST);
      assertThat(part.getShowErrorBox()).isTrue();
      assertThat(part.getPromptBoxText()).contains("Pilih dari daftar");
      assertThat(range(book, part.getValidationConstraint().getFormula1()))
          .hasSize(Part.values().length)
          .contains("Persyaratan", "Prosedur", "Jangka waktu", "Biaya", "Produk", "Pengaduan");
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
    }
  }

  @Test
  void everyCell_isTextThatStaysText() throws IOException {
    try (XSSFWorkbook book = open(OfficeWriter.bytes(Rich.catalog(), OfficeFormat.XLSX))) {
      Sheet sheet = book.getSheet("Layanan");
      List<Cell> cells =
          StreamSupport.stream(sheet.spliterator(), false)
              .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
              .toList();
      assertThat(cells).hasSizeGreaterThan(200);
      assertThat(cells).allMatch(cell -> cell.getCellType() == CellType.STRING);
      Cell formula =
          cells.stream()
              .filter(c -> c.getStringCellValue().startsWith("=Izin"))
              .findFirst()
              .orElseThrow();
      assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(formula.getStringCellValue())
          .isEqualTo("=Izin membangun & <merenovasi> \"rumah\"\nEN: @Approval");
      assertThat(formula.getCellStyle().getDataFormatString()).isEqualTo("@");
    }
  }

  @Test
  void textsThatXmlCannotHold_arriveAsTheyWere() throws IOException {
    String odd = "a\u0007b _x0041_ c\uD83D\uDE00";
    byte[] file =
        XlsxDocument.write(
            List.of(
                new XlsxDocument.FlatRow(
                    java.util.Map.of(Field.CONTENT, Entry.of(odd, Place.FILE)),
                    SheetXml.Style.TEXT)));
    try (XSSFWorkbook book = open(file)) {
      assertThat(book.getSheetAt(0).getRow(3).getCell(3).getStringCellValue()).isEqualTo(odd);
    }
    Workbook ours = new Workbook(XlsxPackage.open(file));
    assertThat(RawSheet.read(ours, ours.tabs().get(0)).rows().get(4).get(3).text()).isEqualTo(odd);
  }

  private static List<String> range(XSSFWorkbook book, String formula) {
    String[] ends = formula.replaceAll(".*!|\\$", "").split(":", -1);
    int first = Integer.parseInt(ends[0].substring(1));
    int last = Integer.parseInt(ends[1].substring(1));
    Sheet help = book.getSheet("Petunjuk");
    return java.util.stream.IntStream.rangeClosed(first, last)
        .mapToObj(row -> new DataFormatter().formatCellValue(help.getRow(row - 1).getCell(0)))
        .toList();
  }

  private static List<String> texts(Cell... cells) {
    return java.util.Arrays.stream(cells).map(Cell::getStringCellValue).toList();
  }

  private static XSSFWorkbook open(byte[] file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(file));
  }
}
