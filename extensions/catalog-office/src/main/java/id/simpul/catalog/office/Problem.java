package id.simpul.catalog.office;

import id.simpul.catalog.Severity;
import id.simpul.catalog.ValidationRule;
import id.simpul.core.LocalizedText;
import java.util.Arrays;
import java.util.List;

/** What can be wrong with an office file, each with its stable name and what is asked instead. */
enum Problem {
  VALUE(
      "office.value.unreadable",
      Severity.STRUCTURE,
      "Tiap isian dapat dipahami.",
      "Every entry can be understood."),
  MISSING(
      "office.value.missing",
      Severity.STRUCTURE,
      "Isian yang wajib terisi.",
      "What has to be filled in is there."),
  MISPLACED(
      "office.value.misplaced",
      Severity.STRUCTURE,
      "Isian ada di kolom yang dipakai bagian itu.",
      "An entry stands in a column that its part uses."),
  PART_UNKNOWN(
      "office.part.unknown",
      Severity.STRUCTURE,
      "Nama bagian dikenal.",
      "The name of a part is known."),
  PART_MISPLACED(
      "office.part.misplaced",
      Severity.STRUCTURE,
      "Bagian berada di bawah bagian yang memuatnya.",
      "A part stands beneath the part that holds it."),
  PART_TWICE(
      "office.part.repeated",
      Severity.STRUCTURE,
      "Bagian atau kolom yang hanya boleh satu tidak diulang.",
      "A part or column that may stand once is not repeated."),
  REFERENCE(
      "office.reference.unknown",
      Severity.STRUCTURE,
      "Situasi yang disebut sebuah baris ada dalam berkas.",
      "A situation that a row names is in the file."),
  FORMULA(
      "office.cell.formula",
      Severity.STRUCTURE,
      "Sel berisi nilai, bukan rumus.",
      "A cell holds a value and no formula."),
  PERSONAL(
      "office.cell.personal",
      Severity.STRUCTURE,
      "Berkas tidak memuat nomor penduduk, kunci, atau kata sandi.",
      "The file holds no resident's number, key or password."),
  DESCRIPTION(
      "office.description.refused",
      Severity.STRUCTURE,
      "Uraian layanan memenuhi aturan Structure di atas.",
      "The description of a service keeps the rules of Structure above."),
  DOUBTFUL(
      "office.description.doubtful",
      Severity.CODES,
      "Uraian layanan memenuhi aturan Codes di atas.",
      "The description of a service keeps the rules of Codes above."),
  CALENDAR_DAYS(
      "office.time.calendar-days",
      Severity.CODES,
      "Waktu layanan menyebut hari kerja atau hari kalender.",
      "A time says whether it counts working days or calendar days."),
  HIDDEN(
      "office.sheet.hidden",
      Severity.CODES,
      "Lembar, baris, dan kolom tidak disembunyikan.",
      "No sheet, row or column is hidden."),
  IGNORED(
      "office.sheet.ignored",
      Severity.CODES,
      "Semua yang tertulis dalam berkas dipakai.",
      "Everything that is written in the file is used."),
  EXAMPLE(
      "office.example.left-out",
      Severity.CODES,
      "Contoh dari templat sudah dihapus; kalau belum, contoh itu dilewati.",
      "The example of the template was removed; if not, it is left out."),
  NOT_SAID(
      "office.writing.not-sayable",
      Severity.CODES,
      "Berkas dapat memuat semua yang ada dalam katalog.",
      "The file can say all that the catalogue says.");

  private final String id;
  private final Severity severity;

  @SuppressWarnings("ImmutableEnumChecker") // a text never changes
  private final LocalizedText asks;

  Problem(String id, Severity severity, String indonesian, String english) {
    this.id = id;
    this.severity = severity;
    this.asks = LocalizedText.of(indonesian, english);
  }

  static List<ValidationRule> rules() {
    return Arrays.stream(values())
        .map(problem -> new ValidationRule(problem.id, problem.severity, problem.asks))
        .toList();
  }

  String id() {
    return id;
  }

  Severity severity() {
    return severity;
  }
}
