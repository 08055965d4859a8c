package id.simpul.core.http;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The names of sorted header fields, each once and without regard to case; a view, not a copy. */
final class FieldNames extends AbstractSet<String> {

  private final Headers.Field[] fields;

  FieldNames(Headers.Field[] fields) {
    this.fields = fields;
  }

  @Override
  public Iterator<String> iterator() {
    return new Iterator<>() {
      private int at;

      @Override
      public boolean hasNext() {
        return at < fields.length;
      }

      @Override
      public String next() {
        if (at >= fields.length) {
          throw new NoSuchElementException();
        }
        String name = fields[at].name();
        at = after(at);
        return name;
      }
    };
  }

  /** Where the next name stands. */
  private int after(int position) {
    int next = position + 1;
    while (next < fields.length && fields[next].isCalled(fields[position].name())) {
      next++;
    }
    return next;
  }

  @Override
  public int size() {
    int size = 0;
    for (int at = 0; at < fields.length; at = after(at)) {
      size++;
    }
    return size;
  }

  @Override
  public boolean contains(Object name) {
    for (Headers.Field field : fields) {
      if (name instanceof String text && field.isCalled(text)) {
        return true;
      }
    }
    return false;
  }
}
