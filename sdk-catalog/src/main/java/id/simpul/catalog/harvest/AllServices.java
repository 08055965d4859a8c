package id.simpul.catalog.harvest;

import id.simpul.catalog.SourcedService;
import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.List;

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
    return copies.stream().flatMap(copy -> copy.services().stream()).iterator();
  }
}
