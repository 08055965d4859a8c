package id.simpul.interop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import id.simpul.identity.IncomingRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A client that proves to hold the key its tokens are bound to (RFC 9449). */
final class Holder {

  private Holder() {}

  static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  /** A proof for the token endpoint. */
  static String proofFor(String endpoint, ECKey key) {
    return proof("POST", endpoint, key, new JWTClaimsSet.Builder());
  }

  /** A request to the API with the token and a fresh proof. */
  static IncomingRequest request(String token, ECKey key) {
    JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().claim("ath", digest(token));
    return IncomingRequest.of(
        "GET",
        URI.create(Api.AUDIENCE),
        Map.of(
            "Authorization",
            List.of("DPoP " + token),
            "DPoP",
            List.of(proof("GET", Api.AUDIENCE, key, claims))));
  }

  private static String proof(String method, String uri, ECKey key, JWTClaimsSet.Builder claims) {
    claims
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(Clock.systemUTC().instant()))
        .claim("htm", method)
        .claim("htu", uri);
    JWSHeader.Builder header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType("dpop+jwt"))
            .jwk(key.toPublicJWK());
    return TokenEndpoint.signed(header, claims.build(), key);
  }

  private static String digest(String token) {
    try {
      byte[] bytes = token.getBytes(StandardCharsets.US_ASCII);
      return Base64URL.encode(MessageDigest.getInstance("SHA-256").digest(bytes)).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
