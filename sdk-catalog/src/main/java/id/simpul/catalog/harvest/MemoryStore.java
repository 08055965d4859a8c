package id.simpul.catalog.harvest;

import id.simpul.core.AgencyId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Copies in memory. */
final class MemoryStore implements HarvestStore {

  private final Map<AgencyId, Copy> copies = new ConcurrentHashMap<>();
  private final Map<AgencyId, byte[]> attempts = new ConcurrentHashMap<>();
  private final Set<AgencyId> beingReplaced = ConcurrentHashMap.newKeySet();

  @Override
  public Optional<StoredCopy> latest(AgencyId agency) {
    return Optional.ofNullable(copies.get(agency));
  }

  @Override
  public Replacement replace(AgencyId agency) {
    if (!beingReplaced.add(agency)) {
      throw HarvestStoreException.inUse("memory", agency);
    }
    return new Writing(agency);
  }

  @Override
  public Set<AgencyId> agencies() {
    return Set.copyOf(copies.keySet());
  }

  @Override
  public Optional<byte[]> attempts(AgencyId agency) {
    return Optional.ofNullable(attempts.get(agency)).map(byte[]::clone);
  }

  @Override
  public void attempted(AgencyId agency, byte[] attempts) {
    this.attempts.put(agency, attempts.clone());
  }

  @Override
  public String toString() {
    return "MemoryStore" + copies.keySet();
  }

  private static final class Copy implements StoredCopy {

    private final byte[] head;
    private final List<StoredRecord> sorted;

    Copy(byte[] head, List<StoredRecord> sorted) {
      this.head = head;
      this.sorted = sorted;
    }

    @Override
    public byte[] head() {
      return head;
    }

    @Override
    public Optional<StoredRecord> find(String key) {
      int at = Collections.binarySearch(sorted, new StoredRecord(key, new byte[0]));
      return at < 0 ? Optional.empty() : Optional.of(sorted.get(at));
    }

    @Override
    public Iterator<StoredRecord> records() {
      return sorted.iterator();
    }

    @Override
    public boolean isOlderThanDamaged() {
      return false;
    }
  }

  private final class Writing implements Replacement {

    private final AgencyId agency;
    private final List<StoredRecord> records = new ArrayList<>();

    Writing(AgencyId agency) {
      this.agency = agency;
    }

    @Override
    public void add(StoredRecord record) {
      records.add(record);
    }

    @Override
    public void commit(byte[] head) {
      copies.put(agency, new Copy(head, List.copyOf(records)));
    }

    @Override
    public void commitHead(byte[] head) {
      copies.computeIfPresent(agency, (a, before) -> new Copy(head, before.sorted));
    }

    @Override
    public void close() {
      beingReplaced.remove(agency);
    }
  }
}
