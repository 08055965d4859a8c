package id.simpul.core.http;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes from page to page, one at a time, and lets each go before it asks for the next. */
final class PageWalk extends Spliterators.AbstractSpliterator<Response> {

  private final Transport transport;
  private final Request first;
  private final int most;
  private final Set<Origin> origins;
  private final Set<URI> visited = new HashSet<>();
  private @Nullable Request next;
  private @Nullable Response page;
  private URI place;

  PageWalk(Transport transport, Request first, int most, Set<Origin> origins) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.transport = transport;
    this.first = first;
    this.most = most;
    this.origins = origins;
    this.next = first;
    this.place = first.uri();
  }

  @Override
  public boolean tryAdvance(Consumer<? super Response> action) {
    Response last = page;
    if (last != null) {
      close();
      next = last.headers().link("next").map(link -> following(link)).orElse(null);
    }
    Request wanted = next;
    if (wanted == null) {
      return false;
    }
    // Whatever comes of it, it is asked for once.
    next = null;
    visited.add(CacheKey.address(wanted.uri()));
    Response response = transport.send(wanted);
    page = response;
    place = Optional.ofNullable(response.provenance().uri()).orElse(wanted.uri());
    action.accept(response);
    return true;
  }

  private Request following(String link) {
    URI uri =
        Reference.resolve(place, link)
            .filter(PageWalk::isWeb)
            .orElseThrow(() -> PagesRefusedException.unusable(first));
    Origin origin = Origin.of(uri);
    if (!origin.equals(first.origin()) && !origins.contains(origin)) {
      throw PagesRefusedException.otherOrigin(first, origin);
    }
    if (visited.contains(CacheKey.address(uri))) {
      throw PagesRefusedException.loop(first, visited.size());
    }
    if (visited.size() == most) {
      throw PagesRefusedException.tooMany(first, most);
    }
    return first.movedTo(uri);
  }

  private static boolean isWeb(URI uri) {
    return uri.getHost() != null && uri.getScheme().matches("(?i)https?");
  }

  void close() {
    Response open = page;
    page = null;
    if (open != null) {
      open.close();
    }
  }
}
