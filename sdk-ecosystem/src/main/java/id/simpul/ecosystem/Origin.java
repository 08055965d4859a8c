package id.simpul.ecosystem;

import java.net.URI;

/** Scheme, host and port of a {@link WebAddress} (RFC 6454): what a member owns, or does not. */
record Origin(String text) {

  static Origin of(URI canonical) {
    return new Origin(canonical.getScheme() + "://" + canonical.getRawAuthority());
  }

  static Origin parse(String text) {
    WebAddress address = WebAddress.parse(text);
    if (!address.path().isEmpty()) {
      throw new IllegalArgumentException(
          "expected an origin, scheme and host without a path, such as https://api.depok.example;"
              + " found '"
              + text
              + "'. Write it without '"
              + address.path()
              + "'");
    }
    return address.origin();
  }

  URI uri() {
    return URI.create(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
