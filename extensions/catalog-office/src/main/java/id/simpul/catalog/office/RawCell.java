package id.simpul.catalog.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A cell that is not empty, as a workbook holds it. */
record RawCell(Kind kind, String text, @Nullable LocalDate date) {

  enum Kind {
    TEXT,
    NUMBER,
    DATE,
    /** A time of the day, or a day with a time. */
    TIME,
    FORMULA,
    BOOLEAN,
    ERROR
  }

  static RawCell of(Kind kind, String text) {
    return new RawCell(kind, text, null);
  }
}
