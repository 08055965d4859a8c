package id.simpul.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.JWK;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Makes access tokens as RFC 9068 describes them. */
final class Issuer {

  static final Duration LIFETIME = Duration.ofMinutes(5);

  private final String name;
  private final Clock clock;
  private final Keyring keys;

  Issuer(String name, Clock clock, Keyring keys) {
    this.name = name;
    this.clock = clock;
    this.keys = keys;
  }

  String name() {
    return name;
  }

  Clock clock() {
    return clock;
  }

  Keyring keys() {
    return keys;
  }

  /** The claims every access token has. */
  Map<String, Object> claims(String subject, String clientId, Instant expires) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", name);
    claims.put("sub", subject);
    claims.put("client_id", clientId);
    claims.put("iat", clock.instant().getEpochSecond());
    claims.put("exp", expires.getEpochSecond());
    claims.put("jti", UUID.randomUUID().toString());
    return claims;
  }

  String sign(Map<String, Object> claims, String type) {
    return sign(claims, type, keys);
  }

  static String sign(Map<String, Object> claims, String type, Keyring keyring) {
    JWK key = keyring.current();
    JWSHeader header =
        new JWSHeader.Builder(keyring.algorithm())
            .type(new JOSEObjectType(type))
            .keyID(key.getKeyID())
            .build();
    JWSObject token = new JWSObject(header, new Payload(claims));
    try {
      token.sign(Keyring.signer(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("a key of this test authority cannot sign", e);
    }
    return token.serialize();
  }
}
