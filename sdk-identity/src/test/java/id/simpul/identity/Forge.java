package id.simpul.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Makes tokens, good ones and any others: every member is raw JSON, so anything can be written. */
final class Forge {

  static final String ISSUER = "https://sso.depok.example";
  static final String API = "https://api.jakarta.example/rs";
  static final Instant NOW = Instant.parse("2026-03-02T03:04:05Z");

  private static final Map<String, JWK> KEYS = new ConcurrentHashMap<>();
  private static final Map<String, RSAKey> RSA = new ConcurrentHashMap<>();

  private final SignatureAlgorithm algorithm;
  private JWK key;
  private final Map<String, String> header = new LinkedHashMap<>();
  private final Map<String, String> claims = new LinkedHashMap<>();

  private Forge(SignatureAlgorithm algorithm, JWK key) {
    this.algorithm = algorithm;
    this.key = key;
    header.put("alg", text(SigningKey.headerName(algorithm)));
    header.put("typ", text("at+jwt"));
    header.put("kid", text(key.getKeyID()));
    claims.put("iss", text(ISSUER));
    claims.put("sub", text("warga-1"));
    claims.put("aud", text(API));
    claims.put("client_id", text("portal-depok"));
    claims.put("iat", seconds(0));
    claims.put("exp", seconds(300));
    claims.put("jti", text("jti-1"));
    claims.put("scope", text("keringanan:ajukan profil"));
  }

  static Forge of(SignatureAlgorithm algorithm) {
    return new Forge(algorithm, key(algorithm, "kunci-1"));
  }

  static Forge of(SignatureAlgorithm algorithm, JWK key) {
    return new Forge(algorithm, key);
  }

  /** The key of this name, made once. */
  static JWK key(SignatureAlgorithm algorithm, String kid) {
    String name = algorithm + kid;
    JWK made = KEYS.get(name);
    if (made == null) {
      made = generate(algorithm, kid);
      JWK before = KEYS.putIfAbsent(name, made);
      made = before == null ? made : before;
    }
    return made;
  }

  static String text(String value) {
    return "\"" + value + "\"";
  }

  static String seconds(long fromNow) {
    return String.valueOf(NOW.getEpochSecond() + fromNow);
  }

  JWK key() {
    return key;
  }

  String jwks() {
    return new JWKSet(key.toPublicJWK()).toString(true);
  }

  /** Signs with another key than the one it began with. */
  Forge signedBy(JWK other) {
    key = other;
    return this;
  }

  /** Signs with the same key, published and named otherwise. */
  Forge renamed(String kid) {
    return of(algorithm, new ECKey.Builder(key.toECKey()).keyID(kid).build());
  }

  Forge header(String name, String json) {
    header.put(name, json);
    return this;
  }

  Forge claim(String name, String json) {
    claims.put(name, json);
    return this;
  }

  Forge without(String name) {
    header.remove(name);
    claims.remove(name);
    return this;
  }

  String headerJson() {
    return json(header);
  }

  String claimsJson() {
    return json(claims);
  }

  String token() {
    return sign(headerJson(), claimsJson());
  }

  /** Signs these bytes, whatever they are. */
  String sign(String headerJson, String claimsJson) {
    return signParts(encode(headerJson), encode(claimsJson));
  }

  String signParts(String headerPart, String claimsPart) {
    String input = headerPart + "." + claimsPart;
    return input + "." + Base64URL.encode(signature(input));
  }

  /** By Nimbus wherever it can, so that one library's mistake is not hidden by its twin. */
  private byte[] signature(String text) {
    byte[] input = text.getBytes(StandardCharsets.US_ASCII);
    try {
      if (algorithm == SignatureAlgorithm.ED25519) {
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(StoredKey.privateKey(key));
        signer.update(input);
        return signer.sign();
      }
      JWSSigner signer =
          key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner(key.toECKey());
      return signer.sign(new JWSHeader(JWSAlgorithm.parse(algorithm.name())), input).decode();
    } catch (JOSEException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String encode(String json) {
    return Base64URL.encode(json).toString();
  }

  private static String json(Map<String, String> members) {
    return members.entrySet().stream()
        .map(each -> text(each.getKey()) + ":" + each.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static JWK generate(SignatureAlgorithm algorithm, String kid) {
    try {
      if (algorithm.jws().isPss() || algorithm.jws().isPkcs1()) {
        return rsa(algorithm, kid);
      }
      if (algorithm == SignatureAlgorithm.ED25519) {
        return new OctetKeyPair.Builder(FreshKey.of(algorithm).toOctetKeyPair())
            .keyUse(null)
            .algorithm(null)
            .keyID(kid)
            .build();
      }
      return new ECKeyGenerator(
              Curve.forJWSAlgorithm(JWSAlgorithm.parse(algorithm.name())).iterator().next())
          .keyID(kid)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One key pair serves all RSA algorithms; for the newer padding it has to say so. */
  private static JWK rsa(SignatureAlgorithm algorithm, String kid) throws JOSEException {
    if (algorithm == SignatureAlgorithm.RS256) {
      return new RSAKeyGenerator(2048).keyID(kid).generate();
    }
    RSAKey.Builder same = new RSAKey.Builder(RSA.computeIfAbsent(kid, any -> pair(kid)));
    return algorithm.jws().isPss()
        ? same.algorithm(JWSAlgorithm.parse(algorithm.name())).build()
        : same.build();
  }

  private static RSAKey pair(String kid) {
    return key(SignatureAlgorithm.RS256, kid).toRSAKey();
  }
}
