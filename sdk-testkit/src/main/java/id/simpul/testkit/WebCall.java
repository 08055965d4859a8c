package id.simpul.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;

/** A request as it came, in the parts that the authority looks at. */
record WebCall(
    String method,
    String path,
    Form query,
    Form form,
    List<String> authorization,
    List<String> proofs,
    Optional<X509Certificate> certificate) {

  private static final int LARGEST_FORM = 64 * 1024;

  static WebCall of(HttpExchange exchange) throws IOException, OAuthError {
    String query = exchange.getRequestURI().getRawQuery();
    return new WebCall(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        Form.parse(query == null ? "" : query),
        body(exchange),
        exchange.getRequestHeaders().getOrDefault("Authorization", List.of()),
        exchange.getRequestHeaders().getOrDefault("DPoP", List.of()),
        certificate(exchange));
  }

  /** The form of a POST, which is the only way to ask for anything. */
  Form posted() throws OAuthError {
    if (!method.equals("POST")) {
      throw OAuthError.of("invalid_request", "POST a form (RFC 6749 section 3.2)");
    }
    return form;
  }

  private static Form body(HttpExchange exchange) throws IOException, OAuthError {
    if (!exchange.getRequestMethod().equals("POST")) {
      return Form.parse("");
    }
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null
        || !type.split(";", 2)[0].trim().equalsIgnoreCase("application/x-www-form-urlencoded")) {
      throw OAuthError.of("invalid_request", "POST a form (RFC 6749 section 3.2)");
    }
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_FORM + 1);
    if (body.length > LARGEST_FORM) {
      throw OAuthError.of("invalid_request", "the form is larger than 64 KiB");
    }
    return Form.parse(new String(body, StandardCharsets.UTF_8));
  }

  private static Optional<X509Certificate> certificate(HttpExchange exchange) {
    if (!(exchange instanceof HttpsExchange secure)) {
      return Optional.empty();
    }
    try {
      Certificate[] chain = secure.getSSLSession().getPeerCertificates();
      return chain.length > 0 && chain[0] instanceof X509Certificate shown
          ? Optional.of(shown)
          : Optional.empty();
    } catch (SSLPeerUnverifiedException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
