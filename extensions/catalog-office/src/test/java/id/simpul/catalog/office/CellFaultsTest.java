package id.simpul.catalog.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.Finding;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Quarantined;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

/** An officer's mistakes, each named by its cell; and what is no mistake. */
class CellFaultsTest {

  private final PoiSheet poi = PoiSheet.withAService();

  @Test
  void aSheetOfAnotherProgram_isRead() {
    poi.row("", "", "Biaya", "Rp50.000,-");
    poi.row("", "", "Jangka waktu", "14 hari kerja");
    CatalogReading read = read();
    assertThat(read.quarantined()).isEmpty();
    PublicService sktm = read.catalog().services().get(0);
    assertThat(sktm.id()).hasToString("https://depok.example/layanan/sktm");
    assertThat(sktm.costs().get(0).amount())
        .hasValueSatisfying(a -> assertThat(a).hasToString("50000"));
    assertThat(sktm.competentAuthority().id()).hasToString("https://depok.example/instansi/pemkot");
  }

  @Test
  void everyFault_isNamedAtOnce_withItsCell_expectedFoundAndAdvice_inBothLanguages() {
    poi.row("", "", "Biaya", "50,000");
    poi.row("", "", "Jangka waktu", "2-3 hari");
    poi.row("", "", "Biayaa", "gratis");
    poi.row("", "", "Persyaratan", "Kartu Keluarga", "", "", "32.76");
    poi.row("", "Hilang", "Persyaratan", "Surat polisi");
    poi.row("", "", "Denda", "Rp100.000");
    List<Finding> findings = quarantined().findings();
    assertThat(findings)
        .extracting(Finding::path)
        .containsExactlyInAnyOrder(
            "/Layanan/D6",
            "/Layanan/D7",
            "/Layanan/C8",
            "/Layanan/G9",
            "/Layanan/B10",
            "/Layanan/E11");
    assertThat(said(findings, "/Layanan/D6", "id"))
        .startsWith("Lembar 'Layanan', sel D6: diharapkan biaya dalam rupiah")
        .contains("ditemukan '50,000'")
        .contains("Titik memisahkan ribuan");
    assertThat(said(findings, "/Layanan/D6", "en"))
        .startsWith("Sheet 'Layanan', cell D6: expected a fee in rupiah")
        .contains("found '50,000'");
    assertThat(said(findings, "/Layanan/C8", "id")).contains("misalnya 'Biaya'");
    assertThat(said(findings, "/Layanan/B10", "id")).contains("'hilang'").contains("Situasi");
  }

  @Test
  void aServiceThatIsWrong_isSetAside_andTheOthersAreRead() {
    poi.row("", "", "Biaya", "kira-kira");
    poi.row("ktp", "", "Nama layanan", "KTP-el");
    poi.row("", "", "Biaya", "gratis");
    CatalogReading read = read();
    assertThat(read.catalog().services())
        .extracting(service -> service.title().in("id"))
        .containsExactly("KTP-el");
    assertThat(read.quarantined())
        .extracting(Quarantined::subject)
        .containsExactly("https://depok.example/layanan/sktm");
  }

  @Test
  void aResidentsNumber_isRefused_andNeverRepeated() {
    poi.row("", "", "Biaya", "3276010101900001");
    poi.row("", "", "Uraian", "NIK 3276 0101 0190 0001");
    poi.row("3276010101900001", "", "Nama layanan", "x");
    poi.cell("Syarat lain").setCellValue(3276010101900001d);
    CatalogReading read = read();
    assertThat(read.catalog().services()).isEmpty();
    assertThat(read.quarantined().stream().flatMap(q -> q.findings().stream()))
        .extracting(Finding::ruleId)
        .contains("office.cell.personal");
    assertThat(read.quarantined())
        .extracting(Quarantined::subject)
        .noneMatch(subject -> subject.contains("01019000"));
    assertThat(read.quarantined().stream().flatMap(q -> q.findings().stream()).toList())
        .noneMatch(f -> f.toString().contains("0190") || f.message().in("id").contains("01019000"));
  }

  @Test
  void aFormula_isRefused_evenWithAResultInTheFile() {
    Cell cell = poi.cell("Biaya");
    cell.setCellFormula("\"gra\"&\"tis\"");
    poi.book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
    assertThat(quarantined().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.ruleId()).isEqualTo("office.cell.formula");
              assertThat(finding.path()).isEqualTo("/Layanan/D6");
            });
  }

  @Test
  void whatExcelTurnedIntoADate_isRefused_andADayIsADay() {
    CellStyle date = poi.book.createCellStyle();
    date.setDataFormat(poi.book.createDataFormat().getFormat("d-mmm-yy"));
    Cell turned = poi.cell("Jangka waktu");
    turned.setCellValue(LocalDate.of(2026, 3, 2));
    turned.setCellStyle(date);
    assertThat(quarantined().findings()).extracting(Finding::path).containsExactly("/Layanan/D6");

    PoiSheet other = PoiSheet.withAService();
    other.row("", "", "SK standar pelayanan", "12/2025");
    Cell day = other.cell("Tanggal SK");
    day.setCellValue(LocalDate.of(2025, 3, 1));
    CellStyle again = other.book.createCellStyle();
    again.setDataFormat((short) 14);
    day.setCellStyle(again);
    CatalogReading read = OfficeReader.read(other.bytes(), "");
    assertThat(read.catalog().services().get(0).standard().orElseThrow().decreedOn())
        .contains(LocalDate.of(2025, 3, 1));
  }

  @Test
  void aNumberCell_isMoney_whateverItsFormat() {
    CellStyle rupiah = poi.book.createCellStyle();
    rupiah.setDataFormat(
        poi.book.createDataFormat().getFormat("\"Rp\"#,##0.00;[Red]-\"Rp\"#,##0.00"));
    Cell cell = poi.cell("Biaya");
    cell.setCellValue(1_500_000);
    cell.setCellStyle(rupiah);
    assertThat(read().catalog().services().get(0).costs().get(0).text().in("id"))
        .isEqualTo("Rp1.500.000");
  }

  @Test
  void booleansAndErrors_areRefused() {
    poi.cell("Biaya").setCellValue(true);
    poi.cell("Biaya").setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
    assertThat(quarantined().findings())
        .extracting(Finding::path)
        .containsExactly("/Layanan/D6", "/Layanan/D7");
  }

  @Test
  void blanks_thatLookLikeSpaces_areSpaces_andBlankRowsAreNothing() {
    poi.row("\u00A0", " ", "\u00A0");
    poi.row("", "", "\u00A0Biaya\u200B ", " \u00A0gratis\u00A0 ");
    poi.row("", "", "Biaya");
    PublicService sktm = read().catalog().services().get(0);
    assertThat(sktm.costs()).hasSize(1);
    assertThat(sktm.costs().get(0).isFree()).isTrue();
  }

  @Test
  void mergedCells_sayTheirCodeAndSituationForAllRows_andAreRefusedElsewhere() {
    poi.row("", "", "Situasi", "Hilang");
    poi.row("", "Hilang", "Persyaratan", "Surat polisi");
    poi.row("", "", "Jangka waktu", "1 hari kerja");
    poi.sheet.addMergedRegion(new CellRangeAddress(6, 7, 1, 1));
    poi.sheet.addMergedRegion(new CellRangeAddress(3, 7, 0, 0));
    PublicService sktm = read().catalog().services().get(0);
    assertThat(sktm.processingTime()).isEmpty();
    assertThat(sktm.situations().get(0).processingTime()).isPresent();

    PoiSheet other = PoiSheet.withAService();
    other.row("", "", "Persyaratan", "KTP");
    other.row("", "", "Persyaratan");
    other.sheet.addMergedRegion(new CellRangeAddress(5, 6, 3, 3));
    CatalogReading read = OfficeReader.read(other.bytes(), "");
    assertThat(read.quarantined().stream().flatMap(q -> q.findings().stream()))
        .extracting(Finding::path)
        .contains("/Layanan/D6");
  }

  @Test
  void hiddenRowsAndColumns_areRead_andTold_andStrangeColumnsAndSheetsAreTold() {
    poi.sheet.getRow(0).createCell(9).setCellValue("Catatan");
    poi.row("", "", "Biaya", "gratis").setZeroHeight(true);
    poi.sheet.setColumnHidden(4, true);
    poi.book.createSheet("Arsip").createRow(0).createCell(0).setCellValue("x");
    CatalogReading read = read();
    assertThat(read.catalog().services().get(0).costs()).hasSize(1);
    assertThat(read.findings())
        .filteredOn(finding -> finding.ruleId().startsWith("office.sheet"))
        .extracting(Finding::ruleId, Finding::path)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("office.sheet.ignored", "/Arsip"),
            org.assertj.core.groups.Tuple.tuple("office.sheet.ignored", "/Layanan/J"),
            org.assertj.core.groups.Tuple.tuple("office.sheet.hidden", "/Layanan/6"),
            org.assertj.core.groups.Tuple.tuple("office.sheet.hidden", "/Layanan/E"));
  }

  @Test
  void aHiddenSheet_isNotTaken() {
    PoiSheet hidden = PoiSheet.withAService();
    hidden.book.createSheet("Lain");
    hidden.book.createSheet("Lain2");
    hidden.book.setActiveSheet(1);
    hidden.book.setSheetHidden(0, true);
    assertThatThrownBy(() -> OfficeReader.read(hidden.bytes(), ""))
        .isInstanceOf(OfficeFileException.class)
        .hasMessageContaining("'Layanan'");
  }

  @Test
  void aCopiedBlock_withItsOldCode_isNoticed() {
    poi.row("sktm", "", "Nama layanan", "Kartu keluarga");
    assertThat(quarantined().findings())
        .singleElement()
        .satisfies(f -> assertThat(f.message().in("id")).contains("sel").contains("'sktm'"));
  }

  @Test
  void aRowThatBelongsUnderAnother_isRefusedAlone() {
    poi.row("", "", "Bebas untuk", "MBR");
    poi.row("", "Hilang", "Dasar hukum", "UU");
    poi.row("", "", "Situasi", "Hilang");
    assertThat(quarantined().findings())
        .extracting(Finding::path)
        .containsExactly("/Layanan/C6", "/Layanan/B7");
  }

  @Test
  void aFeeForWhatIsFreeByLaw_isRefusedAtItsCell() {
    poi.row("", "", "Jenis layanan", "ktp-el");
    poi.row("", "", "Biaya", "Rp10.000");
    assertThat(quarantined().findings())
        .filteredOn(f -> f.ruleId().equals("office.description.refused"))
        .extracting(Finding::path)
        .containsExactly("/Layanan/D7");
  }

  @Test
  void daysWithoutAKind_areReadAsCalendarDays_andSaid() {
    poi.row("", "", "Jangka waktu", "1 (satu) hari");
    CatalogReading read = read();
    assertThat(read.catalog().services().get(0).processingTime().orElseThrow().toIso())
        .isEqualTo("P1D");
    assertThat(read.findings()).extracting(Finding::ruleId).contains("office.time.calendar-days");
  }

  @Test
  void theTemplatesExample_isNotPublished() {
    poi.row("contoh-sktm", "", "Nama layanan", "Contoh");
    CatalogReading read = read();
    assertThat(read.catalog().services()).hasSize(1);
    assertThat(read.findings()).extracting(Finding::ruleId).contains("office.example.left-out");
  }

  @Test
  void anAuthorityThatNobodyDeclared_isRefused() {
    poi.row("", "", "Penyelenggara", "dinsos");
    assertThat(quarantined().findings().get(0).message().in("id"))
        .contains("'dinsos'")
        .contains("pemkot");
  }

  @Test
  void aFileWithoutAPublisher_isRefusedWithAllThatIsWrong() {
    PoiSheet none = new PoiSheet();
    none.sheet.removeRow(none.sheet.getRow(2));
    none.row("x y", "", "Nama layanan", "X");
    none.row("pbg", "", "Biaya", "apa");
    assertThatThrownBy(() -> OfficeReader.read(none.bytes(), ""))
        .isInstanceOfSatisfying(
            OfficeFileException.class,
            e -> {
              assertThat(e.code()).isEqualTo("catalog.office.unusable");
              assertThat(e.findings()).isNotEmpty();
              assertThat(e.explanation().in("id")).contains("Penerbit");
              assertThat(e.findings())
                  .extracting(Finding::path)
                  .contains("/Layanan/A3", "/Layanan/D4");
            });
  }

  private CatalogReading read() {
    return OfficeReader.read(poi.bytes(), "");
  }

  private Quarantined quarantined() {
    List<Quarantined> all = read().quarantined();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static String said(List<Finding> findings, String path, String language) {
    return findings.stream()
        .filter(finding -> finding.path().equals(path))
        .map(finding -> finding.message().in(language))
        .findFirst()
        .orElseThrow();
  }
}
