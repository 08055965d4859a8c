package id.simpul.catalog.office;

import id.simpul.core.LocalizedText;
import java.util.List;

/** How texts of the model are written into an office file: one Indonesian and one English value. */
final class Written {

  private Written() {}

  static Entry entry(LocalizedText text) {
    return Entry.of(indonesian(text), english(text), Place.FILE);
  }

  /** The first Indonesian value; a text without any language is taken for Indonesian. */
  static String indonesian(LocalizedText text) {
    List<String> values = text.values("id");
    return values.isEmpty() ? first(text.values("")) : values.get(0);
  }

  static String english(LocalizedText text) {
    return first(text.values("en"));
  }

  private static String first(List<String> values) {
    return values.isEmpty() ? "" : values.get(0);
  }
}
