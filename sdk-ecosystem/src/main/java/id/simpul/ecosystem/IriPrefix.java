package id.simpul.ecosystem;

import id.simpul.core.ServiceId;

/**
 * The beginning of the IRIs that a member may give to its services. It ends in a slash or a hash,
 * so that {@code https://depok.example/} does not cover {@code https://depok.example.evil/}.
 */
record IriPrefix(String text) {

  static IriPrefix parse(String text) {
    String last = text.isEmpty() ? "" : text.substring(text.length() - 1);
    String address = last.equals("#") ? text.substring(0, text.length() - 1) : text;
    boolean ends = last.equals("/") || last.equals("#");
    if (!ends || WebAddress.flawOf(address).isPresent()) {
      throw new IllegalArgumentException(
          "expected the beginning of an IRI, up to a '/' or '#', such as"
              + " https://depok.example/layanan/; found '"
              + text
              + "'. Write it in that form");
    }
    return new IriPrefix(text);
  }

  /** A name that could be read in another way, such as one with '..' in it, is never covered. */
  boolean covers(ServiceId service) {
    String iri = service.iri().toString();
    int hash = iri.indexOf('#');
    return iri.startsWith(text)
        && iri.length() > text.length()
        && WebAddress.flawOfDocument(hash < 0 ? iri : iri.substring(0, hash)).isEmpty();
  }

  boolean overlaps(IriPrefix other) {
    return text.startsWith(other.text) || other.text.startsWith(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
