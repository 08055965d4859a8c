package id.simpul.core.http;

import static id.simpul.core.http.CacheTest.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much is kept, and which bodies. */
class CacheBoundsTest {

  private static final Request GET = Request.get("https://api.depok.example/loket");
  private static final String FRESH = "Cache-Control: max-age=60";

  private final FakeTime time = new FakeTime();
  private final FakeWire wire = new FakeWire();
  private final List<Shared> opened = new ArrayList<>();

  private Transport over(CachePolicy policy) {
    Settings settings = new Settings(ResilientTransport.builder().timeline(time).cache(policy));
    Shared shared = new Shared(settings);
    opened.add(shared);
    return Pipeline.around(wire, settings, shared, null);
  }

  private ResponseCache cache() {
    return opened.get(0).cache;
  }

  @AfterEach
  void close() {
    opened.forEach(Shared::close);
  }

  private static CachePolicy longest(long entry) {
    return CachePolicy.builder().maxEntryBytes(entry).build();
  }

  /** A body that is not there at once. */
  private static Transport streaming(InputStream body, String... lines) {
    return request -> Response.of(200, fields(lines), body);
  }

  private static InputStream stream(String text) {
    return new SequenceInputStream(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        InputStream.nullInputStream());
  }

  @Test
  void bodyReadToItsEnd_isKept() {
    Transport transport = over(longest(5));
    wire.heal(streaming(stream("12345"), FRESH, "Content-Length: 5"));

    assertThat(transport.send(GET).text()).isEqualTo("12345");
    assertThat(transport.send(GET).text()).isEqualTo("12345");
    assertThat(wire.sent).hasSize(1);
  }

  @Test
  void bodyOneByteTooLong_streamsThrough_whole_andIsNotKept() {
    Transport transport = over(longest(5));
    wire.heal(streaming(stream("123456"), FRESH));
    assertThat(transport.send(GET).text()).isEqualTo("123456");
    wire.heal(
        request -> Response.of(200, fields(FRESH), "123456".getBytes(StandardCharsets.UTF_8)));
    assertThat(transport.send(GET).text()).isEqualTo("123456");

    assertThat(cache().count()).isZero();
  }

  @Test
  void bodyThatIsHeldBackNowhere_isHandedOnByteByByte() throws IOException {
    Transport transport = over(longest(5));
    Endless endless = new Endless();
    wire.heal(streaming(endless, FRESH));

    try (Response response = transport.send(GET)) {
      assertThat(response.stream().read()).isEqualTo('x');
      assertThat(endless.given).isEqualTo(1);
      response.stream().skipNBytes(1 << 20);
    }
    assertThat(endless.given).isEqualTo((1 << 20) + 1);
    assertThat(cache().count()).isZero();
  }

  @Test
  void bodyThatIsKnownToBeTooLong_isNotEvenLookedAt() {
    InputStream body = stream("123456");
    wire.heal(streaming(body, FRESH, "Content-Length: 6"));

    assertThat(over(longest(5)).send(GET).stream()).isNotInstanceOf(RecordedBody.class);
    assertThat(over(longest(6)).send(GET).stream()).isInstanceOf(RecordedBody.class);
  }

  @Test
  void bodyLeftHalfRead_isNotKept() throws IOException {
    Transport transport = over(CachePolicy.ofDefaults());
    wire.heal(streaming(stream("12345"), FRESH));
    try (Response response = transport.send(GET)) {
      assertThat(response.stream().readNBytes(5)).hasSize(5);
    }
    Response closed = transport.send(GET);
    closed.close();
    closed.stream().readAllBytes();

    assertThat(cache().count()).isZero();
  }

  @Test
  void bodyOfAnotherLength_isNotKept() {
    Transport transport = over(CachePolicy.ofDefaults());
    wire.heal(streaming(stream("1234"), FRESH, "Content-Length: 5"));

    assertThat(transport.send(GET).text()).isEqualTo("1234");
    assertThat(cache().count()).isZero();
  }

  @Test
  void bodyWithAHole_isNotKept_whoeverReadsOn() throws IOException {
    Transport transport = over(CachePolicy.ofDefaults());
    wire.heal(streaming(new Stumbling(), FRESH));

    InputStream body = transport.send(GET).stream();
    assertThat(body.read()).isEqualTo('a');
    assertThatThrownBy(body::read).isInstanceOf(UncheckedIOException.class);
    assertThat(body.readAllBytes()).containsExactly('b');
    assertThat(cache().count()).isZero();
  }

  @Test
  void skippedBytes_areKeptToo() throws IOException {
    Transport transport = over(CachePolicy.ofDefaults());
    wire.heal(streaming(stream("12345"), FRESH));
    InputStream body = transport.send(GET).stream();
    body.skipNBytes(4);
    assertThat(body.readAllBytes()).containsExactly('5');

    assertThat(transport.send(GET).text()).isEqualTo("12345");
  }

  @Test
  void olderAnswer_staysUntilTheNewOneIsWhole() throws IOException {
    Transport transport = over(CachePolicy.ofDefaults());
    wire.heal(request -> Response.of(200, fields(), "lama".getBytes(StandardCharsets.UTF_8)));
    transport.send(GET).close();
    wire.heal(streaming(stream("baru")));
    transport.send(GET).close();
    wire.heal(FakeWire.unreachable());

    assertThat(transport.send(GET).text()).isEqualTo("lama");
  }

  @Test
  void answerUsedLongestAgo_goesFirst() {
    ResponseCache cache = new ResponseCache(CachePolicy.builder().maxEntries(2).build());
    put(cache, "a", 1);
    put(cache, "b", 1);
    assertThat(cache.find(key("a"), Headers.none())).isPresent();
    put(cache, "c", 1);

    assertThat(cache.find(key("a"), Headers.none())).isPresent();
    assertThat(cache.find(key("b"), Headers.none())).isEmpty();
    assertThat(cache.find(key("c"), Headers.none())).isPresent();
  }

  @Test
  void bytes_areBoundedToo_headersIncluded() {
    CachePolicy small = CachePolicy.builder().maxBytes(4000).maxEntryBytes(3000).build();
    ResponseCache cache = new ResponseCache(small);
    put(cache, "a", 1000);
    put(cache, "b", 1000);
    put(cache, "c", 1000);

    assertThat(cache.count()).isEqualTo(2);
    assertThat(cache.bytes()).isBetween(2000L, 4000L);
    assertThat(stored(1, "X-Large: " + "x".repeat(5000)).bytes()).isGreaterThan(5000);
    cache.put(key("d"), Headers.none(), stored(1, "X-Large: " + "x".repeat(5000)), 0);
    assertThat(cache.find(key("d"), Headers.none())).isEmpty();
    assertThat(cache.count()).isEqualTo(2);
  }

  @Test
  void counts_areRight_whateverHappens() {
    ResponseCache cache =
        new ResponseCache(
            CachePolicy.builder().maxEntries(20).maxBytes(40_000).maxEntryBytes(9_000).build());
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String name = "p" + random.nextInt(40);
      switch (random.nextInt(6)) {
        case 0 -> cache.changed(key(name).uri());
        case 1 -> cache.forget(key(name), Headers.none());
        case 2 -> cache.find(key(name), Headers.none());
        default -> {
          int changes = cache.changes(key(name).uri());
          cache.put(key(name), Headers.none(), stored(random.nextInt(9_000)), changes);
        }
      }
      assertThat(cache.count()).isBetween(0, 20);
      assertThat(cache.bytes()).isBetween(0L, 40_000L);
    }
    for (int i = 0; i < 40; i++) {
      cache.changed(key("p" + i).uri());
    }
    assertThat(cache.count()).isZero();
    assertThat(cache.bytes()).isZero();
  }

  @Test
  void manyThreads_findWholeAnswersOnly() {
    Transport transport = over(CachePolicy.builder().maxEntries(3).build());
    wire.heal(
        request ->
            Response.of(
                200, fields(FRESH), request.uri().toString().getBytes(StandardCharsets.UTF_8)));
    List<CompletableFuture<Void>> running = new ArrayList<>();
    for (int t = 0; t < 8; t++) {
      running.add(
          CompletableFuture.runAsync(
              () -> {
                for (int i = 0; i < 500; i++) {
                  Request get = Request.get("https://api.depok.example/{n}", i % 7);
                  assertThat(transport.send(get).text()).isEqualTo(get.uri().toString());
                }
              }));
    }

    running.forEach(CompletableFuture::join);
    assertThat(cache().count()).isLessThanOrEqualTo(3);
  }

  @Test
  void closedClient_forgetsEverything() {
    Transport transport = over(CachePolicy.ofDefaults());
    wire.heal(request -> Response.of(200, fields(FRESH), new byte[1]));
    transport.send(GET).close();
    assertThat(cache().count()).isEqualTo(1);
    opened.get(0).close();

    assertThat(cache().count()).isZero();
  }

  @Test
  void closedCache_keepsNothing() {
    ResponseCache cache = new ResponseCache(CachePolicy.ofDefaults());
    put(cache, "a", 1);
    cache.close();
    put(cache, "b", 1);

    assertThat(cache.count()).isZero();
    assertThat(cache.bytes()).isZero();
  }

  @Test
  void policy_refusesWhatCannotBe() {
    CachePolicy.Builder builder = CachePolicy.builder();

    assertThatThrownBy(() -> builder.maxEntries(0))
        .hasMessageContaining("maxEntries")
        .hasMessageContaining("found 0");
    assertThatThrownBy(() -> builder.maxBytes(-1)).hasMessageContaining("maxBytes");
    assertThatThrownBy(() -> builder.maxEntryBytes(0)).hasMessageContaining("maxEntryBytes");
    assertThatThrownBy(() -> builder.staleOnError(Duration.ofNanos(-1)))
        .hasMessageContaining("staleOnError");
    assertThatThrownBy(() -> CachePolicy.builder().maxBytes(9).maxEntryBytes(10).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found 10");
    assertThat(CachePolicy.builder().maxBytes(9).maxEntryBytes(9).build().maxEntryBytes())
        .isEqualTo(9);
    assertThat(CachePolicy.none()).hasToString("none");
  }

  private static CacheKey key(String name) {
    return new CacheKey(null, URI.create("https://api.depok.example/" + name));
  }

  private StoredResponse stored(int bytes, String... more) {
    return StoredResponse.of(
            200,
            fields(more),
            new byte[bytes],
            Headers.none(),
            time.now(),
            time.now(),
            Duration.ofHours(1))
        .orElseThrow();
  }

  private void put(ResponseCache cache, String name, int bytes) {
    cache.put(key(name), Headers.none(), stored(bytes), 0);
  }

  /** Gives x for ever and counts. */
  private static final class Endless extends InputStream {
    private int given;

    @Override
    public int read() {
      given++;
      return 'x';
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      given += length;
      Arrays.fill(target, offset, offset + length, (byte) 'x');
      return length;
    }
  }

  /** Fails once, and then goes on as if nothing had been. */
  private static final class Stumbling extends InputStream {
    private int reads;

    @Override
    public int read() {
      reads++;
      if (reads == 2) {
        throw new UncheckedIOException(new IOException("once"));
      }
      return reads > 3 ? -1 : reads == 1 ? 'a' : 'b';
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int next = read();
      if (next < 0) {
        return -1;
      }
      target[offset] = (byte) next;
      return 1;
    }
  }
}
