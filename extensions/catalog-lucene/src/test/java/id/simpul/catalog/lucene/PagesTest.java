package id.simpul.catalog.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.catalog.SourcedService;
import id.simpul.catalog.search.SearchResult;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.catalog.search.StaleCursorException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a page can be gone on from. */
class PagesTest {

  private static final ServiceQuery QUERY = ServiceQuery.text("surat").limit(2);

  private Instant now = Instant.parse("2026-03-01T08:00:00Z");
  private ServiceIndex index;

  @BeforeEach
  void open() {
    index = LuceneIndexes.builder().clock(new Moving()).open();
    index.replace(
        Services.DEPOK,
        IntStream.range(0, 5)
            .mapToObj(i -> Services.of(Services.DEPOK, "surat-" + i, "Surat " + i))
            .toList());
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void page_isKept_untilFiveMinutesAfterTheIndexChanged() {
    String next = index.search(QUERY).next().orElseThrow();
    now = now.plus(Duration.ofDays(1));
    change(0);
    now = now.plus(Duration.ofMinutes(5)).minusMillis(1);
    assertThat(index.search(QUERY.after(next)).hits()).hasSize(2);

    now = now.plusMillis(1);

    assertThatThrownBy(() -> index.search(QUERY.after(next)))
        .isInstanceOf(StaleCursorException.class);
  }

  @Test
  void page_isKept_asLongAsTheIndexDoesNotChange() {
    String next = index.search(QUERY).next().orElseThrow();
    now = now.plus(Duration.ofDays(30));

    assertThat(index.search(QUERY.after(next)).hits()).hasSize(2);
  }

  @Test
  void oldestPages_areLetGo_ifTooManyStatesArePagedThrough() {
    String oldest = index.search(QUERY).next().orElseThrow();
    String latest = oldest;
    for (int i = 0; i < 40; i++) {
      change(i);
      latest = index.search(QUERY).next().orElseThrow();
    }

    assertThatThrownBy(() -> index.search(QUERY.after(oldest)))
        .isInstanceOf(StaleCursorException.class);
    SearchResult page = index.search(QUERY.after(latest));
    assertThat(page.total()).isEqualTo(45);
  }

  @Test
  void pageOfAnIndexThatWasOpenedAgain_isStale() {
    String next = index.search(QUERY).next().orElseThrow();
    index.close();
    open();

    assertThatThrownBy(() -> index.search(QUERY.after(next)))
        .isInstanceOf(StaleCursorException.class);
  }

  private void change(int number) {
    SourcedService more = Services.of(Services.BOGOR, "surat-" + number, "Surat " + number);
    index.put(List.of(more));
  }

  private final class Moving extends Clock {

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
