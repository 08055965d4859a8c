package id.simpul.identity;

import id.simpul.core.Audience;
import id.simpul.core.ProtectedResource;
import id.simpul.core.Scope;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.RetryPolicy;
import id.simpul.testkit.ClientRegistration;
import id.simpul.testkit.MutableClock;
import id.simpul.testkit.TestAuthority;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An agency's program with a key, an authority that knows it, and a person who signed in. */
final class Agency implements AutoCloseable {

  static final String SKTM = "https://api.depok.example/sktm";
  static final String HOSPITAL = "https://api.jakarta.example/rs";

  final MutableClock clock = MutableClock.startingNow();
  final SigningKey key = SigningKey.generate(SignatureAlgorithm.ES256);
  final ResilientTransport transport = Patient.client().retry(RetryPolicy.none()).build();
  final TestAuthority authority;

  Agency() {
    this(false);
  }

  Agency(boolean nonces) {
    TestAuthority.Builder builder = TestAuthority.builder("kota-depok").clock(clock);
    this.authority = (nonces ? builder.requiringNonces() : builder).build();
    register(authority);
  }

  /** Makes the program known at another authority too, under the same name. */
  void register(TestAuthority at) {
    at.registerClient(registration());
  }

  ClientRegistration registration() {
    return ClientRegistration.of("rs-jakarta", key.publicJwks())
        .scopes("sktm:baca", "profil")
        .resources(SKTM)
        .ownResources(HOSPITAL);
  }

  TokenSource.Builder source() {
    return TokenSource.builder()
        .as(ClientIdentity.of("rs-jakarta", key))
        .transport(transport)
        .clock(clock);
  }

  ProtectedResource sktm(String... scopes) {
    return sktmAt(authority, scopes);
  }

  static ProtectedResource sktmAt(TestAuthority server, String... scopes) {
    return new ProtectedResource(
        URI.create(SKTM),
        Audience.of(SKTM),
        Stream.of(scopes).map(Scope::of).collect(Collectors.toSet()),
        server.issuer());
  }

  /** The same API, whose tokens come from wherever a forger likes. */
  static ProtectedResource forged() {
    return new ProtectedResource(
        URI.create(SKTM), Audience.of(SKTM), Set.of(), URI.create(Forge.ISSUER));
  }

  static ProtectedResource at(URI api, TestAuthority server) {
    return new ProtectedResource(api, Audience.of(SKTM), Set.of(), server.issuer());
  }

  /** Who came to the hospital's portal with a token of this authority. */
  VerifiedToken resident(String subject) {
    String token =
        authority.signIn(subject).audience(HOSPITAL).scope("sktm:baca", "profil").token();
    try (TokenVerifier verifier = verifier(HOSPITAL, authority)) {
      return verifier.verify(token);
    }
  }

  VerifiedToken read(AccessToken token, TestAuthority issuer) {
    try (TokenVerifier verifier = verifier(SKTM, issuer)) {
      return verifier.verify(token.value().reveal());
    }
  }

  TokenVerifier verifier(String audience, TestAuthority issuer) {
    return TokenVerifier.forAudience(audience)
        .trusting(TrustedIssuer.at(issuer.issuer().toString()))
        .transport(transport)
        .clock(clock)
        .build();
  }

  /** What a request carries, as text. */
  static String bodyOf(Request request) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      request.body().orElseThrow().writeTo(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return body.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    transport.close();
    authority.close();
  }
}
