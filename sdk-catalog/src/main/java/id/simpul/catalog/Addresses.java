package id.simpul.catalog;

import java.net.URI;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;

/** A list of addresses that keeps their text: a URI object weighs ten times as much. */
final class Addresses extends AbstractList<URI> implements RandomAccess {

  private final String[] texts;

  private Addresses(String[] texts) {
    this.texts = texts;
  }

  static List<URI> copyOf(Collection<URI> addresses) {
    return addresses.isEmpty()
        ? List.of()
        : new Addresses(addresses.stream().map(URI::toString).toArray(String[]::new));
  }

  @Override
  public URI get(int index) {
    return URI.create(texts[index]);
  }

  @Override
  public int size() {
    return texts.length;
  }
}
