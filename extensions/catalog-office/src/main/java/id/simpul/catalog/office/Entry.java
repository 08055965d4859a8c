package id.simpul.catalog.office;

import id.simpul.core.LocalizedText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in at one place.
 *
 * @param text in Indonesian, cleaned; never blank unless there is English
 * @param english the same in English, or empty
 * @param number whether a spreadsheet holds it as a number, which drops zeros
 * @param date the day, if a spreadsheet holds it as one
 */
record Entry(String text, String english, boolean number, @Nullable LocalDate date, Place place) {

  static Entry of(String text, Place place) {
    return new Entry(text, "", false, null, place);
  }

  static Entry of(String text, String english, Place place) {
    return new Entry(text, english, false, null, place);
  }

  LocalizedText localized() {
    LocalizedText.Builder both = LocalizedText.builder();
    if (!text.isEmpty()) {
      both.add("id", text);
    }
    if (!english.isEmpty()) {
      both.add("en", english);
    }
    return both.build();
  }
}
