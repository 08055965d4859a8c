package id.simpul.core.http;

import id.simpul.core.Secret;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way out of the agency's network, if it leads through a proxy.
 *
 * <p>By default there is none: neither {@code https.proxyHost} nor any other system property sends
 * calls elsewhere, unless {@link #ofSystem()} says so. Encrypted calls go through a tunnel ({@code
 * CONNECT}, RFC 9110, section 9.3.6), so that a proxy sees the server's name but nothing of the
 * call. Calls to this very machine never take a proxy. The password is sent to the proxy only, and
 * never printed. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * ResilientTransport.builder()
 *     .proxy(HttpProxy.at("proxy.depok.example", 3128).as("simpul", password))
 *     .build();
 * }</pre>
 */
public final class HttpProxy {

  private final ProxySelector selector;
  private final String shown;
  private final @Nullable String user;
  private final @Nullable Secret password;

  private HttpProxy(
      ProxySelector selector, String shown, @Nullable String user, @Nullable Secret password) {
    this.selector = selector;
    this.shown = shown;
    this.user = user;
    this.password = password;
  }

  /**
   * No proxy, whatever the system says.
   *
   * @return the default
   */
  public static HttpProxy none() {
    return new HttpProxy(new Always(Proxy.NO_PROXY), "none", null, null);
  }

  /**
   * One proxy for all servers.
   *
   * @param host its name, looked up when it is used
   * @param port from 1 to 65535
   * @return without credentials
   * @throws IllegalArgumentException if the host is empty or the port impossible
   */
  public static HttpProxy at(String host, int port) {
    if (host.isBlank() || port < 1 || port > 65_535) {
      throw new IllegalArgumentException(
          "A proxy has a host name and a port from 1 to 65535; found '"
              + host
              + "' and "
              + port
              + ". Give both, without http:// in front.");
    }
    Proxy proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    return new HttpProxy(new Always(proxy), host + ":" + port, null, null);
  }

  /**
   * A choice for each server.
   *
   * @param selector asked for every new connection; safe to share between threads
   * @return without credentials
   */
  public static HttpProxy chosenBy(ProxySelector selector) {
    Objects.requireNonNull(selector, "selector");
    return new HttpProxy(selector, "chosen by a selector", null, null);
  }

  /**
   * What the system properties say ({@code https.proxyHost}, {@code http.nonProxyHosts} and so on),
   * or whatever was set as {@link ProxySelector#getDefault()} when this was asked.
   *
   * @return without credentials
   */
  public static HttpProxy ofSystem() {
    ProxySelector selector = ProxySelector.getDefault();
    return selector == null ? none() : new HttpProxy(selector, "as the system says", null, null);
  }

  /**
   * The same, with a name and password for it (Basic, RFC 7617).
   *
   * @param user without a colon
   * @param password sent to the proxy only
   * @return a new value
   * @throws IllegalArgumentException if the name has a colon in it
   */
  public HttpProxy as(String user, Secret password) {
    if (user.indexOf(':') >= 0) {
      throw new IllegalArgumentException(
          "The user of a proxy has no colon in its name (RFC 7617); found one. Put what follows it"
              + " into the password.");
    }
    return new HttpProxy(selector, shown, user, Objects.requireNonNull(password, "password"));
  }

  ProxySelector selector() {
    return selector;
  }

  @Nullable String user() {
    return user;
  }

  @Nullable Secret password() {
    return password;
  }

  /** Where it is and whether it has credentials; never these. */
  @Override
  public String toString() {
    return "HttpProxy[" + shown + (user == null ? "" : ", with credentials") + "]";
  }
}
