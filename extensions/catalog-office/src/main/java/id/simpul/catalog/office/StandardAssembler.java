package id.simpul.catalog.office;

import id.simpul.catalog.ServiceStandard;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the published standard out of its rows: the management components and the decree. */
final class StandardAssembler {

  private StandardAssembler() {}

  static Optional<ServiceStandard> standard(ServiceRows said, EntryReader reader) {
    ServiceStandard.Builder standard = ServiceStandard.builder();
    boolean[] any = {false};
    for (Row row : said.rows()) {
      row.part()
          .component()
          .ifPresent(
              component -> {
                any[0] = true;
                reader.read(row, Entry::localized, text -> standard.says(component, text));
              });
    }
    @Nullable LocalDate[] day = new LocalDate[1];
    said.rows(Part.DECREED_ON).forEach(row -> reader.read(row, OfficeDay::parse, d -> day[0] = d));
    for (Row row : said.rows(Part.DECREE)) {
      any[0] = true;
      LocalDate decreed = day[0];
      reader.read(
          row,
          Entry::text,
          number -> {
            if (decreed == null) {
              standard.decree(number);
            } else {
              standard.decree(number, decreed);
            }
          });
    }
    if (said.rows(Part.DECREE).isEmpty()) {
      said.rows(Part.DECREED_ON).forEach(row -> dayAlone(row, said.problems()));
    }
    return any[0] ? Optional.of(standard.build()) : Optional.empty();
  }

  private static void dayAlone(Row row, Problems problems) {
    problems.add(
        Problem.MISSING,
        row.place(),
        "tanggal SK diharapkan bersama nomornya, ditemukan sendirian. Tambahkan baris '"
            + Part.DECREE.label()
            + "'.",
        "the day of a decree is expected with its number, found alone. Add a row '"
            + Part.DECREE.label()
            + "'.");
  }
}
