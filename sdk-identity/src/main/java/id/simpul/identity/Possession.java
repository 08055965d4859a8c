package id.simpul.identity;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import id.simpul.core.Secret;
import id.simpul.core.http.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * The key that this program's tokens are bound to, and the proofs made with it (RFC 9449 section
 * 4.2): each for one request, and never made twice alike. Safe for use by many threads.
 */
final class Possession {

  static final String HEADER = "DPoP";
  private static final String NONCE = "DPoP-Nonce";
  private static final int MOST_ORIGINS = 1_000;

  private final SigningKey key;
  private final Clock clock;
  private final RandomGenerator random;
  private final Map<String, FreshNonces> nonces = new ConcurrentHashMap<>();

  Possession(SigningKey key, Clock clock, RandomGenerator random) {
    this.key = key;
    this.clock = clock;
    this.random = random;
  }

  /** What a token that is bound to this key carries in {@code cnf.jkt}. */
  String thumbprint() {
    return key.thumbprint();
  }

  /** A proof for one request to the token server. */
  String proof(String method, URI address) {
    return signed(claims(method, address));
  }

  /** A proof for one request to an API, with this token. */
  String proof(String method, URI address, Secret token) {
    Map<String, Object> claims = claims(method, address);
    claims.put("ath", sha256(token.reveal()));
    return signed(claims);
  }

  /**
   * Remembers the nonce that an answer hands out (RFC 9449 section 8.2), for its origin alone.
   *
   * @return whether there was one
   */
  boolean note(URI address, Headers answer) {
    Optional<String> nonce = answer.first(NONCE);
    if (nonce.isEmpty() || nonce.get().isBlank() || nonce.get().length() > 1024) {
      return false;
    }
    if (nonces.size() >= MOST_ORIGINS) {
      nonces.clear();
    }
    nonces.computeIfAbsent(origin(address), any -> new FreshNonces()).add(nonce.get());
    return true;
  }

  private Map<String, Object> claims(String method, URI address) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("jti", KeyProof.unique(random));
    claims.put("htm", method);
    claims.put("htu", withoutQuery(address));
    claims.put("iat", clock.instant().getEpochSecond());
    FreshNonces known = nonces.get(origin(address));
    String nonce = known == null ? "" : known.take();
    if (!nonce.isEmpty()) {
      claims.put("nonce", nonce);
    }
    return claims;
  }

  private String signed(Map<String, Object> claims) {
    return key.signProof(
        JSONObjectUtils.toJSONString(claims).getBytes(StandardCharsets.UTF_8), "dpop+jwt");
  }

  private static String withoutQuery(URI address) {
    return address.toString().replaceFirst("[?#].*", "");
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
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
    return "Possession[" + key + "]";
  }
}
