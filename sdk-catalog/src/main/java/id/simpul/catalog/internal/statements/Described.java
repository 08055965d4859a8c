package id.simpul.catalog.internal.statements;

import id.simpul.catalog.graph.Term;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Whether something may be described in a document: who was noted always may, and of the others
 * nearly nobody. A filter of Bloom's, of fixed size.
 */
final class Described {

  private static final int BITS = 1 << 22;

  private final long[] bits = new long[BITS / 64];

  void note(Term term) {
    long hash = hash(term);
    set((int) hash);
    set((int) (hash >>> 21));
    set((int) (hash >>> 42));
  }

  boolean mayBe(Term term) {
    long hash = hash(term);
    return isSet((int) hash) && isSet((int) (hash >>> 21)) && isSet((int) (hash >>> 42));
  }

  private void set(int bit) {
    bits[(bit & (BITS - 1)) >>> 6] |= 1L << bit;
  }

  private boolean isSet(int bit) {
    return (bits[(bit & (BITS - 1)) >>> 6] & (1L << bit)) != 0;
  }

  private static long hash(Term term) {
    long low = Arrays.hashCode(term.value().getBytes(StandardCharsets.UTF_8));
    long mixed = ((low << 32) ^ (term.value().length() * 0x9E3779B97F4A7C15L)) + term.hashCode();
    mixed = (mixed ^ (mixed >>> 31)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 29)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 32);
  }
}
