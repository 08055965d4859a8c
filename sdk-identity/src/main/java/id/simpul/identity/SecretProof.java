package id.simpul.identity;

import id.simpul.core.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * A secret that server and client share (RFC 6749 section 2.3.1), for servers that know no keys.
 */
final class SecretProof implements ClientProof {

  private final String clientId;
  private final Secret secret;

  SecretProof(String clientId, Secret secret) {
    this.clientId = clientId;
    this.secret = secret;
  }

  @Override
  public void add(ServerForm form, ServerContact server, Instant now, RandomGenerator random) {
    if (server.settings().has(ServerHabit.SECRET_IN_FORM)) {
      form.field("client_id", clientId).field("client_secret", secret.reveal());
      return;
    }
    String pair = encoded(clientId) + ":" + encoded(secret.reveal());
    form.header(
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "client_secret";
  }
}
