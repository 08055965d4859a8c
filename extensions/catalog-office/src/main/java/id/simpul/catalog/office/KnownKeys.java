package id.simpul.catalog.office;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody may write in YAML in place of a key that is not known where it stands. */
final class KnownKeys {

  private KnownKeys() {}

  /** Of a service: where a detail belongs that stands too far left, or else the nearest part. */
  static String ofService(String typed) {
    Optional<Field> detail = Field.keyed(typed).filter(KnownKeys::isDetail);
    Optional<Part> child = Part.keyed(typed).filter(Part::isChild);
    List<Part> parents =
        Arrays.stream(Part.values())
            .filter(part -> !part.isOfCatalog() && !part.isChild())
            .filter(
                part ->
                    detail.filter(part::allows).isPresent()
                        || child.filter(c -> c.belongsUnder(part)).isPresent())
            .toList();
    if (parents.isEmpty()) {
      return Part.labelled(Spelling.nearest(typed)).map(Part::key).orElse(Part.NAME.key());
    }
    return parents.stream()
        .map(part -> part.key() + ": {" + typed + ": ..}")
        .collect(Collectors.joining(", "));
  }

  /** Of an item of a part: all that it may say. */
  static String ofItem(Part part) {
    Stream<String> fields =
        Arrays.stream(Field.values())
            .filter(field -> field == Field.CONTENT || (isDetail(field) && part.allows(field)))
            .map(Field::key);
    Stream<String> parts =
        Arrays.stream(Part.values()).filter(child -> child.belongsUnder(part)).map(Part::key);
    return Stream.concat(fields, parts).collect(Collectors.joining(", "));
  }

  private static boolean isDetail(Field field) {
    return field != Field.CODE
        && field != Field.SITUATION
        && field != Field.PART
        && field != Field.CONTENT;
  }
}
