package id.simpul.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * This agency's program as a token server knows it: its client id, and the key that proves it by
 * {@code private_key_jwt} (RFC 7523 section 2.2). No secret is shared with anybody.
 *
 * <pre>{@code
 * ClientIdentity portal = ClientIdentity.of("portal-depok", SigningKey.fromJwk(storedKey));
 * }</pre>
 */
public final class ClientIdentity {

  /** A minute is the longest that careful servers accept. */
  private static final Duration LIFETIME = Duration.ofSeconds(60);

  private final String clientId;
  private final SigningKey key;

  private ClientIdentity(String clientId, SigningKey key) {
    this.clientId = clientId;
    this.key = key;
  }

  /** The client with this id, proven by this key, whose public half the server has registered. */
  public static ClientIdentity of(String clientId, SigningKey key) {
    if (Objects.requireNonNull(clientId, "clientId").isBlank()) {
      throw new IllegalArgumentException("expected a client id, found blank text");
    }
    return new ClientIdentity(clientId, Objects.requireNonNull(key, "key"));
  }

  /** The id the token server has given. */
  public String clientId() {
    return clientId;
  }

  /** A fresh proof for one request to this issuer and to no other. */
  String assertion(String issuer, Instant now, RandomGenerator random) {
    byte[] unique = new byte[16];
    random.nextBytes(unique);
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", clientId);
    claims.put("sub", clientId);
    claims.put("aud", issuer);
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(LIFETIME).getEpochSecond());
    claims.put("jti", HexFormat.of().formatHex(unique));
    return key.sign(JSONObjectUtils.toJSONString(claims).getBytes(StandardCharsets.UTF_8), "JWT");
  }

  @Override
  public String toString() {
    return "ClientIdentity[" + clientId + "]";
  }
}
