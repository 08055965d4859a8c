package id.simpul.interop;

import id.simpul.core.Secret;
import id.simpul.identity.ClientIdentity;
import id.simpul.identity.TokenServerSettings;
import id.simpul.identity.TokenSource;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.identity.VerifiedToken;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Spring Authorization Server for the tests of one class, and what others have to know of it. */
final class Spring implements BeforeAllCallback, AfterAllCallback {

  private final int port;
  private final String issuer;
  private SpringIssuer running;

  Spring() {
    this(ServerProcess.freePort());
  }

  Spring(int port) {
    this.port = port;
    this.issuer = "http://127.0.0.1:" + port;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    stop();
  }

  void start() {
    running = SpringIssuer.start(port);
  }

  void stop() {
    running.close();
  }

  SpringIssuer server() {
    return running;
  }

  String issuer() {
    return issuer;
  }

  /** As an API trusts it. */
  TrustedIssuer trusted() {
    return TrustedIssuer.at(issuer).exceptScopeArrays();
  }

  /** As this client asks it, by its secret. */
  TokenServerSettings as(String client) {
    return as(client, "rahasia-" + client).exceptScopeArrays();
  }

  TokenServerSettings as(String client, String secret) {
    return TokenServerSettings.at(issuer).as(ClientIdentity.withSecret(client, Secret.of(secret)));
  }

  static TokenSource.Builder asking(TokenServerSettings settings) {
    return TokenSource.builder()
        .as(ClientIdentity.withSecret("tak-dipakai", Secret.of("tak-dipakai")))
        .asking(settings);
  }

  /** Its token endpoint, with nothing of the SDK in between. */
  TokenEndpoint endpoint(String client) {
    String secret =
        Base64.getEncoder()
            .encodeToString((client + ":rahasia-" + client).getBytes(StandardCharsets.UTF_8));
    return new TokenEndpoint(issuer + "/oauth2/token").header("Authorization", "Basic " + secret);
  }

  /** A token of this client's own. */
  String fresh(String client) {
    return endpoint(client).token(Map.of("grant_type", "client_credentials", "scope", Api.SCOPE));
  }

  /** A person of this server, as she came to the portal. */
  VerifiedToken person(String name, Clock clock) {
    Map<String, String> exchange =
        new LinkedHashMap<>(SpringIssuer.exchange(running.tokenOf(name), "-"));
    exchange.keySet().removeIf(field -> field.startsWith("actor"));
    try (TokenVerifier verifier = Api.trusting(trusted(), clock)) {
      return verifier.verify(Api.request("Bearer", endpoint("portal").token(exchange)));
    }
  }
}
