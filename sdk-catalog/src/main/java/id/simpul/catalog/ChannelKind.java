package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The ways in which a service reaches people. Ways without a screen are first-class: many people
 * need them.
 *
 * <p>Written as the {@code dct:type} of a {@code cv:Channel}.
 */
public enum ChannelKind {
  /** A page or an app. */
  ONLINE("daring", "online"),
  /** A counter to go to. */
  COUNTER("loket", "counter"),
  /** A number to call. */
  PHONE("telepon", "telephone"),
  /** A messenger such as WhatsApp. */
  MESSAGE("pesan WhatsApp", "messenger"),
  /** E-mail. */
  EMAIL("surel", "e-mail"),
  /** A letter. */
  POST("pos", "post"),
  /** A van or a desk that comes to the neighbourhood. */
  MOBILE("layanan keliling", "mobile unit"),
  /** An officer who comes to the house. */
  HOME_VISIT("petugas datang ke rumah", "home visit"),
  /** Somebody sits beside the person and fills it in with him. */
  ASSISTED("dibantu petugas", "assisted"),
  /** A way that the source does not classify. */
  OTHER("lainnya", "other");

  private static final String NAMESPACE = "https://simpul.example/ns/channel-kind/";

  @SuppressWarnings("ImmutableEnumChecker") // a text never changes
  private final LocalizedText label;

  ChannelKind(String indonesian, String english) {
    this.label = LocalizedText.of(indonesian, english);
  }

  /** The way in plain words. */
  public LocalizedText label() {
    return label;
  }

  /** The IRI that stands for the way in a catalogue. */
  public String iri() {
    return NAMESPACE + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<ChannelKind> fromIri(String iri) {
    return Arrays.stream(values()).filter(kind -> kind.iri().equals(iri)).findFirst();
  }
}
