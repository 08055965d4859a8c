package id.simpul.core.http;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/** Goes on to where a server points, as far as the policy lets it. */
final class RedirectLayer implements Transport {

  static final int MOST = 5;

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Transport next;
  private final RedirectPolicy policy;
  private final boolean plainHttp;

  RedirectLayer(Transport next, RedirectPolicy policy, boolean plainHttp) {
    this.next = next;
    this.policy = policy;
    this.plainHttp = plainHttp;
  }

  @Override
  public Response send(Request request) {
    try {
      return next.send(request);
    } catch (ErrorResponseException e) {
      return followed(request, e);
    }
  }

  private Response followed(Request request, ErrorResponseException first) {
    Set<String> visited = new HashSet<>();
    ErrorResponseException answer = first;
    Request hop = request;
    while (REDIRECTS.contains(answer.status()) && answer.headers().first("Location").isPresent()) {
      visited.add(place(hop));
      hop = following(hop, answer);
      requireNew(visited, request, hop, answer.status());
      try {
        return next.send(hop);
      } catch (ErrorResponseException e) {
        answer = e;
      }
    }
    throw answer;
  }

  private Request following(Request from, ErrorResponseException redirect) {
    Request to = Redirect.of(from, redirect).request();
    requireAllowed(from, to, redirect.status());
    return to;
  }

  private void requireAllowed(Request from, Request to, int status) {
    try {
      AddressLayer.requireCallable(to, plainHttp);
    } catch (RefusedLocallyException e) {
      throw RedirectRefusedException.unusable(from, status);
    }
    if (to.origin().equals(from.origin())) {
      return;
    }
    if (!policy.isAcrossHosts()) {
      throw RedirectRefusedException.otherOrigin(from, status, to.origin());
    }
    if (isEncrypted(from.uri()) && !isEncrypted(to.uri())) {
      throw RedirectRefusedException.unencrypted(from, status);
    }
    if (Reach.of(to.uri()).isCloserThan(Reach.of(from.uri()))) {
      throw RedirectRefusedException.inside(from, status);
    }
  }

  private static void requireNew(Set<String> visited, Request asked, Request hop, int status) {
    if (visited.contains(place(hop))) {
      throw RedirectRefusedException.loop(asked, status);
    }
    if (visited.size() > MOST) {
      throw RedirectRefusedException.tooMany(asked, status, MOST);
    }
  }

  private static String place(Request request) {
    return request.method() + " " + CacheKey.address(request.uri());
  }

  private static boolean isEncrypted(URI uri) {
    return uri.getScheme().equalsIgnoreCase("https");
  }

  @Override
  public String toString() {
    return "Redirect(" + policy + ") > " + next;
  }
}
