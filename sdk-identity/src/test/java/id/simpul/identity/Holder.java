package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import id.simpul.testkit.MutableClock;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Somebody who holds a bound token and can prove it, or only pretends. */
final class Holder {

  static final URI ASKED = URI.create(Forge.API + "/keringanan?nik=x");

  private final SignatureAlgorithm algorithm;
  private final JWK key;
  private final Forge token;

  private Holder(SignatureAlgorithm algorithm, JWK key, Forge token) {
    this.algorithm = algorithm;
    this.key = key;
    this.token = token;
  }

  /** With a key of this kind, and a token that is bound to it. */
  static Holder of(SignatureAlgorithm algorithm) {
    JWK key = Forge.key(algorithm, "pemegang");
    String cnf = "{\"jkt\":\"" + thumbprint(key) + "\"}";
    return new Holder(algorithm, key, Forge.of(SignatureAlgorithm.ES256).claim("cnf", cnf));
  }

  static String thumbprint(JWK key) {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  Forge token() {
    return token;
  }

  JWK key() {
    return key;
  }

  /** A proof as it should be, to be spoilt. */
  Forge proof(String forToken) {
    Forge proof = Forge.of(algorithm, key);
    for (String each :
        List.of("kid", "iss", "sub", "aud", "client_id", "exp", "scope", "jti", "iat")) {
      proof.without(each);
    }
    return proof
        .header("typ", "\"dpop+jwt\"")
        .header("jwk", key.toPublicJWK().toJSONString())
        .claim("jti", "\"bukti-1\"")
        .claim("htm", "\"GET\"")
        .claim("htu", Forge.text(Forge.API + "/keringanan"))
        .claim("iat", Forge.seconds(0))
        .claim("ath", Forge.text(sha256(forToken.getBytes(StandardCharsets.US_ASCII))));
  }

  static String sha256(byte[] bytes) {
    try {
      return Base64URL.encode(MessageDigest.getInstance("SHA-256").digest(bytes)).toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static X509Certificate certificate(String name) {
    try (InputStream pem =
        Objects.requireNonNull(Holder.class.getResourceAsStream(name + ".pem"))) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static TokenVerifier door(ProofOfPossession possession, MutableClock clock) {
    return door(possession, clock, Forge.of(SignatureAlgorithm.ES256));
  }

  static TokenVerifier door(ProofOfPossession possession, MutableClock clock, Forge issuer) {
    return TokenVerifier.forAudience(Forge.API)
        .trusting(TrustedIssuer.at(Forge.ISSUER).keys(KeySource.fixedJwks(issuer.jwks())))
        .transport(Door.NO_NETWORK)
        .clock(clock)
        .executor(Runnable::run)
        .proofOfPossession(possession)
        .build();
  }

  static TokenVerifier door() {
    return door(ProofOfPossession.standard(), MutableClock.startingAt(Forge.NOW));
  }

  static IncomingRequest request(String scheme, String token, String... proofs) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("Authorization", List.of(scheme + " " + token));
    if (proofs.length > 0) {
      headers.put("DPoP", new ArrayList<>(List.of(proofs)));
    }
    return IncomingRequest.of("GET", ASKED, headers);
  }

  /** The request as it should be, but for its proof. */
  IncomingRequest asking(UnaryOperator<Forge> spoil) {
    String text = token.token();
    return request("DPoP", text, spoil.apply(proof(text)).token());
  }

  static Rejection refused(TokenVerifier door, IncomingRequest request, String code) {
    Verification later = door.checkAsync(request).toCompletableFuture().join();
    assertThat(later).isInstanceOf(Verification.Rejected.class);
    assertThat(((Verification.Rejected) later).rejection().code()).isEqualTo(code);
    Verification found = door.check(request);
    assertThat(found).isInstanceOf(Verification.Rejected.class);
    Rejection rejection = ((Verification.Rejected) found).rejection();
    assertThat(rejection.code()).as(rejection.explanation().in("en")).isEqualTo(code);
    String token = request.header("Authorization").get(0);
    Door.speaksTwoLanguagesWithoutToken(rejection, token.substring(token.indexOf(' ') + 1));
    return rejection;
  }
}
