package id.simpul.catalog.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;

/**
 * One state of the index, which never changes. Whoever borrows it gives it back; its files are let
 * go when nobody holds it any more.
 *
 * @param number counts the states of one opened index
 * @param reader what Lucene reads it by
 */
record State(long number, DirectoryReader reader) {

  /** Whether it could still be borrowed; if not, it has ended. */
  boolean borrow() {
    return reader.tryIncRef();
  }

  void giveBack() throws IOException {
    reader.decRef();
  }
}
