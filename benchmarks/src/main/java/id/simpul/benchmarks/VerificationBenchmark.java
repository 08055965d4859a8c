package id.simpul.benchmarks;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import id.simpul.crypto.accelerated.AcceleratedCryptography;
import id.simpul.identity.Cryptography;
import id.simpul.identity.IncomingRequest;
import id.simpul.identity.KeySource;
import id.simpul.identity.SignatureAlgorithm;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TokenVerifierBuilder;
import id.simpul.identity.TrustedIssuer;
import id.simpul.identity.Verification;
import id.simpul.identity.VerifiedToken;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jws;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** One access token verified: by the raw signature check alone, by Simpul, and by its peers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() before anything else
public class VerificationBenchmark {

  static final List<String> ALGORITHMS = List.of("RS256", "ES256");

  private static final String ISSUER = "https://sso.depok.example";
  private static final String AUDIENCE = "https://api.jakarta.example/keringanan";

  /** The algorithm of the token's signature. */
  @Param({"RS256", "ES256"})
  public String algorithm = "RS256";

  private String token = "";
  private byte[] signed = new byte[0];
  private byte[] signature = new byte[0];
  private PublicKey key;
  private PublicKey nativeKey;
  private TokenVerifier simpul;
  private TokenVerifier accelerated;
  private TokenVerifier remembering;
  private IncomingRequest stranger;
  private DefaultJWTProcessor<SecurityContext> nimbus;
  private NimbusJwtDecoder spring;
  private JwtParser jjwt;
  private JWTVerifier auth0;

  /** Makes one key and one token for all of them. */
  @Setup
  public void prepare() throws Exception {
    JWSAlgorithm jws = JWSAlgorithm.parse(algorithm);
    JWK jwk = isRsa() ? new RSAKeyGenerator(2048).keyID("k1").generate() : ecKey();
    token = signedToken(jws, jwk, ISSUER);
    signed = token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
    signature = Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1));
    key = isRsa() ? jwk.toRSAKey().toPublicKey() : jwk.toECKey().toPublicKey();
    nativeKey =
        (PublicKey)
            KeyFactory.getInstance(isRsa() ? "RSA" : "EC", AmazonCorrettoCryptoProvider.INSTANCE)
                .translateKey(key);
    simpul = simpul(jwk).withoutMemory().build();
    remembering = simpul(jwk).build();
    Cryptography fast = AcceleratedCryptography.available().orElseThrow();
    accelerated = simpul(jwk).withoutMemory().cryptography(fast).build();
    stranger = request(signedToken(jws, jwk, "https://sso.asing.example"));
    nimbus = nimbusProcessor(jws, jwk);
    spring = springDecoder(jws, jwk);
    jjwt = Jwts.parser().verifyWith(key).requireIssuer(ISSUER).requireAudience(AUDIENCE).build();
    Algorithm auth0Algorithm =
        isRsa()
            ? Algorithm.RSA256((RSAPublicKey) key, null)
            : Algorithm.ECDSA256((ECPublicKey) key, null);
    auth0 = JWT.require(auth0Algorithm).withIssuer(ISSUER).withAudience(AUDIENCE).build();
  }

  private TokenVerifierBuilder simpul(JWK jwk) {
    return TokenVerifier.forAudience(AUDIENCE)
        .trusting(
            TrustedIssuer.at(ISSUER)
                .algorithms(SignatureAlgorithm.valueOf(algorithm))
                .keys(KeySource.fixedJwks(new JWKSet(jwk.toPublicJWK()).toString())));
  }

  private static IncomingRequest request(String token) {
    return IncomingRequest.of(
        "GET", URI.create(AUDIENCE), Map.of("Authorization", List.of("Bearer " + token)));
  }

  /** Gives back the verifiers' threads. */
  @TearDown
  public void close() {
    simpul.close();
    accelerated.close();
    remembering.close();
  }

  /** The floor: nothing but the signature. */
  @Benchmark
  public boolean jca() throws Exception {
    Signature check =
        Signature.getInstance(isRsa() ? "SHA256withRSA" : "SHA256withECDSAinP1363Format");
    check.initVerify(key);
    check.update(signed);
    return check.verify(signature);
  }

  /** The floor of the accelerated: nothing but the signature, by AWS-LC. */
  @Benchmark
  public boolean awsLc() throws Exception {
    Signature check =
        Signature.getInstance(
            isRsa() ? "SHA256withRSA" : "SHA256withECDSAinP1363Format",
            AmazonCorrettoCryptoProvider.INSTANCE);
    check.initVerify(nativeKey);
    check.update(signed);
    return check.verify(signature);
  }

  /** Everything that RFC 9068 and the SDK's own rules ask. */
  @Benchmark
  public VerifiedToken simpul() {
    return simpul.verify(token);
  }

  /** The same, with the extension for those who chose it. */
  @Benchmark
  public VerifiedToken simpulAccelerated() {
    return accelerated.verify(token);
  }

  /** The same token again. */
  @Benchmark
  public VerifiedToken simpulRemembered() {
    return remembering.verify(token);
  }

  /** A token of an issuer that nobody trusts. */
  @Benchmark
  public Verification stranger() {
    return simpul.check(stranger);
  }

  /** Spring Security's decoder, set to check type, audience and issuer. */
  @Benchmark
  public Jwt spring() {
    return spring.decode(token);
  }

  /** Checks signature, issuer, audience and times; not the type. */
  @Benchmark
  public Jws<Claims> jjwt() {
    return jjwt.parseSignedClaims(token);
  }

  /** Checks signature, issuer, audience and times; not the type. */
  @Benchmark
  public DecodedJWT auth0() {
    return auth0.verify(token);
  }

  /** The peer, set to check type, audience, issuer and the required claims. */
  @Benchmark
  public JWTClaimsSet nimbus() throws Exception {
    return nimbus.process(token, null);
  }

  private boolean isRsa() {
    return algorithm.startsWith("RS");
  }

  private static JWK ecKey() throws Exception {
    return new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
  }

  private static String signedToken(JWSAlgorithm algorithm, JWK jwk, String issuer)
      throws Exception {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(AUDIENCE)
            .subject("warga-7f3a")
            .claim("client_id", "https://portal.depok.example")
            .claim("scope", "permohonan:kirim")
            .jwtID("t-1")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(3_000)))
            .build();
    JWSHeader header =
        new JWSHeader.Builder(algorithm).type(new JOSEObjectType("at+jwt")).keyID("k1").build();
    SignedJWT jwt = new SignedJWT(header, claims);
    JWSSigner signer =
        jwk.getKeyType().getValue().equals("RSA")
            ? new RSASSASigner(jwk.toRSAKey())
            : new ECDSASigner(jwk.toECKey());
    jwt.sign(signer);
    return jwt.serialize();
  }

  private static DefaultJWTProcessor<SecurityContext> nimbusProcessor(
      JWSAlgorithm algorithm, JWK jwk) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            algorithm, new ImmutableJWKSet<>(new JWKSet(jwk.toPublicJWK()))));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            AUDIENCE,
            new JWTClaimsSet.Builder().issuer(ISSUER).build(),
            Set.of("exp", "iat", "sub", "client_id", "jti")));
    return processor;
  }

  private static NimbusJwtDecoder springDecoder(JWSAlgorithm algorithm, JWK jwk) {
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(nimbusTypeAndSignature(algorithm, jwk));
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(ISSUER),
            new JwtClaimValidator<List<String>>("aud", aud -> aud.contains(AUDIENCE))));
    return decoder;
  }

  private static DefaultJWTProcessor<SecurityContext> nimbusTypeAndSignature(
      JWSAlgorithm algorithm, JWK jwk) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            algorithm, new ImmutableJWKSet<>(new JWKSet(jwk.toPublicJWK()))));
    // Spring checks the claims itself.
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    return processor;
  }
}
