package id.simpul.interop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import id.simpul.identity.IncomingRequest;
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

/** The agency's API over TLS, which asks its callers for their certificates. */
final class SecureApi implements AutoCloseable {

  private final HttpsServer server;
  private final TokenVerifier verifier;

  private SecureApi(HttpsServer server, TokenVerifier verifier) {
    this.server = server;
    this.verifier = verifier;
  }

  static SecureApi start(SSLContext tls, TokenVerifier verifier) {
    try {
      HttpsServer server =
          HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
      SecureApi api = new SecureApi(server, verifier);
      server.setHttpsConfigurator(
          new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters connection) {
              SSLParameters asking = getSSLContext().getDefaultSSLParameters();
              asking.setNeedClientAuth(true);
              connection.setSSLParameters(asking);
            }
          });
      server.createContext("/", api::answer);
      server.start();
      return api;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private void answer(HttpExchange exchange) throws IOException {
    X509Certificate peer =
        (X509Certificate) ((HttpsExchange) exchange).getSSLSession().getPeerCertificates()[0];
    IncomingRequest request =
        IncomingRequest.of(
                exchange.getRequestMethod(),
                address().resolve(exchange.getRequestURI()),
                exchange.getRequestHeaders())
            .withPeerCertificate(peer);
    boolean good = verifier.check(request) instanceof Verification.Accepted;
    exchange.sendResponseHeaders(good ? 204 : 401, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
