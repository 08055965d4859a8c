package id.simpul.catalog.office;

import java.util.function.Consumer;
import java.util.function.Function;

/** Reads entries, and reports those that cannot be read instead of stopping at the first. */
record EntryReader(Problems problems) {

  /** Hands on what an entry says; nothing happens if it is not filled in. */
  <T> void read(Row row, Field field, Function<Entry, T> how, Consumer<? super T> use) {
    row.get(field).ifPresent(entry -> read(entry, how, use));
  }

  /** The same for the main column. */
  <T> void read(Row row, Function<Entry, T> how, Consumer<? super T> use) {
    read(row, Field.CONTENT, how, use);
  }

  <T> void read(Entry entry, Function<Entry, T> how, Consumer<? super T> use) {
    try {
      use.accept(how.apply(entry));
    } catch (Unfit unfit) {
      problems.add(entry, unfit);
    } catch (IllegalArgumentException | IllegalStateException e) {
      problems.add(entry, refusedByTheModel());
    }
  }

  private static Unfit refusedByTheModel() {
    return Unfit.expected(
        "isian yang dapat diterbitkan",
        "something that can be published",
        "Lihat contoh pada lembar Petunjuk.",
        "See the example on the sheet Petunjuk.");
  }
}
