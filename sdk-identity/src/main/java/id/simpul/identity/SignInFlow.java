package id.simpul.identity;

import id.simpul.core.Audience;
import id.simpul.core.LocalizedText;
import id.simpul.core.Scope;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** From the portal to the authority and back (RFC 6749 section 4.1, RFC 7636, RFC 9126). */
final class SignInFlow {

  private static final String PUSHED = "pushed_authorization_request_endpoint";

  private final TokenEndpoint endpoint;
  private final ServerContact server;
  private final SignInTokens tokens;
  private final TrustedIssuer issuer;
  private final URI redirectUri;
  private final Set<Scope> scopes;
  private final @Nullable Audience resource;
  private final Clock clock;
  private final RandomGenerator random;

  SignInFlow(
      TokenEndpoint endpoint,
      ServerContact server,
      SignInTokens tokens,
      TrustedIssuer issuer,
      URI redirectUri,
      Set<Scope> scopes,
      @Nullable Audience resource,
      Clock clock,
      RandomGenerator random) {
    this.endpoint = endpoint;
    this.server = server;
    this.tokens = tokens;
    this.issuer = issuer;
    this.redirectUri = redirectUri;
    this.scopes = scopes;
    this.resource = resource;
    this.clock = clock;
    this.random = random;
  }

  SignInStart begin(UnaryOperator<SignInRequest> wish) {
    SignInRequest asked = wish.apply(SignInRequest.withNonce(unguessable()));
    PendingSignIn pending =
        new PendingSignIn(issuer.issuer(), unguessable(), unguessable(), clock.instant(), asked);
    Map<String, String> wanted = parameters(pending);
    IssuerMetadata metadata = endpoint.metadata(server);
    requireS256(metadata);
    URI page = metadata.address("authorization_endpoint");
    Optional<URI> push = metadata.addressIfAny(PUSHED);
    if (push.isPresent()) {
      wanted = pushed(push.get(), wanted);
    } else {
      wanted.put("client_id", server.client().clientId());
    }
    return new SignInStart(with(page, wanted), pending);
  }

  SignedIn complete(PendingSignIn pending, URI callback) {
    boolean issSupported =
        endpoint.metadata(server).says("authorization_response_iss_parameter_supported");
    SignInCallback answer = SignInCallback.parse(callback);
    answer.requireAnswerTo(pending, server.issuer(), issSupported, clock.instant());
    answer.error().ifPresent(this::refuse);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", answer.code());
    form.put("redirect_uri", redirectUri.toString());
    form.put("code_verifier", pending.verifier());
    return tokens.first(form, pending.asked());
  }

  private void refuse(SignInCallback.Refusal no) {
    throw new TokenRefusedException(
        server.uri(), no.error(), no.description(), OAuthErrorText.of(no.error()), null);
  }

  private Map<String, String> parameters(PendingSignIn pending) {
    SignInRequest asked = pending.asked();
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put("response_type", "code");
    wanted.put("redirect_uri", redirectUri.toString());
    wanted.put("scope", scope());
    wanted.put("state", pending.state());
    wanted.put("nonce", asked.nonce());
    wanted.put("code_challenge", sha256(pending.verifier()));
    wanted.put("code_challenge_method", "S256");
    if (resource != null) {
      wanted.put("resource", resource.value());
    }
    asked.maxAge().ifPresent(each -> wanted.put("max_age", String.valueOf(each.toSeconds())));
    if (asked.wanted() != Assurance.LOW) {
      wanted.put("acr_values", acrValues(asked.wanted()));
    }
    return wanted;
  }

  private String scope() {
    StringJoiner joined = new StringJoiner(" ").add("openid");
    new TreeSet<>(scopes.stream().map(Scope::value).toList()).forEach(joined::add);
    return joined.toString();
  }

  private String acrValues(Assurance wanted) {
    if (!issuer.ceiling().reaches(wanted)) {
      throw TokenException.because(
          "sign-in.assurance",
          "Butuh tingkat keyakinan "
              + wanted
              + "; "
              + Quoted.of(issuer.issuer())
              + " hanya dipercaya sampai "
              + issuer.ceiling()
              + ". Tawarkan masuk lewat penerbit lain.",
          "Assurance "
              + wanted
              + " is needed; "
              + Quoted.of(issuer.issuer())
              + " is believed up to "
              + issuer.ceiling()
              + " only. Offer to sign in with another authority.");
    }
    return String.join(" ", issuer.acrWordsFor(wanted));
  }

  private Map<String, String> pushed(URI push, Map<String, String> wanted) {
    Map<String, Object> answer = endpoint.ask(server, push, wanted);
    if (!(answer.get("request_uri") instanceof String requestUri) || requestUri.isBlank()) {
      throw TokenAnswer.unusable(
          server.uri(), LocalizedText.of("'request_uri' tidak ada", "'request_uri' is missing"));
    }
    Map<String, String> left = new LinkedHashMap<>();
    left.put("client_id", server.client().clientId());
    left.put("request_uri", requestUri);
    return left;
  }

  /** Only where it is said: an authority that ignores the challenge says nothing (RFC 7636). */
  private void requireS256(IssuerMetadata metadata) {
    boolean refuses =
        metadata.words("code_challenge_methods_supported").stream()
            .anyMatch(words -> !words.contains("S256"));
    if (refuses) {
      throw TokenException.because(
          "token-server.metadata",
          Quoted.of(server.issuer())
              + " tidak menerima PKCE dengan S256, jadi kode masuk bisa dicuri. Minta pengelolanya"
              + " menyalakannya (RFC 7636).",
          Quoted.of(server.issuer())
              + " does not take PKCE with S256, so a code could be stolen. Ask its operator to"
              + " switch it on (RFC 7636).");
    }
  }

  static URI with(URI address, Map<String, String> parameters) {
    StringJoiner query = new StringJoiner("&");
    if (address.getRawQuery() != null) {
      query.add(address.getRawQuery());
    }
    parameters.forEach(
        (name, value) -> query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return URI.create(address.toString().replaceFirst("[?#].*", "") + "?" + query);
  }

  private String unguessable() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String sha256(String verifier) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
