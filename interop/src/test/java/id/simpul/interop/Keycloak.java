package id.simpul.interop;

import com.nimbusds.jose.util.JSONObjectUtils;
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

/** Keycloak on free ports, its data in memory, its realms from the files beside these tests. */
final class Keycloak implements AutoCloseable {

  private static final Path INSTALLED = Path.of(System.getProperty("interop.keycloak"));
  private static final Path REALMS = Path.of(System.getProperty("interop.servers"), "keycloak");

  /** Where a realm's file leaves room for the key set of its clients. */
  private static final String KEYS = "@KEYS@";

  private final String origin;
  private final String realm;
  private final ServerProcess process;

  private Keycloak(String origin, String realm, ServerProcess process) {
    this.origin = origin;
    this.realm = realm;
    this.process = process;
  }

  static Keycloak start(int port) {
    bring("kota-realm.json", "");
    return started(port, "kota");
  }

  /** With the realm in which a portal signs people in, proven by one of these public keys. */
  static Keycloak start(int port, String clientKeys) {
    bring("provinsi-realm.json", clientKeys);
    return started(port, "provinsi");
  }

  private static Keycloak started(int port, String realm) {
    int management = ServerProcess.freePort();
    String origin = "http://127.0.0.1:" + port;
    ServerProcess process =
        ServerProcess.start(
            "keycloak",
            INSTALLED,
            Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                "admin",
                "JAVA_OPTS_KC_HEAP",
                "-Xms64m -Xmx512m"),
            List.of(
                "bin/kc.sh",
                "start-dev",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + management,
                "--import-realm"));
    String metadata = origin + "/realms/" + realm + "/.well-known/openid-configuration";
    return new Keycloak(origin, realm, process.untilServing(metadata, Duration.ofMinutes(6)));
  }

  private static void bring(String realm, String clientKeys) {
    try {
      Path folder = Files.createDirectories(INSTALLED.resolve("data/import"));
      String quoted = clientKeys.replace("\\", "\\\\").replace("\"", "\\\"");
      String text = Files.readString(REALMS.resolve(realm)).replace(KEYS, quoted);
      Files.writeString(folder.resolve(realm), text);
    } catch (IOException e) {
      throw new UncheckedIOException("Keycloak is not installed in " + INSTALLED, e);
    }
  }

  String issuer() {
    return origin + "/realms/" + realm;
  }

  String tokenEndpoint() {
    return issuer() + "/protocol/openid-connect/token";
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
            "kota",
            "config",
            config);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(origin + "/admin/realms/kota/components"))
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
    return new TokenEndpoint(origin + "/realms/master/protocol/openid-connect/token")
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

  @Override
  public void close() {
    process.close();
  }
}
