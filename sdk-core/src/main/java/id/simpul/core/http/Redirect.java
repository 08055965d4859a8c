package id.simpul.core.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a redirected request becomes (RFC 9110, section 15.4). */
record Redirect(Request from, int status, URI to) {

  /** What another host may see of whoever is redirected to it. */
  private static final List<String> HARMLESS =
      List.of("Accept", "Accept-Language", "User-Agent", TraceParent.FIELD);

  /** A condition is about what the first address once answered. */
  private static final Set<String> CONDITIONS =
      Set.of("if-match", "if-none-match", "if-modified-since", "if-unmodified-since", "if-range");

  /** They are about a body that stays behind. */
  private static final Pattern OF_THE_BODY =
      Pattern.compile("content-.*|.*digest|idempotency-key|expect|signature.*");

  static Redirect of(Request from, ErrorResponseException redirect) {
    List<String> locations = redirect.headers().all("Location");
    URI to =
        Reference.resolve(from.uri(), locations.size() == 1 ? locations.get(0) : "")
            .orElseThrow(() -> RedirectRefusedException.unusable(from, redirect.status()));
    return new Redirect(from, redirect.status(), to);
  }

  Request request() {
    boolean reads = from.method().equals("GET") || from.method().equals("HEAD");
    boolean elsewhere = isElsewhere();
    if (reads) {
      return elsewhere ? stranger() : from.movedTo(to).with(unconditional());
    }
    if (!elsewhere && status == 303) {
      return reading();
    }
    // What a 301 or 302 makes of a POST, servers and clients do not agree on.
    if (elsewhere || status < 307 || !from.isReplayable()) {
      throw RedirectRefusedException.method(from, status);
    }
    return from.movedTo(to).with(unconditional());
  }

  private boolean isElsewhere() {
    return to.getHost() == null || !Origin.of(to).equals(from.origin());
  }

  /** A request of its own, that says nothing about who asks. */
  private Request stranger() {
    Headers headers = Headers.none();
    for (String name : HARMLESS) {
      for (String value : from.headers().all(name)) {
        headers = headers.with(name, value);
      }
    }
    Request request = from.strangerAt(from.method(), to).with(headers);
    return request.within(from.limits().withoutCredentials());
  }

  private Request reading() {
    Headers headers = unconditional();
    for (String name : from.headers().names()) {
      if (OF_THE_BODY.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
        headers = headers.without(name);
      }
    }
    return from.strangerAt("GET", to).with(headers).within(from.limits());
  }

  private Headers unconditional() {
    Headers headers = from.headers();
    for (String condition : CONDITIONS) {
      headers = headers.without(condition);
    }
    return headers;
  }
}
