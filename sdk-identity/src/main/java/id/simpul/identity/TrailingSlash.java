package id.simpul.identity;

import id.simpul.core.LocalizedText;
import java.util.Collection;

/** The one sign by which two issuers differ most often, and which nobody sees. */
final class TrailingSlash {

  private static final LocalizedText NOTE =
      LocalizedText.of(
          " Bedanya hanya '/' di akhir; tulis persis seperti di token.",
          " They differ only in the '/' at the end; write it exactly as the token does.");

  private TrailingSlash() {}

  /** A sentence if nothing else keeps the issuer from being one of those expected. */
  static LocalizedText noteOn(Object issuer, Collection<String> expected) {
    boolean alone =
        issuer instanceof String named
            && expected.stream()
                .anyMatch(each -> named.equals(each + "/") || each.equals(named + "/"));
    return alone ? NOTE : LocalizedText.of("", "");
  }
}
