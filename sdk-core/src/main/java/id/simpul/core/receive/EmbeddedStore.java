package id.simpul.core.receive;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Remembers operations in this process; every step is short and under one lock. */
final class EmbeddedStore implements IdempotencyStore {

  private final int maxOperations;
  private final long maxBytes;
  private final InstantSource clock;
  private final Map<String, Entry> entries = new HashMap<>();
  private final TreeSet<Entry> byExpiry = new TreeSet<>(Entry.FIRST_TO_EXPIRE);
  private long bytes;
  private long made;

  EmbeddedStore(int maxOperations, long maxBytes, InstantSource clock) {
    this.maxOperations = maxOperations;
    this.maxBytes = maxBytes;
    this.clock = clock;
  }

  @Override
  public synchronized Claim claim(
      Operation operation, String holder, Duration lease, Duration keep) {
    Instant now = clock.instant();
    forgetWhatExpired(now);
    Entry known = entries.get(operation.id());
    if (known == null) {
      requireRoom();
      put(operation, holder, now.plus(lease), now.plus(keep), null);
      return Claim.granted();
    }
    if (!known.operation.equals(operation)) {
      return Claim.otherBody();
    }
    if (known.answer != null) {
      return Claim.answered(known.answer);
    }
    if (known.leaseUntil.isAfter(now)) {
      return Claim.inProgress();
    }
    put(operation, holder, now.plus(lease), now.plus(keep), null);
    return Claim.takenOver();
  }

  @Override
  public synchronized boolean complete(
      Operation operation, String holder, Answer answer, Duration keep) {
    Entry own = unfinished(operation, holder);
    if (own == null) {
      return false;
    }
    put(operation, holder, own.leaseUntil, clock.instant().plus(keep), answer);
    return true;
  }

  @Override
  public synchronized void release(Operation operation, String holder) {
    Entry own = unfinished(operation, holder);
    if (own != null) {
      forget(own);
    }
  }

  @Override
  public synchronized void abandon(Operation operation, String holder) {
    Entry own = unfinished(operation, holder);
    if (own != null) {
      // Over for good, whatever becomes of the clock.
      put(operation, holder, Instant.MIN, own.keepUntil, null);
    }
  }

  private @Nullable Entry unfinished(Operation operation, String holder) {
    forgetWhatExpired(clock.instant());
    Entry known = entries.get(operation.id());
    boolean own = known != null && known.answer == null && known.holder.equals(holder);
    return own ? known : null;
  }

  private void requireRoom() {
    if (entries.size() >= maxOperations || bytes >= maxBytes) {
      throw Refusals.storeFull();
    }
  }

  private void put(
      Operation operation,
      String holder,
      Instant leaseUntil,
      Instant keepUntil,
      @Nullable Answer answer) {
    Entry before = entries.get(operation.id());
    if (before != null) {
      forget(before);
    }
    Entry entry = new Entry(operation, holder, leaseUntil, keepUntil, answer, made++);
    entries.put(operation.id(), entry);
    byExpiry.add(entry);
    bytes += entry.bytes();
  }

  private void forgetWhatExpired(Instant now) {
    while (!byExpiry.isEmpty() && !byExpiry.first().keepUntil.isAfter(now)) {
      forget(byExpiry.first());
    }
  }

  private void forget(Entry entry) {
    entries.remove(entry.operation.id());
    byExpiry.remove(entry);
    bytes -= entry.bytes();
  }

  @Override
  public synchronized String toString() {
    return "EmbeddedStore[" + entries.size() + " operations, " + bytes + " bytes]";
  }

  /** What is known of one operation. */
  private record Entry(
      Operation operation,
      String holder,
      Instant leaseUntil,
      Instant keepUntil,
      @Nullable Answer answer,
      long number) {

    static final Comparator<Entry> FIRST_TO_EXPIRE =
        Comparator.comparing(Entry::keepUntil).thenComparingLong(Entry::number);

    long bytes() {
      return answer == null ? 0 : answer.length();
    }
  }
}
