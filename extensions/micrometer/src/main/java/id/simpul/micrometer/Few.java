package id.simpul.micrometer;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Texts that are told apart: the first so many, the others are one. */
final class Few {

  private static final String OTHER = "other";

  private final int most;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  Few(int most) {
    this.most = most;
  }

  /** The text, or {@code other} if there are too many already. */
  String shown(String text) {
    if (known.contains(text)) {
      return text;
    }
    if (known.size() >= most) {
      return OTHER;
    }
    known.add(text);
    return text;
  }

  /** Whether it is told apart. */
  boolean has(String text) {
    return shown(text).equals(text);
  }
}
