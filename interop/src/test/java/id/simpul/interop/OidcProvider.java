package id.simpul.interop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.simpul.identity.ClientIdentity;
import id.simpul.identity.SignatureAlgorithm;
import id.simpul.identity.SigningKey;
import id.simpul.identity.TokenSource;
import id.simpul.identity.TrustedIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** npm's oidc-provider for the tests of one class, and what others have to know of it. */
final class OidcProvider implements BeforeAllCallback, AfterAllCallback {

  private static final Path INSTALLED =
      Path.of(System.getProperty("interop.installed"), "oidc-provider");

  private final int port = ServerProcess.freePort();
  private final String issuer = "http://127.0.0.1:" + port;
  private final ECKey client = key("klien");
  private ECKey signing = key("penerbit");
  private ServerProcess process;

  @Override
  public void beforeAll(ExtensionContext context) {
    start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    stop();
  }

  /** With the key that it had before. */
  void start() {
    Path clientKeys = written("client", new JWKSet(client).toString(true));
    Path signingKeys = written("server", new JWKSet(signing).toString(false));
    process =
        ServerProcess.start(
                "oidc-provider",
                INSTALLED,
                Map.of(),
                List.of(
                    "node",
                    "server.mjs",
                    String.valueOf(port),
                    Api.AUDIENCE,
                    signingKeys.toString(),
                    clientKeys.toString()))
            .untilServing(issuer + "/.well-known/openid-configuration", Duration.ofMinutes(1));
  }

  void startWithAnotherKey() {
    signing = key("penerbit-berikutnya");
    start();
  }

  void stop() {
    process.close();
  }

  private static Path written(String name, String jwks) {
    try {
      return Files.writeString(INSTALLED.resolve(name + "-keys.json"), jwks);
    } catch (IOException e) {
      throw new UncheckedIOException("oidc-provider is not installed in " + INSTALLED, e);
    }
  }

  String issuer() {
    return issuer;
  }

  /** The key that its clients prove themselves by. */
  ECKey clientKey() {
    return client;
  }

  /** As an API trusts it. */
  TrustedIssuer trusted() {
    return TrustedIssuer.at(issuer).algorithms(SignatureAlgorithm.ES512);
  }

  /** As this client asks it, by its key. */
  TokenSource.Builder asking(String clientId) {
    SigningKey key = SigningKey.fromJwk(client.toJSONString());
    return TokenSource.builder().as(ClientIdentity.of(clientId, key));
  }

  /** Its token endpoint, with nothing of the SDK in between. */
  TokenEndpoint endpoint() {
    return new TokenEndpoint(issuer + "/token");
  }

  private static ECKey key(String kid) {
    try {
      return new ECKeyGenerator(Curve.P_521)
          .keyID(kid)
          .algorithm(JWSAlgorithm.ES512)
          .keyUse(KeyUse.SIGNATURE)
          .generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }
}
