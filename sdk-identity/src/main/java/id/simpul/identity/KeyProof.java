package id.simpul.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** {@code private_key_jwt} (RFC 7523 section 2.2): for one issuer, for a minute, and once. */
final class KeyProof implements ClientProof {

  /** A minute is the longest that careful servers accept. */
  private static final Duration LIFETIME = Duration.ofSeconds(60);

  private static final String ASSERTION_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final String clientId;
  private final SigningKeys keys;

  KeyProof(String clientId, SigningKeys keys) {
    this.clientId = clientId;
    this.keys = keys;
  }

  @Override
  public void add(ServerForm form, ServerContact server, Instant now, RandomGenerator random) {
    form.field("client_id", clientId)
        .field("client_assertion_type", ASSERTION_TYPE)
        .field("client_assertion", assertion(server, now, random));
  }

  private String assertion(ServerContact server, Instant now, RandomGenerator random) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", clientId);
    claims.put("sub", clientId);
    // The issuer as we were told of it, and nothing that a server says (CVE-2025-27370).
    claims.put("aud", server.issuer());
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(LIFETIME).getEpochSecond());
    claims.put("jti", unique(random));
    return keys.current()
        .sign(
            JSONObjectUtils.toJSONString(claims).getBytes(StandardCharsets.UTF_8),
            server.settings().assertionType());
  }

  static String unique(RandomGenerator random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "private_key_jwt";
  }
}
