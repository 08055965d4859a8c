package id.simpul.catalog.office;

import id.simpul.catalog.Severity;

/** What can be wrong with an office file, each with its stable name. */
enum Problem {
  VALUE("office.value.unreadable", Severity.STRUCTURE),
  MISSING("office.value.missing", Severity.STRUCTURE),
  MISPLACED("office.value.misplaced", Severity.STRUCTURE),
  PART_UNKNOWN("office.part.unknown", Severity.STRUCTURE),
  PART_MISPLACED("office.part.misplaced", Severity.STRUCTURE),
  PART_TWICE("office.part.repeated", Severity.STRUCTURE),
  REFERENCE("office.reference.unknown", Severity.STRUCTURE),
  FORMULA("office.cell.formula", Severity.STRUCTURE),
  PERSONAL("office.cell.personal", Severity.STRUCTURE),
  DESCRIPTION("office.description.refused", Severity.STRUCTURE),
  DOUBTFUL("office.description.doubtful", Severity.CODES),
  CALENDAR_DAYS("office.time.calendar-days", Severity.CODES),
  HIDDEN("office.sheet.hidden", Severity.CODES),
  IGNORED("office.sheet.ignored", Severity.CODES),
  EXAMPLE("office.example.left-out", Severity.CODES),
  NOT_SAID("office.writing.not-sayable", Severity.CODES);

  private final String id;
  private final Severity severity;

  Problem(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  String id() {
    return id;
  }

  Severity severity() {
    return severity;
  }
}
