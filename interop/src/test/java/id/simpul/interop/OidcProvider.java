package id.simpul.interop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** npm's oidc-provider for the tests of one class, and what others have to know of it. */
final class OidcProvider implements BeforeAllCallback, AfterAllCallback {

  private static final Path INSTALLED =
      Path.of(System.getProperty("interop.installed"), "oidc-provider");

  private final int port;
  private final String issuer;
  private final ECKey client = key("klien");
  private ECKey signing = key("penerbit");
  private Map<String, Object> neighbour = Map.of();
  private ServerProcess process;

  OidcProvider() {
    this(ServerProcess.freePort());
  }

  OidcProvider(int port) {
    this.port = port;
    this.issuer = "http://127.0.0.1:" + port;
  }

  /** Takes this authority's grants once it is started, for these people by their names here. */
  OidcProvider introduce(String authority, String keySet, Map<String, String> people) {
    neighbour = Map.of("issuer", authority, "keys", keySet, "people", people);
    return this;
  }

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
    Path clientKeys = written("client-keys", new JWKSet(client).toString(true));
    Path signingKeys = written("server-keys", new JWKSet(signing).toString(false));
    List<String> command =
        new ArrayList<>(
            List.of(
                "node",
                "server.mjs",
                String.valueOf(port),
                Api.AUDIENCE,
                signingKeys.toString(),
                clientKeys.toString()));
    if (!neighbour.isEmpty()) {
      command.add(written("neighbour", JSONObjectUtils.toJSONString(neighbour)).toString());
    }
    process =
        ServerProcess.start("oidc-provider", INSTALLED, Map.of(), command)
            .untilServing(issuer + "/.well-known/openid-configuration", Duration.ofMinutes(1));
  }

  void startWithAnotherKey() {
    signing = key("penerbit-berikutnya");
    start();
  }

  void stop() {
    process.close();
  }

  private static Path written(String name, String text) {
    try {
      return Files.writeString(INSTALLED.resolve(name + ".json"), text);
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

  /** This client as it is known there, by its key. */
  ClientIdentity client(String clientId) {
    return ClientIdentity.of(clientId, SigningKey.fromJwk(client.toJSONString()));
  }

  TokenSource.Builder asking(String clientId) {
    return TokenSource.builder().as(client(clientId));
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
