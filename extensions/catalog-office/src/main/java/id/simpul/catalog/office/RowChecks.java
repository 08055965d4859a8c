package id.simpul.catalog.office;

import java.util.EnumSet;
import java.util.Set;

/** What can be said against a row before its entries are understood. */
final class RowChecks {

  private static final Set<Field> POSITION = EnumSet.of(Field.SITUATION, Field.PART);

  private RowChecks() {}

  static void check(Row row, Problems problems) {
    row.entries().forEach((field, entry) -> check(row, field, entry, problems));
    for (Field field : row.part().needed()) {
      if (row.lacks(field)) {
        problems.add(
            Problem.MISSING,
            row.placeOf(field),
            "'"
                + field.label()
                + "' untuk '"
                + row.part().label()
                + "' diharapkan terisi, ditemukan kosong."
                + (field == Field.CONTENT
                    ? " Isi, misalnya: " + row.part().example()
                    : " Isilah: " + row.part().help())
                + ".",
            "'"
                + field.label()
                + "' of '"
                + row.part().label()
                + "' is expected to be filled in, found nothing. Fill it in"
                + (field == Field.CONTENT ? ", for instance: " + row.part().example() : "")
                + ".");
      }
    }
    row.children().forEach(child -> check(child, problems));
  }

  private static void check(Row row, Field field, Entry entry, Problems problems) {
    text(entry, problems);
    boolean code =
        field == Field.CODE && (row.part() == Part.PUBLISHER || row.part() == Part.AUTHORITY);
    if (!POSITION.contains(field) && field != Field.CODE && !code && !row.part().allows(field)) {
      String allowed = columns(row.part());
      problems.add(
          Problem.MISPLACED,
          entry.place(),
          "'"
              + field.label()
              + "' tidak dipakai untuk '"
              + row.part().label()
              + "' (yang dipakai: "
              + allowed
              + "), ditemukan "
              + Problems.quoted(entry.text())
              + ". Pindahkan atau hapus.",
          "'"
              + field.label()
              + "' is not used for '"
              + row.part().label()
              + "' (used are: "
              + allowed
              + "), found "
              + Problems.quoted(entry.text())
              + ". Move it or remove it.");
    }
  }

  /** Text that no catalogue may hold. */
  static void text(Entry entry, Problems problems) {
    String all = entry.text() + "\n" + entry.english();
    if (Cleaning.isUnreadable(all)) {
      problems.add(
          Problem.VALUE,
          entry.place(),
          "diharapkan tulisan biasa, ditemukan tanda yang rusak atau tak terlihat. Ketik ulang"
              + " isinya.",
          "expected plain text, found a broken or unseen character. Type it again.");
    }
    if (Cleaning.isPrivate(all)) {
      problems.add(
          Problem.PERSONAL,
          entry.place(),
          "diharapkan keterangan umum, ditemukan angka atau kata sandi yang tampak milik"
              + " seseorang (NIK, KK, token)."
              + " Hapus: katalog dibaca semua orang.",
          "expected public information, found a number or password that seems to be somebody's"
              + " (NIK, family card,"
              + " token). Remove it: everybody reads the catalogue.");
    }
  }

  private static String columns(Part part) {
    StringBuilder columns = new StringBuilder();
    for (Field field : Field.values()) {
      if (part.allows(field)) {
        columns.append(columns.isEmpty() ? "" : ", ").append(field.label());
      }
    }
    return columns.toString();
  }
}
