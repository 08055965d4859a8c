package id.simpul.catalog.harvest;

import id.simpul.catalog.internal.streams.CountedInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** What a run may still take; for one run and one thread. */
final class Budget {

  private final HarvestLimits limits;
  private final InstantSource clock;
  private final Instant end;
  private long bytes;
  private int services;
  private int pages;

  Budget(HarvestLimits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
    this.end = clock.instant().plus(limits.maxTime());
  }

  void page() {
    if (++pages > limits.maxPages()) {
      throw HarvestException.tooManyPages(limits.maxPages());
    }
    timeLeft();
  }

  void services(int more) {
    services += more;
    if (services > limits.maxServices()) {
      throw HarvestException.tooManyServices(limits.maxServices());
    }
    timeLeft();
  }

  /** What was counted is read once more; bytes, pages and time stay spent. */
  void again() {
    services = 0;
  }

  /** More than nothing. */
  Duration timeLeft() {
    Duration left = Duration.between(clock.instant(), end);
    if (left.isNegative() || left.isZero()) {
      throw HarvestException.tookTooLong(limits.maxTime());
    }
    return left;
  }

  long bytes() {
    return bytes;
  }

  int pages() {
    return pages;
  }

  int services() {
    return services;
  }

  /** A body of which each byte counts. */
  InputStream counting(InputStream body) {
    return new CountedInputStream(body) {
      @Override
      protected void count(long more) {
        spend(more);
      }
    };
  }

  private void spend(long more) {
    bytes += more;
    if (bytes > limits.maxBytes()) {
      throw HarvestException.tooManyBytes(limits.maxBytes());
    }
    timeLeft();
  }
}
