package id.simpul.core.http;

import static id.simpul.core.http.CacheTest.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a server may lead a call, and what goes along (RFC 9110, section 15.4). */
class RedirectTest {

  private static final Request GET = Request.get("https://api.depok.example/a");
  private static final Authentication TOKEN =
      attempt -> attempt.withHeader("Authorization", "Bearer rahasia");

  private final FakeTime time = new FakeTime();
  private final FakeWire wire = new FakeWire();
  private final Map<String, Transport> pages = new HashMap<>();
  private final List<Shared> opened = new ArrayList<>();

  private Transport over(RedirectPolicy policy, @Nullable Authentication authentication) {
    Settings settings =
        new Settings(
            ResilientTransport.builder()
                .timeline(time)
                .redirects(policy)
                .cache(CachePolicy.ofDefaults())
                .retry(RetryPolicy.none()));
    Shared shared = new Shared(settings);
    opened.add(shared);
    wire.heal(r -> pages.getOrDefault(r.uri().toString(), answer(200, "sampai")).send(r));
    return Pipeline.around(wire, settings, shared, authentication);
  }

  private Transport within() {
    return over(RedirectPolicy.sameOrigin(), TOKEN);
  }

  private Transport across() {
    return over(RedirectPolicy.acrossHosts(), TOKEN);
  }

  private void redirect(String from, int status, String to) {
    pages.put(from, answer(status, "", "Location: " + to));
  }

  private List<String> trail() {
    return wire.sent.stream().map(r -> r.method() + " " + r.uri()).toList();
  }

  private RedirectRefusedException refused(Transport transport, Request request) {
    RedirectRefusedException e =
        catchThrowableOfType(RedirectRefusedException.class, () -> transport.send(request));
    assertThat(e).isNotNull();
    assertThat(e.explanation().in("id")).isNotEqualTo(e.explanation().in("en"));
    assertThat(e.attempts()).isNotEmpty();
    return e;
  }

  @AfterEach
  void close() {
    opened.forEach(Shared::close);
  }

  @Test
  void noneIsFollowed_unlessChosen() {
    redirect("https://api.depok.example/a", 302, "/b");

    ErrorResponseException e =
        catchThrowableOfType(
            ErrorResponseException.class, () -> over(RedirectPolicy.none(), null).send(GET));

    assertThat(e.status()).isEqualTo(302);
    assertThat(wire.sent).hasSize(1);
    assertThat(within().toString()).contains("> Redirect(same origin) > Deprecation > Encoding");
  }

  @ParameterizedTest
  @CsvSource({
    "/b, https://api.depok.example/b",
    "b?x=1, https://api.depok.example/b?x=1",
    "?x=1, https://api.depok.example/a?x=1",
    "https://API.depok.example:443/b, https://API.depok.example:443/b",
    "//api.depok.example/b, https://api.depok.example/b",
    "./c/../b, https://api.depok.example/b"
  })
  void sameOrigin_isFollowed_withCredentials(String location, String target) {
    redirect("https://api.depok.example/a", 307, location);

    assertThat(within().send(GET).text()).isEqualTo("sampai");
    assertThat(trail()).containsExactly("GET https://api.depok.example/a", "GET " + target);
    assertThat(wire.sent.get(1).headers().first("Authorization")).contains("Bearer rahasia");
  }

  @Test
  void addressWithoutPath_isNotContinuedByTheReference() {
    redirect("https://api.depok.example", 302, "jahat.example/x");

    within().send(Request.get("https://api.depok.example")).close();

    assertThat(trail().get(1)).isEqualTo("GET https://api.depok.example/jahat.example/x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.depok.example.jahat.example/",
        "https://jahat.example/",
        "https://api.depok.example:444/",
        "http://api.depok.example/",
        "//jahat.example/",
        "https:////jahat.example/",
        "https://api.depok.example@jahat.example/",
        "https://siti:x@api.depok.example/",
        "ftp://api.depok.example/",
        "javascript:alert(1)",
        "https://api.depok.example/../x",
        "https://api.depok.example/%2e%2e/x",
        "https://[::1/",
        "\\\\jahat.example/",
        "/ b"
      })
  void otherAddresses_areRefused_andNothingSentThere(String location) {
    redirect("https://api.depok.example/a", 302, location);

    refused(within(), GET);

    assertThat(wire.sent).hasSize(1);
  }

  @Test
  void severalLocations_areNone() {
    pages.put("https://api.depok.example/a", answer(302, "", "Location: /b", "Location: /c"));

    assertThat(refused(within(), GET).code()).isEqualTo("redirect.address");
  }

  @Test
  void locationOfTenMegabytes_isRefused() {
    redirect("https://api.depok.example/a", 302, "/" + "x".repeat(10 << 20));

    assertThat(refused(within(), GET).getMessage()).hasSizeLessThan(500);
  }

  @Test
  void otherHost_seesNothingOfWhoAsks() {
    redirect("https://api.depok.example/a", 302, "https://berkas.example/b");
    redirect("https://berkas.example/b", 302, "https://api.depok.example/c");
    Request private_ =
        GET.withHeader("Cookie", "s=1")
            .withHeader("X-Api-Key", "k")
            .withHeader("Signature", "s")
            .withHeader("If-None-Match", "\"1\"")
            .withHeader("baggage", "nik=1")
            .withHeader("Accept", "text/csv")
            .withIdempotencyKey("k1");

    across().send(private_).close();

    for (Request hop : wire.sent.subList(1, 3)) {
      assertThat(hop.headers().names())
          .containsExactlyInAnyOrder("Accept", "Simpul-Timeout-Ms", "traceparent", "User-Agent");
    }
    assertThat(trail())
        .containsExactly(
            "GET https://api.depok.example/a",
            "GET https://berkas.example/b",
            "GET https://api.depok.example/c");
    assertThat(wire.sent).extracting(r -> trace(r)).containsOnly(trace(wire.sent.get(0)));
  }

  private static String trace(Request request) {
    return TraceParent.of(request.headers()).orElseThrow().traceId();
  }

  @Test
  void otherHost_thatAsksForCredentials_getsNone() {
    redirect("https://api.depok.example/a", 302, "https://berkas.example/b");
    pages.put("https://berkas.example/b", FakeWire.status(401));

    assertThat(
            catchThrowableOfType(ErrorResponseException.class, () -> across().send(GET)).status())
        .isEqualTo(401);
    assertThat(wire.sent).hasSize(2);
    assertThat(wire.sent.get(1).headers().first("Authorization")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://localhost/",
        "https://x.localhost/",
        "https://LOCALHOST./",
        "https://10.1.2.3/",
        "https://172.31.0.1/",
        "https://192.168.1.1/",
        "https://169.254.169.254/",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://[::1]/",
        "https://[::]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[fd00::1]/",
        "https://[fe80::1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[2002:7f00:1::]/",
        "https://[::127.0.0.1]/",
        "https://intranet/",
        "https://db.internal/",
        "https://printer.local/"
      })
  void publicServer_leadsNobodyInside(String inside) {
    redirect("https://api.depok.example/a", 302, inside);

    assertThat(refused(across(), GET).code()).isEqualTo("redirect.private");
    assertThat(wire.sent).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://2130706433/", "https://127.1/", "https://0x7f.0.0.1/"})
  void numbersInOtherSpellings_areNoAddresses(String inside) {
    redirect("https://api.depok.example/a", 302, inside);

    refused(across(), GET);
    assertThat(wire.sent).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://8.8.8.8/",
        "https://172.32.0.1/",
        "https://[2001:db9::1]/",
        "https://100.128.0.1/"
      })
  void publicNumbers_areFollowed(String outside) {
    redirect("https://api.depok.example/a", 302, outside);

    assertThat(across().send(GET).text()).isEqualTo("sampai");
  }

  @Test
  void privateServer_leadsToOthersOfItsKind_butNotToThisMachine() {
    redirect("https://10.0.0.1/a", 302, "https://10.0.0.2/b");
    redirect("https://10.0.0.2/b", 302, "https://127.0.0.1/c");
    Request inside = Request.get("https://10.0.0.1/a");

    assertThat(refused(across(), inside).code()).isEqualTo("redirect.private");
    redirect("https://10.0.0.2/b", 302, "https://0.0.0.0/c");
    assertThat(refused(across(), inside).code()).isEqualTo("redirect.private");
    assertThat(wire.sent).hasSize(4);
  }

  @Test
  void encryption_isNeverGivenUp_evenWherePlainHttpIsAllowed() {
    Transport leading =
        r -> {
          throw ErrorResponseException.of(
              r, 302, Headers.of(Map.of("Location", "http://berkas.example/b")), new byte[0]);
        };
    Transport layer = new RedirectLayer(leading, RedirectPolicy.acrossHosts(), true);
    Request get = GET.within(Limits.of(Deadline.in(Duration.ofSeconds(1), time), GET));

    assertThat(catchThrowableOfType(RedirectRefusedException.class, () -> layer.send(get)).code())
        .isEqualTo("redirect.plain-http");
    redirect("https://api.depok.example/a", 302, "http://berkas.example/b");
    assertThat(refused(across(), GET).code()).isEqualTo("redirect.address");
  }

  @Test
  void loop_isSeen_andFiveHopsAreTheMost() {
    redirect("https://api.depok.example/a", 302, "/b");
    redirect("https://api.depok.example/b", 302, "/a#again");
    assertThat(refused(within(), GET).code()).isEqualTo("redirect.loop");
    assertThat(wire.sent).hasSize(2);

    wire.sent.clear();
    for (int i = 0; i < 9; i++) {
      redirect("https://api.depok.example/" + i, 302, "/" + (i + 1));
    }
    Request start = Request.get("https://api.depok.example/{n}", 0);
    assertThat(refused(within(), start).code()).isEqualTo("redirect.too-many");
    assertThat(wire.sent).hasSize(6);

    pages.remove("https://api.depok.example/5");
    assertThat(within().send(start).text()).isEqualTo("sampai");
  }

  @Test
  void deadline_coversAllHops() {
    for (int i = 0; i < 5; i++) {
      int next = i + 1;
      pages.put(
          "https://api.depok.example/" + i,
          r -> {
            time.pass(Duration.ofSeconds(2));
            return answer(302, "", "Location: /" + next).send(r);
          });
    }
    Request start = Request.get("https://api.depok.example/0").withTimeout(Duration.ofSeconds(5));

    CallException e = catchThrowableOfType(CallException.class, () -> within().send(start));

    assertThat(e).isInstanceOf(CallTimedOutException.class);
    assertThat(wire.sent).hasSize(3);
  }

  private static Request post(Body body) {
    return Request.post("https://api.depok.example/a")
        .withBody(body)
        .withHeader("Content-Type", "text/csv")
        .withIdempotencyKey("k1");
  }

  @Test
  void seeOther_isReadWithoutTheBody() {
    pages.put(
        "https://api.depok.example/a",
        r ->
            (r.method().equals("POST") ? answer(303, "", "Location: /a") : answer(200, "selesai"))
                .send(r));

    within().send(post(Body.text("isi"))).close();

    assertThat(trail())
        .containsExactly("POST https://api.depok.example/a", "GET https://api.depok.example/a");
    assertThat(wire.sent.get(1).body()).isEmpty();
    assertThat(wire.sent.get(1).headers().names())
        .isSubsetOf(Set.of("Authorization", "Simpul-Timeout-Ms", "traceparent", "User-Agent"));
  }

  @ParameterizedTest
  @ValueSource(ints = {307, 308})
  void temporaryAndPermanent_repeatMethodBodyAndKey(int status) {
    redirect("https://api.depok.example/a", status, "/b");

    within().send(post(Body.text("isi"))).close();

    Request second = wire.sent.get(1);
    assertThat(second.method()).isEqualTo("POST");
    assertThat(second.body()).isPresent();
    assertThat(second.headers().first("Idempotency-Key")).contains("k1");
  }

  @Test
  void bodyThatCannotBeSentAgain_isNotRedirected() {
    redirect("https://api.depok.example/a", 307, "/b");
    Body once = Body.stream("text/csv", new ByteArrayInputStream(new byte[3]));

    assertThat(refused(within(), post(once)).code()).isEqualTo("redirect.method");
    assertThat(wire.sent).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "301, /b",
    "302, /b",
    "303, https://b.example/",
    "307, https://b.example/",
    "308, https://b.example/"
  })
  void postElsewhere_orAmbiguously_isRefused(int status, String location) {
    redirect("https://api.depok.example/a", status, location);

    assertThat(refused(across(), post(Body.text("isi"))).code()).isEqualTo("redirect.method");
    assertThat(wire.sent).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 305, 306})
  void otherStatuses_areErrors(int status) {
    redirect("https://api.depok.example/a", status, "/b");

    assertThat(
            catchThrowableOfType(ErrorResponseException.class, () -> within().send(GET)).status())
        .isEqualTo(status);
  }

  @Test
  void whatARedirectLedTo_isNotKeptAsTheAnswerOfTheFirstAddress() {
    redirect("https://api.depok.example/a", 302, "/b");
    pages.put("https://api.depok.example/b", answer(200, "b", "Cache-Control: max-age=60"));
    Transport transport = over(RedirectPolicy.sameOrigin(), null);
    transport.send(GET).close();
    pages.clear();

    assertThat(transport.send(GET).text()).isEqualTo("sampai");
    assertThat(transport.send(Request.get("https://api.depok.example/b")).age()).isEmpty();
  }

  @Test
  void conditionOnTheFirstAddress_isNotAskedOfAnother() {
    pages.put("https://api.depok.example/a", answer(200, "a", "ETag: \"1\""));
    Transport transport = over(RedirectPolicy.sameOrigin(), null);
    transport.send(GET).close();
    redirect("https://api.depok.example/a", 302, "/b");
    pages.put(
        "https://api.depok.example/b",
        r ->
            r.headers().first("If-None-Match").isPresent()
                ? answer(304, "", "ETag: \"1\"").send(r)
                : answer(200, "b", "ETag: \"1\"").send(r));

    assertThat(transport.send(GET).text()).isEqualTo("b");
  }

  @Test
  void references_meanWhatTheRfcSays() {
    URI base = URI.create("http://a/b/c/d;p?q");
    Map<String, String> examples =
        Map.ofEntries(
            Map.entry("g:h", "g:h"), Map.entry("g", "http://a/b/c/g"),
            Map.entry("./g", "http://a/b/c/g"), Map.entry("g/", "http://a/b/c/g/"),
            Map.entry("/g", "http://a/g"), Map.entry("//g", "http://g"),
            Map.entry("?y", "http://a/b/c/d;p?y"), Map.entry("g?y", "http://a/b/c/g?y"),
            Map.entry("#s", "http://a/b/c/d;p?q"), Map.entry(";x", "http://a/b/c/;x"),
            Map.entry("..", "http://a/b/"), Map.entry("../g", "http://a/b/g"));

    examples.forEach(
        (reference, target) ->
            assertThat(Reference.resolve(base, reference))
                .as(reference)
                .contains(URI.create(target)));
    assertThat(Reference.resolve(base, "")).isEmpty();
    assertThat(Reference.resolve(base, "a b")).isEmpty();
  }
}
