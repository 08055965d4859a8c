package id.simpul.catalog.harvest;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.internal.statements.StatementCodec;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes from page to page of one source and asks each only for what is new (RFC 9110, section 13).
 * The way is given by the {@code Link} header (RFC 8288) or by the page itself (Hydra), never
 * leaves the source's origin and never comes to a page twice; pages that only repeat one another
 * end it. For one attempt of one run.
 */
final class PageWalk {

  /** The version of the whole catalogue to which a page belongs, if its source tells. */
  static final String EDITION = "Simpul-Edition";

  /** The harvest keeps its own copies and tells their age: no other copy may pass for a new one. */
  private static final String AS_IT_IS_NOW = "no-cache";

  /** A server that shows its last page once more does no harm. */
  private static final int SAME_PAGES = 3;

  private static final int EMPTY_PAGES = 100;

  private final Run run;
  private final Transport transport;
  private final String accept;
  private final PageReading reading;
  private final Map<URI, PageMark> known = new HashMap<>();
  private final List<PageMark> pages = new ArrayList<>();
  private final Set<Long> unchanged = new HashSet<>();
  private final Set<Long> totals = new HashSet<>();
  private final Set<String> editions = new HashSet<>();
  private final Map<String, Integer> contents = new HashMap<>();
  private byte[] heading;
  private boolean byMemory;
  private boolean lost;

  PageWalk(
      Run run, @Nullable Head before, Transport transport, String accept, PageReading reading) {
    this.run = run;
    this.transport = transport;
    this.accept = accept;
    this.reading = reading;
    this.heading = before == null ? new byte[0] : before.heading();
    if (before != null) {
      before.pages().forEach(page -> known.put(page.page(), page));
    }
  }

  void walk() {
    Set<URI> visited = new LinkedHashSet<>();
    URI page = run.source().catalogue();
    while (page != null) {
      run.budget().page();
      visited.add(page);
      try {
        page = visit(page, visited);
      } catch (ErrorResponseException e) {
        if (!byMemory || (e.status() != 404 && e.status() != 410)) {
          throw e;
        }
        lost = true;
        return;
      }
      run.tellProgress();
    }
  }

  /**
   * Whether a page is gone to which only the memory of an earlier run led: the page before it said
   * that nothing changed, and servers need not repeat a link then.
   */
  boolean isLost() {
    return lost;
  }

  /** The pages as they are now. */
  List<PageMark> pages() {
    return pages;
  }

  /** The pages of which nothing was sent, by their numbers. */
  Set<Long> unchanged() {
    return unchanged;
  }

  boolean isAllUnchanged() {
    return unchanged.size() == pages.size();
  }

  /** What the catalogue says of itself, encoded. */
  byte[] heading() {
    return heading;
  }

  /** Whether pages belong to different states of the catalogue. */
  boolean changedMeanwhile() {
    return editions.size() > 1 || totals.size() > 1;
  }

  private @Nullable URI visit(URI page, Set<URI> visited) {
    PageMark mark = known.get(page);
    try (Response response = transport.send(request(page, mark))) {
      response.headers().first(EDITION).ifPresent(editions::add);
      if (response.status() == 304 && mark != null) {
        return confirmed(response.headers(), mark, visited);
      }
      if (response.status() == 404 || response.status() == 410) {
        throw ErrorResponseException.of(
            Request.of("GET", page), response.status(), response.headers(), new byte[0]);
      }
      if (response.status() != 200) {
        throw HarvestException.status(response.status());
      }
      return read(response, page, visited);
    }
  }

  private @Nullable URI confirmed(Headers headers, PageMark mark, Set<URI> visited) {
    Optional<String> link = headers.link("next");
    URI next = link.isPresent() ? following(mark.page(), link.get(), visited) : mark.next();
    if (next != null && visited.contains(next)) {
      throw HarvestException.pageLoop(visited.size());
    }
    byMemory = link.isEmpty() && next != null;
    run.budget().services(mark.services());
    unchanged.add(PageMark.number(mark.page()));
    pages.add(mark.confirmed(next));
    return next;
  }

  private @Nullable URI read(Response response, URI page, Set<URI> visited) {
    byMemory = false;
    PageReading.Page content = reading.read(response, page);
    refuseRepetition(content);
    if (content.total() >= 0) {
      totals.add(content.total());
      run.expect((int) Math.min(Integer.MAX_VALUE, content.total()));
    }
    if (pages.isEmpty() || heading.length == 0) {
      Graph said = content.heading();
      heading = StatementCodec.encode(said);
    }
    URI next =
        nextOf(response.headers(), content)
            .map(link -> following(page, link, visited))
            .orElse(null);
    pages.add(PageMark.of(page, response.headers(), next, content.services()));
    return next;
  }

  /** Addresses may go on for ever; what they lead to does not get more by that. */
  private void refuseRepetition(PageReading.Page content) {
    boolean empty = content.services() == 0;
    int times = contents.merge(content.digest(), 1, Integer::sum);
    if (times >= (empty ? EMPTY_PAGES : SAME_PAGES)) {
      throw HarvestException.pageRepeated(times, empty);
    }
  }

  private static Optional<String> nextOf(Headers headers, PageReading.Page content) {
    Optional<String> link = headers.link("next");
    if (link.isEmpty() && content.next().size() > 1) {
      throw HarvestException.pageAmbiguous(content.next().size());
    }
    return link.isPresent() ? link : content.next().stream().findFirst();
  }

  private Request request(URI page, @Nullable PageMark mark) {
    Request request =
        Request.of("GET", page)
            .withHeader("Accept", accept)
            .withHeader("Cache-Control", AS_IT_IS_NOW)
            .withTimeout(run.budget().timeLeft());
    if (mark == null) {
      return request;
    }
    Request conditional = request;
    String etag = mark.etag();
    if (etag != null) {
      conditional = conditional.withHeader("If-None-Match", etag);
    }
    String lastModified = mark.lastModified();
    if (lastModified != null) {
      conditional = conditional.withHeader("If-Modified-Since", lastModified);
    }
    return conditional;
  }

  private URI following(URI page, String link, Set<URI> visited) {
    URI next = resolved(page, link);
    URI source = run.source().catalogue();
    if (!Origins.areSame(next, source)) {
      throw HarvestException.pageOrigin(next, source);
    }
    if (visited.contains(next)) {
      throw HarvestException.pageLoop(visited.size());
    }
    return next;
  }

  /** A fragment names a part of a page and no page. */
  private static URI resolved(URI page, String link) {
    try {
      URI next = page.resolve(new URI(link.strip()));
      if (next.getHost() == null || !String.valueOf(next.getScheme()).matches("(?i)https?")) {
        throw HarvestException.pageAddress(link, null);
      }
      String text = next.toString();
      int fragment = text.indexOf('#');
      return fragment < 0 ? next : new URI(text.substring(0, fragment));
    } catch (URISyntaxException e) {
      throw HarvestException.pageAddress(link, e);
    }
  }
}
