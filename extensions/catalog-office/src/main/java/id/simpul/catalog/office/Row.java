package id.simpul.catalog.office;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One statement of a file: a row of the sheet, or an item of the YAML tree. */
final class Row {

  private final Part part;
  private final Place place;
  private final Function<Field, Place> places;
  private final Map<Field, Entry> entries = new EnumMap<>(Field.class);
  private final List<Row> children = new ArrayList<>();
  private final Set<Field> spoiled = EnumSet.noneOf(Field.class);

  /**
   * @param places where a field stands that is not filled in
   */
  Row(Part part, Place place, Function<Field, Place> places) {
    this.part = part;
    this.place = place;
    this.places = places;
  }

  /** A row that is about to be written. */
  static Row of(Part part) {
    return new Row(part, Place.FILE, field -> Place.FILE);
  }

  Row with(Field field, Entry entry) {
    entries.put(field, entry);
    return this;
  }

  Row with(Field field, String text) {
    return text.isEmpty() ? this : with(field, Entry.of(text, Place.FILE));
  }

  /** Something stands there that was refused already. */
  void spoil(Field field) {
    spoiled.add(field);
  }

  /** Whether nothing stands there, neither good nor bad. */
  boolean lacks(Field field) {
    return !entries.containsKey(field) && !spoiled.contains(field);
  }

  Row child(Row child) {
    children.add(child);
    return this;
  }

  Part part() {
    return part;
  }

  Place place() {
    return place;
  }

  Place placeOf(Field field) {
    Entry entry = entries.get(field);
    return entry == null ? places.apply(field) : entry.place();
  }

  Optional<Entry> get(Field field) {
    return Optional.ofNullable(entries.get(field));
  }

  Map<Field, Entry> entries() {
    return Collections.unmodifiableMap(entries);
  }

  List<Row> children() {
    return Collections.unmodifiableList(children);
  }

  List<Row> children(Part kind) {
    return children.stream().filter(child -> child.part == kind).toList();
  }
}
