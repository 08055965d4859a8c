package id.simpul.catalog.graph;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is said about one resource, by predicate, in reading order; only the builder of its graph
 * adds to it. A catalogue holds a great many of these and most are short, so a short one is a list
 * that is looked through; a long one has an index.
 */
final class Description extends AbstractMap<String, Set<Term>> {

  /** Up to this length looking through is faster than an index. */
  private static final int SHORT = 24;

  private static final int USUAL = 6;

  private String[] predicates = new String[USUAL];

  /** A term where only one is said, because most are; otherwise {@link Several}. */
  private Object[] objects = new Object[USUAL];

  private int size;
  private @Nullable Map<String, Integer> index;

  /** Says one thing more; false if it was said before. */
  boolean say(String predicate, Term object) {
    int known = find(predicate);
    if (known < 0) {
      begin(predicate, object);
      return true;
    }
    if (objects[known] instanceof Several several) {
      return several.say(object);
    }
    Term first = (Term) objects[known];
    if (first.equals(object)) {
      return false;
    }
    Several both = new Several();
    both.say(first);
    both.say(object);
    objects[known] = both;
    return true;
  }

  private void begin(String predicate, Term object) {
    if (size == predicates.length) {
      predicates = Arrays.copyOf(predicates, 2 * size);
      objects = Arrays.copyOf(objects, 2 * size);
    }
    predicates[size] = predicate;
    objects[size] = object;
    if (index != null) {
      index.put(predicate, size);
    }
    size++;
    if (size == SHORT) {
      index = new HashMap<>();
      for (int i = 0; i < size; i++) {
        index.put(predicates[i], i);
      }
    }
  }

  private int find(Object predicate) {
    if (index != null) {
      return index.getOrDefault(predicate, -1);
    }
    int hash = predicate.hashCode();
    for (int i = 0; i < size; i++) {
      String known = predicates[i];
      if (known == predicate || (known.hashCode() == hash && known.equals(predicate))) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public @Nullable Set<Term> get(@Nullable Object predicate) {
    int known = predicate == null ? -1 : find(predicate);
    return known < 0 ? null : objects(known);
  }

  @Override
  public Set<Term> getOrDefault(@Nullable Object predicate, Set<Term> otherwise) {
    int known = predicate == null ? -1 : find(predicate);
    return known < 0 ? otherwise : objects(known);
  }

  @Override
  public boolean containsKey(@Nullable Object predicate) {
    return predicate != null && find(predicate) >= 0;
  }

  private Set<Term> objects(int at) {
    return objects[at] instanceof Term one ? Set.of(one) : (Several) objects[at];
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Set<Term>> told) {
    for (int i = 0; i < size; i++) {
      told.accept(predicates[i], objects(i));
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Set<Entry<String, Set<Term>>> entrySet() {
    return new Entries();
  }

  private final class Entries extends AbstractSet<Entry<String, Set<Term>>> {

    @Override
    public int size() {
      return size;
    }

    @Override
    public Iterator<Entry<String, Set<Term>>> iterator() {
      return new Iterator<>() {
        private int at;

        @Override
        public boolean hasNext() {
          return at < size;
        }

        @Override
        public Entry<String, Set<Term>> next() {
          if (at >= size) {
            throw new NoSuchElementException();
          }
          Entry<String, Set<Term>> entry = Map.entry(predicates[at], objects(at));
          at++;
          return entry;
        }
      };
    }
  }
}
