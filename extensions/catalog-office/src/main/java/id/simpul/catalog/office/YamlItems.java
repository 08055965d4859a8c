package id.simpul.catalog.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes rows of one part: of a value, of a list of values, of a map with the fields of a row. */
final class YamlItems {

  private final Problems problems;
  private final Consumer<Row> add;
  private final boolean mixed;

  private YamlItems(Problems problems, Consumer<Row> add, boolean mixed) {
    this.problems = problems;
    this.add = add;
    this.mixed = mixed;
  }

  /**
   * Items of a service or a situation, of which one may be of another part, to keep their order.
   */
  static YamlItems mixed(Problems problems, Consumer<Row> add) {
    return new YamlItems(problems, add, true);
  }

  /** Items that are all of one part. */
  static YamlItems alike(Problems problems, Consumer<Row> add) {
    return new YamlItems(problems, add, false);
  }

  void part(Part part, YamlNode node) {
    if (YamlRows.isNothing(node)) {
      return;
    }
    if (node instanceof YamlNode.Items list) {
      list.items().stream()
          .filter(item -> !YamlRows.isNothing(item))
          .forEach(item -> item(part, item));
    } else {
      item(part, node);
    }
  }

  /** One row; its children stand beneath it. */
  Row item(Part part, YamlNode node) {
    Part kind = kind(part, node);
    Row row = new Row(kind, node.place(), field -> node.place());
    if (node instanceof YamlNode.Keys keys && !isText(keys)) {
      YamlRows.each(keys, problems, (key, value) -> field(row, key, value));
    } else {
      value(row, Field.CONTENT, node);
    }
    RowChecks.check(alone(row), problems);
    add.accept(row);
    return row;
  }

  private Part kind(Part part, YamlNode node) {
    if (!mixed || !(node instanceof YamlNode.Keys keys)) {
      return part;
    }
    for (int i = 0; i < keys.keys().size(); i++) {
      boolean named = keys.keys().get(i).text().equals(YamlRows.PART);
      if (named && keys.value(i) instanceof YamlNode.Scalar label) {
        Optional<Part> said = Part.labelled(label.text()).filter(p -> mayStandFor(p, part));
        if (said.isEmpty()) {
          YamlRows.unknown(label, Spelling.nearest(label.text()), problems);
        }
        return said.orElse(part);
      }
    }
    return part;
  }

  private static boolean mayStandFor(Part said, Part key) {
    boolean row = !said.isChild() && !said.isOfCatalog() && said != Part.SITUATION;
    return row && said.isOfSituation() == key.isOfSituation();
  }

  private void field(Row row, YamlNode.Scalar key, YamlNode value) {
    if (mixed && key.text().equals(YamlRows.PART)) {
      return;
    }
    Optional<Field> field =
        Field.keyed(key.text().equals(Part.NAME.key()) ? Field.CONTENT.key() : key.text())
            .filter(f -> f != Field.SITUATION && f != Field.PART)
            .filter(f -> row.part() != Part.SITUATION || row.part().allows(f));
    Optional<Part> child = Part.keyed(key.text()).filter(p -> isBeneath(p, row.part()));
    if (child.isPresent() && (field.isEmpty() || !row.part().allows(field.get()))) {
      new YamlItems(problems, row::child, row.part() == Part.SITUATION).part(child.get(), value);
    } else if (field.isPresent()) {
      value(row, field.get(), value);
    } else {
      YamlRows.unknown(key, KnownKeys.ofItem(row.part()), problems);
    }
  }

  private static boolean isBeneath(Part part, Part parent) {
    return parent == Part.SITUATION
        ? part.isOfSituation() && !part.isChild()
        : part.belongsUnder(parent);
  }

  private void value(Row row, Field field, YamlNode node) {
    if (YamlRows.isNothing(node)) {
      return;
    }
    List<String> texts = new ArrayList<>(List.of("", ""));
    if (node instanceof YamlNode.Scalar scalar) {
      String[] both = Cleaning.languages(Cleaning.clean(scalar.text()));
      texts.set(0, both[0]);
      texts.set(1, both[1]);
    } else if (node instanceof YamlNode.Items list) {
      texts.set(0, lines(list));
    } else if (node instanceof YamlNode.Keys keys) {
      languages(keys, texts);
    }
    if (row.get(field).isPresent()) {
      problems.add(
          Problem.PART_TWICE,
          node.place(),
          "nama dan isi berarti sama, ditemukan dua-duanya. Hapus satu.",
          "nama and isi say the same, found both. Remove one.");
    } else if (!texts.get(0).isEmpty() || !texts.get(1).isEmpty()) {
      row.with(field, Entry.of(texts.get(0), texts.get(1), node.place()));
    }
  }

  private String lines(YamlNode.Items list) {
    List<String> lines = new ArrayList<>();
    for (YamlNode item : list.items()) {
      if (item instanceof YamlNode.Scalar scalar) {
        lines.add(Cleaning.clean(scalar.text()));
      } else {
        shape(item);
      }
    }
    return String.join("\n", lines);
  }

  private void languages(YamlNode.Keys keys, List<String> texts) {
    YamlRows.each(
        keys,
        problems,
        (key, value) -> {
          int at = List.of("id", "en").indexOf(key.text());
          if (at < 0) {
            YamlRows.unknown(key, "id, en", problems);
          } else if (value instanceof YamlNode.Scalar scalar) {
            texts.set(at, Cleaning.clean(scalar.text()));
          } else {
            shape(value);
          }
        });
  }

  /** {@code {id: .., en: ..}} is a text in two languages. */
  private static boolean isText(YamlNode.Keys keys) {
    return !keys.keys().isEmpty()
        && keys.keys().stream().allMatch(k -> k.text().equals("id") || k.text().equals("en"));
  }

  /** The children were checked when they were made. */
  private static Row alone(Row row) {
    Row bare = new Row(row.part(), row.place(), row::placeOf);
    row.entries().forEach(bare::with);
    return bare;
  }

  private void shape(YamlNode node) {
    problems.add(
        Problem.VALUE,
        node.place(),
        "diharapkan tulisan, ditemukan susunan lain. Tulis dalam satu baris, atau beri tanda kutip.",
        "expected text, found another structure. Write it in one line, or put it in quotes.");
  }
}
