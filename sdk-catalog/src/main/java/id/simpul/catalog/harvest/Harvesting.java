package id.simpul.catalog.harvest;

import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.internal.sorted.Entry;
import id.simpul.catalog.internal.sorted.Sorter;
import id.simpul.core.http.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** One run over one source that can be reached: pages, then the merge, then the swap. */
final class Harvesting {

  private static final int ATTEMPTS = 2;

  private final Run run;
  private final @Nullable HarvestedCatalog before;
  private final HarvestStore.Replacement target;
  private final double removalLimit;
  private final Transport transport;
  private final CatalogReader reader;
  private final Scratch scratch;
  private final InstantSource clock;

  Harvesting(
      Run run,
      @Nullable HarvestedCatalog before,
      HarvestStore.Replacement target,
      double removalLimit,
      Harvester.Tools tools) {
    this.run = run;
    this.before = before;
    this.target = target;
    this.removalLimit = removalLimit;
    this.transport = tools.transport();
    this.reader = tools.reader();
    this.scratch = tools.scratch();
    this.clock = tools.clock();
  }

  /** What a run came to. */
  record Result(HarvestOutcome outcome, Changes changes) {}

  /** A catalogue that changes while its pages are read is read once more. */
  Result run() {
    if (before != null) {
      run.expect(before.head().services());
    }
    boolean lost = false;
    for (int i = 0; i < ATTEMPTS; i++) {
      try (Sorter sorter = new Sorter(scratch.folder(), scratch.buffer())) {
        PageWalk walk = walk(sorter, lost);
        walk.walk();
        lost = walk.isLost();
        Result result = lost || walk.changedMeanwhile() ? null : settled(walk, sorter);
        if (result != null) {
          return result;
        }
      } catch (IOException e) {
        throw scratch.failed(e);
      }
      run.again();
    }
    throw HarvestException.changedMeanwhile();
  }

  private PageWalk walk(Sorter sorter, boolean forgetful) {
    PageReading reading = new PageReading(run, reader, scratch, record -> add(sorter, record));
    HarvestedCatalog known = before;
    Head comparable = null;
    if (known != null
        && !forgetful
        && known.source().equals(run.source().catalogue())
        && !known.stored().isOlderThanDamaged()) {
      comparable = known.head();
    }
    return new PageWalk(
        run, comparable, transport, String.join(", ", reader.mediaTypes()), reading);
  }

  private void add(Sorter sorter, StoredRecord record) {
    try {
      sorter.add(new Entry(record.key().getBytes(StandardCharsets.UTF_8), record.content()));
    } catch (IOException e) {
      throw scratch.failed(e);
    }
  }

  private @Nullable Result settled(PageWalk walk, Sorter sorter) throws IOException {
    HarvestedCatalog known = before;
    if (known != null && walk.isAllUnchanged() && hasSamePages(walk, known)) {
      int services = known.head().services();
      target.commitHead(head(walk, services, known.head().personalDataApis()).toBytes());
      return new Result(HarvestOutcome.UNCHANGED, Changes.unchanged(services));
    }
    if (Merge.isContradictory(sorter.sorted())) {
      return null;
    }
    Merge merge = merge(walk, sorter);
    if (merge.services() == 0) {
      throw HarvestException.nothingRead(run.quarantinedCount());
    }
    Changes changes = merge.changes();
    if (changes.isMassRemoval(removalLimit)) {
      run.failure =
          HarvestException.massRemoval(changes.removed().count(), changes.servicesBefore());
      return new Result(HarvestOutcome.HELD, changes);
    }
    target.commit(head(walk, merge.services(), merge.personalDataApis()).toBytes());
    return new Result(
        changes.isEmpty() ? HarvestOutcome.UNCHANGED : HarvestOutcome.UPDATED, changes);
  }

  private static boolean hasSamePages(PageWalk walk, HarvestedCatalog known) {
    return walk.pages().stream()
        .map(PageMark::page)
        .toList()
        .equals(known.head().pages().stream().map(PageMark::page).toList());
  }

  private Merge merge(PageWalk walk, Sorter sorter) throws IOException {
    Iterator<StoredRecord> old =
        before == null ? Collections.emptyIterator() : before.stored().records();
    Merge merge = new Merge(old, sorter.sorted(), walk.unchanged(), clock.instant(), target);
    merge.merge();
    return merge;
  }

  private Head head(PageWalk walk, int services, Collection<String> personalDataApis) {
    return new Head(
        run.source().catalogue(),
        clock.instant(),
        services,
        walk.heading(),
        personalDataApis,
        walk.pages());
  }
}
