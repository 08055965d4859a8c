package id.simpul.catalog.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts one row of the sheet after another where it belongs: under its service, its situation, and
 * the row above that it goes with.
 */
final class RowTree {

  private final OfficeContent content;
  private final Deque<Row> above = new ArrayDeque<>();
  private @Nullable ServiceRows service;
  private String situation = "";

  RowTree(OfficeContent content) {
    this.content = content;
  }

  /** The next row from above; {@code places} names its cells, the empty ones too. */
  void row(Place place, Function<Field, Place> places, Map<Field, RawCell> cells) {
    RawCell said = cells.get(Field.PART);
    Optional<Part> part =
        said == null ? Optional.empty() : Part.labelled(Cleaning.clean(said.text()));
    if (part.isPresent() && isEmptyForm(part.get(), cells)) {
      code(part.get(), cells, places);
      return;
    }
    ServiceRows owner = code(part.orElse(null), cells, places);
    Problems problems = problems(part.orElse(null), owner, place);
    if (part.isEmpty()) {
      unknown(places.apply(Field.PART), said, problems);
      return;
    }
    Row row = new Row(part.get(), place, places);
    cells.forEach(
        (field, cell) -> entry(part.get(), field, cell, places.apply(field), problems, row));
    RowChecks.check(row, problems);
    if (part.get().isOfCatalog()) {
      content.catalog().add(row);
    } else if (owner == null) {
      withoutService(row, problems);
    } else {
      place(row, owner);
    }
  }

  /** A row of the form in which nothing was filled in but its name says nothing yet. */
  private static boolean isEmptyForm(Part part, Map<Field, RawCell> cells) {
    return !part.needed().isEmpty()
        && cells.keySet().stream()
            .allMatch(f -> f == Field.PART || f == Field.CODE || f == Field.SITUATION);
  }

  private @Nullable ServiceRows code(
      @Nullable Part part, Map<Field, RawCell> cells, Function<Field, Place> places) {
    if (part != null && part.isOfCatalog()) {
      service = null;
      above.clear();
      return null;
    }
    RawCell code = cells.get(Field.CODE);
    if (code != null) {
      String text = Cleaning.clean(code.text());
      Place place = places.apply(Field.CODE);
      ServiceRows named =
          text.isEmpty() ? content.stray(place) : content.service(Entry.of(text, place));
      if (named != service) {
        above.clear();
      }
      service = named;
      if (code.kind() != RawCell.Kind.TEXT) {
        entry(Part.NAME, Field.CODE, code, places.apply(Field.CODE), named.problems(), null);
      }
    }
    return service;
  }

  private Problems problems(@Nullable Part part, @Nullable ServiceRows owner, Place place) {
    if (part != null && part.isOfCatalog()) {
      return content.problems();
    }
    return owner == null ? content.stray(place).problems() : owner.problems();
  }

  private static void entry(
      Part part, Field field, RawCell cell, Place place, Problems problems, @Nullable Row row) {
    boolean date =
        cell.kind() == RawCell.Kind.DATE && part == Part.DECREED_ON && field == Field.CONTENT;
    switch (cell.kind()) {
      case FORMULA -> {
        problems.add(
            Problem.FORMULA,
            place,
            "diharapkan isian biasa, ditemukan rumus. Salin selnya, lalu tempel sebagai nilai"
                + " (Paste"
                + " Special, Values).",
            "expected a plain entry, found a formula. Copy the cell and paste it as a value (Paste"
                + " Special, Values).");
        spoil(row, field);
      }
      case DATE, TIME, BOOLEAN, ERROR -> {
        if (!date) {
          turned(cell, place, problems);
          spoil(row, field);
          return;
        }
      }
      case TEXT, NUMBER -> {}
    }
    if (row != null && cell.kind() != RawCell.Kind.FORMULA) {
      String[] texts = Cleaning.languages(Cleaning.clean(cell.text()));
      boolean number = cell.kind() == RawCell.Kind.NUMBER;
      row.with(field, new Entry(texts[0], texts[1], number, cell.date(), place));
    }
  }

  private static void spoil(@Nullable Row row, Field field) {
    if (row != null) {
      row.spoil(field);
    }
  }

  private static void turned(RawCell cell, Place place, Problems problems) {
    String found = Problems.quoted(cell.text());
    problems.add(
        Problem.VALUE,
        place,
        "diharapkan tulisan atau angka, ditemukan tanggal, jam, atau kesalahan yang dibuat Excel ("
            + found
            + "). Ubah format sel menjadi Teks, lalu tulis lagi isinya.",
        "expected text or a number, found a date, a time or an error that Excel made of it ("
            + found
            + "). Format the cell as text, then write it again.");
  }

  private void place(Row row, ServiceRows owner) {
    Optional<Entry> in = row.get(Field.SITUATION);
    String now = in.map(entry -> Part.normal(entry.text())).orElse("");
    if (!now.equals(situation)) {
      above.clear();
      situation = now;
    }
    while (!above.isEmpty() && !row.part().belongsUnder(above.peek().part())) {
      above.pop();
    }
    Row parent = above.peek();
    above.push(row);
    if (parent != null) {
      parent.child(row);
    } else if (row.part().isChild()) {
      orphan(row, owner.problems());
    } else if (in.isEmpty()) {
      owner.add(row);
    } else if (row.part().isOfSituation()) {
      owner.add(in.get(), row);
    } else {
      notInASituation(row, owner.problems());
    }
  }

  private static void unknown(Place place, @Nullable RawCell said, Problems problems) {
    String found = said == null ? "''" : Problems.quoted(Cleaning.clean(said.text()));
    String near = said == null ? Part.NAME.label() : Spelling.nearest(Cleaning.clean(said.text()));
    problems.add(
        Problem.PART_UNKNOWN,
        place,
        "diharapkan bagian dari daftar, misalnya '"
            + near
            + "', ditemukan "
            + found
            + ". Pilih dari daftar di sel ini.",
        "expected a part of the list, for instance '"
            + near
            + "', found "
            + found
            + ". Choose from the list in this cell.");
  }

  private static void withoutService(Row row, Problems problems) {
    problems.add(
        Problem.MISSING,
        row.placeOf(Field.CODE),
        "kode layanan diharapkan di baris ini atau di atasnya, ditemukan kosong. Isi kolom"
            + " Kode, misalnya sktm.",
        "the code of the service is expected in this row or above it, found nothing. Fill in"
            + " the column Kode, for"
            + " instance sktm.");
  }

  private static void orphan(Row row, Problems problems) {
    problems.add(
        Problem.PART_MISPLACED,
        row.placeOf(Field.PART),
        "'"
            + row.part().label()
            + "' diharapkan tepat di bawah baris yang dijelaskannya, ditemukan di tempat lain. "
            + row.part().help()
            + ".",
        "'"
            + row.part().label()
            + "' is expected right beneath the row that it goes with, found elsewhere. Move it"
            + " there.");
  }

  private static void notInASituation(Row row, Problems problems) {
    problems.add(
        Problem.PART_MISPLACED,
        row.placeOf(Field.SITUATION),
        "'"
            + row.part().label()
            + "' berlaku untuk seluruh layanan, ditemukan di dalam situasi. Kosongkan kolom"
            + " Situasi.",
        "'"
            + row.part().label()
            + "' holds for the whole service, found in a situation. Empty the column Situasi.");
  }
}
