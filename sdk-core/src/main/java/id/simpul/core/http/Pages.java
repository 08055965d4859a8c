package id.simpul.core.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list that its server gives out in pages, each of which links to the next ({@code Link: <...>;
 * rel="next"}, RFC 8288).
 *
 * <p>A page is asked for when it is wanted, with the headers and the timeout of the first request,
 * so each page has that time. Links are followed within the origin of the first request only,
 * unless {@link #alsoAt} names others, to no page twice, and to 1,000 pages at most: past that, a
 * {@link PagesRefusedException} tells. What a page's call throws passes through. Immutable; the
 * streams are for one thread and to be closed, which closes the page at hand.
 *
 * <pre>{@code
 * Pages letters = Pages.of(depok, Request.get("https://api.depok.example/surat"));
 * try (Stream<Letter[]> pages = letters.each(Letter[].class)) {
 *   pages.flatMap(Arrays::stream).limit(500).forEach(archive::add);
 * }
 * }</pre>
 */
public final class Pages {

  private static final int MOST = 1000;

  private final Transport transport;
  private final Request first;
  private final int most;
  private final Set<Origin> origins;

  private Pages(Transport transport, Request first, int most, Set<Origin> origins) {
    this.transport = transport;
    this.first = first;
    this.most = most;
    this.origins = origins;
  }

  /**
   * The pages that begin with a request. Nothing is asked yet.
   *
   * @param transport sends the requests
   * @param first asks for the first page
   * @return the pages
   * @throws IllegalArgumentException if it is no GET
   */
  public static Pages of(Transport transport, Request first) {
    Objects.requireNonNull(transport, "transport");
    if (!first.method().equals("GET")) {
      throw new IllegalArgumentException(
          "Pages are read with GET; found " + first.method() + ". Begin with Request.get(...).");
    }
    return new Pages(transport, first, MOST, Set.of());
  }

  /**
   * These pages, but no more than a number of them.
   *
   * @param pages more than zero
   * @return new pages
   * @throws IllegalArgumentException if it is not more than zero
   */
  public Pages atMost(int pages) {
    if (pages < 1) {
      throw new IllegalArgumentException(
          "atMost must be more than zero; found " + pages + ". Give a number of pages.");
    }
    return new Pages(transport, first, pages, origins);
  }

  /**
   * These pages, where links may also lead to another origin. The whole request goes there, headers
   * and credentials included, as if it had been the first.
   *
   * @param url any address there, of which scheme, host and port count
   * @return new pages
   * @throws IllegalArgumentException if it is no http or https URL
   */
  public Pages alsoAt(String url) {
    Set<Origin> more = new LinkedHashSet<>(origins);
    more.add(originOf(url));
    return new Pages(transport, first, most, Set.copyOf(more));
  }

  private static Origin originOf(String url) {
    try {
      URI uri = new URI(url);
      if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("(?i)https?")) {
        return Origin.of(uri);
      }
    } catch (URISyntaxException e) {
      // Its message would repeat the whole URL.
    }
    throw new IllegalArgumentException(
        "alsoAt takes an http or https URL; found '" + LogSafe.url(url) + "'. Give it whole.");
  }

  /**
   * The answers, each closed when the next is asked for.
   *
   * @return a sequential stream, to be closed
   */
  public Stream<Response> responses() {
    PageWalk walk = new PageWalk(transport, first, most, origins);
    return StreamSupport.stream(walk, false).onClose(walk::close);
  }

  /**
   * The content of each page.
   *
   * @param type what a page holds
   * @param <T> what a page holds
   * @return a sequential stream, to be closed
   */
  public <T> Stream<T> each(Class<T> type) {
    Objects.requireNonNull(type, "type");
    return responses().map(page -> page.as(type));
  }

  /**
   * The content of each page, of a type with parameters.
   *
   * @param type what a page holds
   * @param <T> what a page holds
   * @return a sequential stream, to be closed
   */
  public <T> Stream<T> each(TypeRef<T> type) {
    Objects.requireNonNull(type, "type");
    return responses().map(page -> page.as(type));
  }

  /** The first request, without values. */
  @Override
  public String toString() {
    return "Pages[" + first + "]";
  }
}
