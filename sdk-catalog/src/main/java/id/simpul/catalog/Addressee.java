package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.Locale;

/**
 * For whom a service is, in the four groups of Indonesia's service inventory.
 *
 * <pre>{@code
 * service.audience(Addressee.PUBLIC);
 * }</pre>
 *
 * <p>Written as a concept under {@code dct:audience}.
 */
public enum Addressee {
  /** People. */
  PUBLIC("masyarakat", "Masyarakat", "People"),
  /** Businesses. */
  BUSINESS("usaha", "Pelaku usaha", "Businesses"),
  /** Civil servants. */
  CIVIL_SERVANT("asn", "Aparatur sipil negara", "Civil servants"),
  /** Other parts of the government. */
  GOVERNMENT("pemerintah", "Instansi pemerintah", "Government bodies");

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // a text never changes
  private final LocalizedText label;

  Addressee(String code, String indonesian, String english) {
    this.code = code;
    this.label = LocalizedText.of(indonesian, english);
  }

  /** The group in plain words. */
  public LocalizedText label() {
    return label;
  }

  /** The code that stands for the group in a catalogue. */
  public Concept concept() {
    return Concept.builder()
        .id("https://simpul.example/ns/audience/" + code.toLowerCase(Locale.ROOT))
        .label(label)
        .build();
  }
}
