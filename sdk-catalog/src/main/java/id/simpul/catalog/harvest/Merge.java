package id.simpul.catalog.harvest;

import id.simpul.catalog.internal.sorted.Cursor;
import id.simpul.catalog.internal.sorted.Entry;
import id.simpul.core.ServiceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was read in the place of what was known, both sorted by name and looked at one by one.
 * What stood on an unchanged page stays; what is gone leaves its name for ninety days. For one
 * attempt of one run.
 */
final class Merge {

  private static final Duration REMEMBERED = Duration.ofDays(90);

  private final Iterator<StoredRecord> old;
  private final Cursor fresh;
  private final Set<Long> unchangedPages;
  private final Instant now;
  private final HarvestStore.Replacement target;

  private final Counter added = new Counter();
  private final Counter changed = new Counter();
  private final Counter removed = new Counter();
  private final Set<String> personalDataApis = new TreeSet<>();
  private int unchanged;
  private int services;

  private @Nullable StoredRecord oldest;
  private @Nullable StoredRecord freshest;

  Merge(
      Iterator<StoredRecord> old,
      Cursor fresh,
      Set<Long> unchangedPages,
      Instant now,
      HarvestStore.Replacement target) {
    this.old = old;
    this.fresh = fresh;
    this.unchangedPages = unchangedPages;
    this.now = now;
    this.target = target;
  }

  /** Services that were named; the first of them are remembered. */
  private static final class Counter {
    private int count;
    private final List<ServiceId> first = new ArrayList<>();

    void add(String key) {
      if (count++ < Affected.NAMED) {
        first.add(ServiceId.of(key));
      }
    }

    Affected affected() {
      return new Affected(count, first);
    }
  }

  void merge() throws IOException {
    oldest = nextOld();
    freshest = nextFresh(null);
    while (oldest != null || freshest != null) {
      int order = oldest == null ? 1 : freshest == null ? -1 : oldest.compareTo(freshest);
      StoredRecord before = order <= 0 ? oldest : null;
      StoredRecord after = order >= 0 ? freshest : null;
      put(before, after);
      if (before != null) {
        oldest = nextOld();
      }
      if (after != null) {
        freshest = nextFresh(after);
      }
    }
  }

  private void put(@Nullable StoredRecord before, @Nullable StoredRecord after) throws IOException {
    Kept known = before == null ? null : Kept.read(before.content());
    if (after != null) {
      fresh(after, known);
    } else if (before != null && known != null) {
      notRead(before, known);
    }
  }

  private void fresh(StoredRecord after, @Nullable Kept known) throws IOException {
    Kept now = Kept.read(after.content());
    services++;
    personalDataApis.addAll(now.personalDataApis());
    target.add(after);
    if (known == null || known.isGone()) {
      added.add(after.key());
    } else if (known.saysTheSameAs(now)) {
      unchanged++;
    } else {
      changed.add(after.key());
    }
  }

  private void notRead(StoredRecord before, Kept known) {
    if (known.isGone()) {
      if (known.noticed().plus(REMEMBERED).isAfter(now)) {
        target.add(before);
      }
    } else if (unchangedPages.contains(known.page())) {
      services++;
      unchanged++;
      personalDataApis.addAll(known.personalDataApis());
      target.add(before);
    } else {
      removed.add(before.key());
      target.add(new StoredRecord(before.key(), known.gone(now).toBytes()));
    }
  }

  private @Nullable StoredRecord nextOld() {
    return old.hasNext() ? old.next() : null;
  }

  /** A service that two pages describe counts once. */
  private @Nullable StoredRecord nextFresh(@Nullable StoredRecord last) throws IOException {
    for (Entry entry = fresh.next(); entry != null; entry = fresh.next()) {
      StoredRecord next =
          new StoredRecord(new String(entry.key(), StandardCharsets.UTF_8), entry.value());
      if (last == null || next.compareTo(last) != 0) {
        return next;
      }
    }
    return null;
  }

  int services() {
    return services;
  }

  /** What the services that stay mark as holding personal data. */
  Set<String> personalDataApis() {
    return personalDataApis;
  }

  /** Whether two pages describe one service differently: it changed between one and the other. */
  static boolean isContradictory(Cursor fresh) throws IOException {
    Entry last = null;
    for (Entry next = fresh.next(); next != null; next = fresh.next()) {
      if (last != null && next.hasKeyOf(last) && !saySame(next, last)) {
        return true;
      }
      last = next;
    }
    return false;
  }

  private static boolean saySame(Entry one, Entry other) throws IOException {
    return Kept.read(one.value()).saysTheSameAs(Kept.read(other.value()));
  }

  Changes changes() {
    return new Changes(added.affected(), changed.affected(), removed.affected(), unchanged);
  }
}
