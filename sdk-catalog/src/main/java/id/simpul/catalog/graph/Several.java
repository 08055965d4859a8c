package id.simpul.catalog.graph;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several objects in reading order, to which only the builder of their graph adds. A few, such as
 * one text in two languages, are looked through; many have an index.
 */
final class Several extends AbstractSet<Term> {

  private static final int FEW = 8;

  private Term[] few = new Term[2];
  private int size;
  private @Nullable Set<Term> many;

  /** Says one more; false if it is known. */
  boolean say(Term term) {
    if (many != null) {
      return many.add(term);
    }
    if (contains(term)) {
      return false;
    }
    keep(term);
    return true;
  }

  private void keep(Term term) {
    if (size == FEW) {
      many = new LinkedHashSet<>(Arrays.asList(few));
      many.add(term);
      few = new Term[0];
      return;
    }
    if (size == few.length) {
      few = Arrays.copyOf(few, 2 * size);
    }
    few[size++] = term;
  }

  @Override
  public boolean contains(@Nullable Object term) {
    if (many != null) {
      return many.contains(term);
    }
    for (int i = 0; i < size; i++) {
      if (few[i].equals(term)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Iterator<Term> iterator() {
    return many != null ? Collections.unmodifiableSet(many).iterator() : new Few();
  }

  @Override
  public int size() {
    return many == null ? size : many.size();
  }

  private final class Few implements Iterator<Term> {
    private int at;

    @Override
    public boolean hasNext() {
      return at < size;
    }

    @Override
    public Term next() {
      if (at >= size) {
        throw new NoSuchElementException();
      }
      return few[at++];
    }
  }
}
