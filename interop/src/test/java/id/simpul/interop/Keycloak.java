package id.simpul.interop;

import com.nimbusds.jose.util.JSONObjectUtils;
import id.simpul.identity.SignatureAlgorithm;
import id.simpul.identity.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak on free ports, its data in memory, its realms from the files beside these tests: {@code
 * kota} knows clients by a secret; {@code provinsi} signs people in and knows clients by {@link
 * #CLIENT_KEY}; {@code kabupaten} takes grants of {@code provinsi} and of a neighbour on another
 * product, and knows a client by its certificate. Restarted, it signs with new keys.
 */
final class Keycloak {

  static final String KOTA = "kota";
  static final String PROVINSI = "provinsi";
  static final String KABUPATEN = "kabupaten";
  static final SigningKey CLIENT_KEY = SigningKey.generate(SignatureAlgorithm.ES256);

  private static final Path INSTALLED = Path.of(System.getProperty("interop.keycloak"));
  private static final Path REALMS = Path.of(System.getProperty("interop.servers"), "keycloak");

  private final String origin = "http://127.0.0.1:" + ServerProcess.freePort();
  private final String secureOrigin = "https://127.0.0.1:" + ServerProcess.freePort();
  private final int managementPort = ServerProcess.freePort();
  private final int neighbourPort = ServerProcess.freePort();
  private final int secondNeighbourPort = ServerProcess.freePort();
  private final Certificates certificates = new Certificates();
  private @Nullable ServerProcess process;

  Keycloak() {
    for (String realm : List.of(KOTA, PROVINSI, KABUPATEN)) {
      bring(realm + "-realm.json");
    }
  }

  void start() {
    Path keys = INSTALLED.resolve("data");
    process =
        ServerProcess.start(
                "keycloak",
                INSTALLED,
                Map.of(
                    "KC_BOOTSTRAP_ADMIN_USERNAME",
                    "admin",
                    "KC_BOOTSTRAP_ADMIN_PASSWORD",
                    "admin",
                    "KC_HTTPS_KEY_STORE_PASSWORD",
                    Certificates.PASSWORD,
                    "KC_HTTPS_TRUST_STORE_PASSWORD",
                    Certificates.PASSWORD,
                    "JAVA_OPTS_KC_HEAP",
                    "-Xms64m -Xmx512m"),
                List.of(
                    "bin/kc.sh",
                    "start-dev",
                    "--db=dev-mem",
                    "--http-host=127.0.0.1",
                    "--http-port=" + URI.create(origin).getPort(),
                    "--https-port=" + URI.create(secureOrigin).getPort(),
                    "--https-key-store-file=" + certificates.serverKey(keys),
                    "--https-trust-store-file=" + certificates.trusted(keys),
                    "--https-client-auth=request",
                    "--http-management-port=" + managementPort,
                    "--import-realm"))
            .untilServing(
                issuer(KABUPATEN) + "/.well-known/openid-configuration", Duration.ofMinutes(6));
  }

  void stop() {
    if (process != null) {
      process.close();
    }
  }

  private void bring(String realm) {
    try {
      Path folder = Files.createDirectories(INSTALLED.resolve("data/import"));
      String quoted = CLIENT_KEY.publicJwks().replace("\\", "\\\\").replace("\"", "\\\"");
      String text =
          Files.readString(REALMS.resolve(realm))
              .replace("@KEYS@", quoted)
              .replace("@HERE@", origin)
              .replace("@NEIGHBOUR@", "http://127.0.0.1:" + neighbourPort)
              .replace("@SECOND_NEIGHBOUR@", "http://127.0.0.1:" + secondNeighbourPort);
      Files.writeString(folder.resolve(realm), text);
    } catch (IOException e) {
      throw new UncheckedIOException("Keycloak is not installed in " + INSTALLED, e);
    }
  }

  String issuer(String realm) {
    return origin + "/realms/" + realm;
  }

  /** The same realm over TLS, where it calls itself by that name. */
  String secureIssuer(String realm) {
    return secureOrigin + "/realms/" + realm;
  }

  String tokenEndpoint(String realm) {
    return issuer(realm) + "/protocol/openid-connect/token";
  }

  /** Where a neighbour is expected, with whom grants are exchanged. */
  int neighbourPort() {
    return neighbourPort;
  }

  /** Where another one is expected, which {@code provinsi} gives grants to. */
  int secondNeighbourPort() {
    return secondNeighbourPort;
  }

  Certificates certificates() {
    return certificates;
  }

  /** A new key above all others: it signs from now on, the others stay published. */
  void addKey(String provider, int priority, Map<String, List<String>> more) {
    Map<String, Object> config = new HashMap<>(more);
    config.put("priority", List.of(String.valueOf(priority)));
    Map<String, Object> component =
        Map.of(
            "name",
            provider + "-" + priority,
            "providerId",
            provider,
            "providerType",
            "org.keycloak.keys.KeyProvider",
            "parentId",
            KOTA,
            "config",
            config);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(origin + "/admin/realms/" + KOTA + "/components"))
            .header("Authorization", "Bearer " + adminToken())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSONObjectUtils.toJSONString(component)))
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 201) {
        throw new AssertionError("no new key: " + answer.statusCode() + " " + answer.body());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private String adminToken() {
    return new TokenEndpoint(tokenEndpoint("master"))
        .token(
            Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                "admin",
                "password",
                "admin"));
  }
}
