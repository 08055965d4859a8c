package id.simpul.core.http;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** The same way for every server. */
final class Always extends ProxySelector {

  private final List<Proxy> way;

  Always(Proxy way) {
    this.way = List.of(way);
  }

  @Override
  public List<Proxy> select(URI server) {
    return way;
  }

  /** There is no other way; the call says what went wrong. */
  @Override
  public void connectFailed(URI server, SocketAddress proxy, IOException failure) {}
}
