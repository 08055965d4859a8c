package id.simpul.interop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import id.simpul.identity.IncomingRequest;
import id.simpul.identity.KeysUnavailableException;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** The agency's API on this machine: 204 for whoever shows a good token, 401 for all others. */
final class ApiServer implements AutoCloseable {

  private final HttpServer server;
  private final TokenVerifier verifier;

  private ApiServer(HttpServer server, TokenVerifier verifier) {
    this.server = server;
    this.verifier = verifier;
    server.createContext("/", this::answer);
    server.start();
  }

  static ApiServer start(TokenVerifier verifier) {
    try {
      return new ApiServer(HttpServer.create(anyPort(), 0), verifier);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Over TLS, where it wants to see its callers' certificates. */
  static ApiServer start(TokenVerifier verifier, SSLContext tls) {
    try {
      HttpsServer server = HttpsServer.create(anyPort(), 0);
      server.setHttpsConfigurator(
          new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters connection) {
              SSLParameters asking = getSSLContext().getDefaultSSLParameters();
              asking.setNeedClientAuth(true);
              connection.setSSLParameters(asking);
            }
          });
      return new ApiServer(server, verifier);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  URI address() {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(status(exchange), -1);
    exchange.close();
  }

  private int status(HttpExchange exchange) throws IOException {
    IncomingRequest request =
        IncomingRequest.of(
            exchange.getRequestMethod(),
            address().resolve(exchange.getRequestURI()),
            exchange.getRequestHeaders());
    if (exchange instanceof HttpsExchange secure) {
      request =
          request.withPeerCertificate(
              (X509Certificate) secure.getSSLSession().getPeerCertificates()[0]);
    }
    try {
      return verifier.check(request) instanceof Verification.Accepted ? 204 : 401;
    } catch (KeysUnavailableException e) {
      return 503;
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
