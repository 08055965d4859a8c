package id.simpul.catalog.harvest;

import id.simpul.catalog.SourcedService;
import java.util.AbstractCollection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The services of several copies, one copy behind the other. */
final class AllServices extends AbstractCollection<SourcedService> {

  private final List<HarvestedCatalog> copies;

  AllServices(List<HarvestedCatalog> copies) {
    this.copies = copies;
  }

  @Override
  public int size() {
    return copies.stream().mapToInt(copy -> copy.services().size()).sum();
  }

  @Override
  public Iterator<SourcedService> iterator() {
    Iterator<HarvestedCatalog> left = copies.iterator();
    return new Iterator<>() {
      private Iterator<SourcedService> current = Collections.emptyIterator();

      /** Not by a stream, whose flatMap would hold all of a copy. */
      @Override
      public boolean hasNext() {
        while (!current.hasNext() && left.hasNext()) {
          current = left.next().services().iterator();
        }
        return current.hasNext();
      }

      @Override
      public SourcedService next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return current.next();
      }
    };
  }
}
