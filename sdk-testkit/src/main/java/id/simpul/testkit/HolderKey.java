package id.simpul.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The key of a caller whose tokens are bound to it, for tests of an API that takes DPoP (RFC 9449).
 *
 * <pre>{@code
 * HolderKey phone = HolderKey.generate(clock);
 * String token = depok.signIn("warga-1").audience(api).boundTo(phone).token();
 * request.header("Authorization", "DPoP " + token);
 * request.header("DPoP", phone.proof("GET", address, token));
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class HolderKey {

  private final ECKey key;
  private final Clock clock;

  private HolderKey(ECKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /** A new P-256 key; its proofs are dated by this clock. */
  public static HolderKey generate(Clock clock) {
    try {
      return new HolderKey(
          new ECKeyGenerator(Curve.P_256).generate(), Objects.requireNonNull(clock, "clock"));
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java has P-256", e);
    }
  }

  /** What a token bound to this key carries in {@code cnf.jkt} (RFC 7638). */
  public String thumbprint() {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A proof for one request with this token: the value of its header {@code DPoP}. */
  public String proof(String method, URI address, String token) {
    return proof(method, address, token, null);
  }

  /** The same, repeating the nonce that an answer's header {@code DPoP-Nonce} held. */
  public String proof(String method, URI address, String token, @Nullable String nonce) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("htm", method);
    claims.put("htu", withoutQuery(address));
    claims.put("iat", clock.instant().getEpochSecond());
    claims.put("ath", sha256(token));
    if (nonce != null) {
      claims.put("nonce", nonce);
    }
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType("dpop+jwt"))
            .jwk(key.toPublicJWK())
            .build();
    JWSObject proof = new JWSObject(header, new Payload(claims));
    try {
      proof.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("a P-256 key signs by ES256", e);
    }
    return proof.serialize();
  }

  private static String withoutQuery(URI address) {
    return address.toString().replaceFirst("[?#].*", "");
  }

  private static String sha256(String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64URL.encode(digest.digest(token.getBytes(StandardCharsets.US_ASCII))).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "HolderKey[" + thumbprint() + "]";
  }
}
