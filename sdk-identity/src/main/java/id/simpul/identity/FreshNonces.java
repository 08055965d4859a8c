package id.simpul.identity;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The nonces that one origin has handed out. Some origins take each only once and hand out another
 * with every answer; others take the same one until they say otherwise. The newest that was not
 * used is used, and without one the last again.
 */
final class FreshNonces {

  private static final int MOST = 64;

  private final Deque<String> unused = new ArrayDeque<>();
  private String last = "";

  synchronized void add(String nonce) {
    if (nonce.equals(last) || unused.contains(nonce)) {
      return;
    }
    unused.addFirst(nonce);
    if (unused.size() > MOST) {
      unused.removeLast();
    }
  }

  synchronized String take() {
    if (!unused.isEmpty()) {
      last = unused.removeFirst();
    }
    return last;
  }
}
