package id.simpul.core.http;

import static id.simpul.core.http.CacheTest.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists in pages, and servers that lead whoever reads them astray. */
class PagesTest {

  private static final String FIRST = "https://api.depok.example/v1/surat?hal=1";

  private final Map<String, Transport> pages = new HashMap<>();
  private final FakeWire wire = new FakeWire();
  private final List<String> closed = new ArrayList<>();

  private Pages pages() {
    wire.heal(r -> pages.getOrDefault(r.uri().toString(), FakeWire.status(404)).send(r));
    return Pages.of(wire, Request.get(FIRST).withHeader("Accept", "application/json"));
  }

  private void page(String url, String body, String link) {
    pages.put(url, answer(200, body, "Link: " + link));
  }

  private List<String> asked() {
    return wire.sent.stream().map(r -> r.uri().toString()).toList();
  }

  private PagesRefusedException refusedAfterTheFirst(Pages pages) {
    List<String> seen = new ArrayList<>();
    PagesRefusedException e =
        catchThrowableOfType(
            PagesRefusedException.class,
            () -> pages.responses().forEach(page -> seen.add(page.text())));
    assertThat(e).isNotNull();
    assertThat(e.explanation().in("id")).isNotEqualTo(e.explanation().in("en"));
    assertThat(seen).isNotEmpty();
    return e;
  }

  @Test
  void pages_areReadInOrder_untilOneHasNoNext() {
    page(FIRST, "[1,2]", "<?hal=2>; rel=next");
    page("https://api.depok.example/v1/surat?hal=2", "[3]", "</v2/surat>; rel=\"next\"");
    page("https://api.depok.example/v2/surat", "[4]", "<?hal=1>; rel=prev");

    try (Stream<int[]> all = pages().each(int[].class)) {
      assertThat(all.flatMapToInt(Arrays::stream)).containsExactly(1, 2, 3, 4);
    }
    assertThat(wire.sent).hasSize(3);
    assertThat(wire.sent).allMatch(r -> r.headers().first("Accept").isPresent());
  }

  @Test
  void nothingIsAsked_beforeItIsWanted() {
    page(FIRST, "[1,2]", "<?hal=2>; rel=next");
    page("https://api.depok.example/v1/surat?hal=2", "[3]", "<?hal=3>; rel=next");
    Stream<List<Integer>> all = pages().each(new TypeRef<List<Integer>>() {});
    assertThat(wire.sent).isEmpty();

    assertThat(all.limit(2)).containsExactly(List.of(1, 2), List.of(3));
    assertThat(wire.sent).hasSize(2);
  }

  @Test
  void page_isClosedWhenTheNextIsAskedFor_andTheLastWithTheStream() {
    pages.put(FIRST, closing("1", "<?hal=2>; rel=next"));
    pages.put("https://api.depok.example/v1/surat?hal=2", closing("2", "<?hal=3>; rel=next"));

    try (Stream<Response> all = pages().responses()) {
      Iterator<Response> each = all.iterator();
      each.next();
      assertThat(closed).isEmpty();
      each.next();
      assertThat(closed).containsExactly("1");
    }
    assertThat(closed).containsExactly("1", "2");
  }

  private Transport closing(String name, String link) {
    return request ->
        Response.of(
            200,
            Headers.of(Map.of("Link", link)),
            new ByteArrayInputStream(new byte[0]) {
              @Override
              public void close() {
                closed.add(name);
              }
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<https://jahat.example/>; rel=next",
        "<//jahat.example/>; rel=next",
        "<http://api.depok.example/v1/surat?hal=2>; rel=next",
        "<https://api.depok.example:444/>; rel=next",
        "<https://api.depok.example.jahat.example/>; rel=next"
      })
  void otherServers_areNotAsked(String link) {
    page(FIRST, "[1]", link);

    assertThat(refusedAfterTheFirst(pages()).code()).isEqualTo("pages.origin");
    assertThat(wire.sent).hasSize(1);
  }

  @Test
  void otherServers_areAsked_ifTheyWereNamed() {
    page(FIRST, "[1]", "<https://arsip.example/2>; rel=next");
    page("https://arsip.example/2", "[2]", "<https://jahat.example/3>; rel=next");
    Pages pages = pages().alsoAt("https://arsip.example/");

    assertThat(refusedAfterTheFirst(pages)).hasMessageContaining("https://jahat.example");
    assertThat(asked()).containsExactly(FIRST, "https://arsip.example/2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<javascript:x>; rel=next",
        "<mailto:a@b>; rel=next",
        "< >; rel=next",
        "<a b>; rel=next"
      })
  void whatIsNoAddress_isRefused(String link) {
    page(FIRST, "[1]", link);

    assertThat(refusedAfterTheFirst(pages()).code()).isEqualTo("pages.address");
  }

  @Test
  void loop_isSeen() {
    page(FIRST, "[1]", "<?hal=2>; rel=next");
    page("https://api.depok.example/v1/surat?hal=2", "[2]", "<?hal=1#x>; rel=next");

    assertThat(refusedAfterTheFirst(pages()).code()).isEqualTo("pages.loop");
    assertThat(wire.sent).hasSize(2);
  }

  @Test
  void endlessList_endsAtItsLimit() {
    wire.heal(
        r -> {
          int n = Integer.parseInt(r.uri().getQuery().substring(4));
          return answer(200, "[" + n + "]", "Link: <?hal=" + (n + 1) + ">; rel=next").send(r);
        });
    Pages pages = Pages.of(wire, Request.get(FIRST));

    assertThatThrownBy(() -> pages.atMost(3).responses().forEach(Response::close))
        .isInstanceOf(PagesRefusedException.class)
        .hasMessageContaining("limit of 3 pages");
    assertThat(wire.sent).hasSize(3);
    assertThatThrownBy(() -> pages.responses().forEach(Response::close))
        .hasMessageContaining("limit of 1000 pages");
  }

  @Test
  void limitThatIsExactlyEnough_isEnough() {
    page(FIRST, "[1]", "<?hal=2>; rel=next");
    page("https://api.depok.example/v1/surat?hal=2", "[2]", "<>; rel=prev");

    assertThat(pages().atMost(2).responses()).hasSize(2);
  }

  @Test
  void failure_passesThrough_andEndsTheList() {
    page(FIRST, "[1]", "<?hal=2>; rel=next");
    pages.put("https://api.depok.example/v1/surat?hal=2", FakeWire.unreachable());
    Iterator<Response> each = pages().responses().iterator();
    each.next();

    assertThatThrownBy(each::hasNext).isInstanceOf(ConnectFailedException.class);
    assertThat(each.hasNext()).isFalse();
    assertThat(wire.sent).hasSize(2);
  }

  @Test
  void wrongPages_areRefusedAtOnce() {
    Request post = Request.post(FIRST);

    assertThatThrownBy(() -> Pages.of(wire, post)).hasMessageContaining("found POST");
    assertThatThrownBy(() -> pages().atMost(0)).hasMessageContaining("found 0");
    assertThatThrownBy(() -> pages().alsoAt("arsip.example"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(pages().toString()).startsWith("Pages[GET https://api.depok.example/v1/surat?");
  }

  @Test
  void realServer_isReadPageByPage_whereARedirectLedToo() throws Exception {
    try (MockWebServer server = new MockWebServer();
        ResilientTransport transport =
            Patient.client().redirects(RedirectPolicy.sameOrigin()).build()) {
      server.start();
      server.enqueue(new MockResponse.Builder().code(308).addHeader("Location", "/v2/a/").build());
      server.enqueue(
          new MockResponse.Builder().addHeader("Link", "<b>; rel=next").body("[1]").build());
      server.enqueue(new MockResponse.Builder().body("[2]").build());
      Request first = Request.get("http://localhost:" + server.getPort() + "/v1/a");

      try (Stream<int[]> all = Pages.of(transport, first).each(int[].class)) {
        assertThat(all.flatMapToInt(Arrays::stream)).containsExactly(1, 2);
      }
      assertThat(server.takeRequest().getTarget()).isEqualTo("/v1/a");
      assertThat(server.takeRequest().getTarget()).isEqualTo("/v2/a/");
      assertThat(server.takeRequest().getTarget()).isEqualTo("/v2/a/b");
    }
  }
}
