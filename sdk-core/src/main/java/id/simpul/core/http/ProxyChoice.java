package id.simpul.core.http;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;

/**
 * Makes OkHttp follow an {@link HttpProxy}: never for this very machine, which plain http may call.
 */
final class ProxyChoice extends ProxySelector {

  private static final String CREDENTIALS = "Proxy-Authorization";
  private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

  private final ProxySelector chosen;

  private ProxyChoice(ProxySelector chosen) {
    this.chosen = chosen;
  }

  static void apply(HttpProxy proxy, OkHttpClient.Builder client) {
    client.proxySelector(new ProxyChoice(proxy.selector())).proxyAuthenticator(answerOf(proxy));
  }

  /** Tells the proxy once who asks; if that is not good enough, again would not be either. */
  private static Authenticator answerOf(HttpProxy proxy) {
    String user = proxy.user();
    if (user == null || proxy.password() == null) {
      return Authenticator.NONE;
    }
    String basic = Credentials.basic(user, proxy.password().reveal(), StandardCharsets.UTF_8);
    return (route, response) ->
        isOfTheProxy(response.request()) && response.request().header(CREDENTIALS) == null
            ? response.request().newBuilder().header(CREDENTIALS, basic).build()
            : null;
  }

  /** What stands inside a tunnel goes to the server, which could ask for the password by a 407. */
  private static boolean isOfTheProxy(okhttp3.Request request) {
    return request.method().equals("CONNECT") || !request.isHttps();
  }

  @Override
  public List<Proxy> select(URI server) {
    return Origin.isLoopback(server) ? DIRECT : chosen.select(server);
  }

  @Override
  public void connectFailed(URI server, SocketAddress proxy, IOException failure) {
    chosen.connectFailed(server, proxy, failure);
  }
}
