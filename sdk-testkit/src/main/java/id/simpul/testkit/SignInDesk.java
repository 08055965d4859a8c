package id.simpul.testkit;

import com.nimbusds.jose.util.Base64URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where people sign in (OpenID Connect Core section 3.1, RFC 7636, RFC 9126, RFC 9207): codes and
 * refresh tokens are good once, and whoever shows one again ends what came of it.
 */
final class SignInDesk {

  private static final Duration CODE_LIFETIME = Duration.ofSeconds(60);

  private final Issuer issuer;
  private final Map<String, Wish> pushed = new ConcurrentHashMap<>();
  private final Map<String, Wish> codes = new ConcurrentHashMap<>();
  private final RefreshTokens refreshTokens;
  private volatile String atTheBrowser = "";

  SignInDesk(Issuer issuer) {
    this.issuer = issuer;
    this.refreshTokens = new RefreshTokens(issuer.clock());
  }

  void atTheBrowser(String subject) {
    atTheBrowser = subject;
  }

  Map<String, Object> push(ClientRegistration client, Form form) throws OAuthError {
    Wish wish = wish(client, form);
    String uri = "urn:ietf:params:oauth:request_uri:" + UUID.randomUUID();
    pushed.put(uri, wish);
    return Map.of("request_uri", uri, "expires_in", CODE_LIFETIME.toSeconds());
  }

  /** Where the browser goes next: back, with a code or with an error. */
  String authorize(Form query, Clients clients) throws OAuthError {
    ClientRegistration client = clients.named(query.required("client_id"));
    Wish wish = query.has("request_uri") ? taken(client, query) : wish(client, query);
    if (atTheBrowser.isEmpty()) {
      return back(wish, Map.of("error", "access_denied"));
    }
    String code = UUID.randomUUID().toString();
    codes.put(code, wish.signedIn(atTheBrowser, issuer.clock().instant()));
    return back(wish, Map.of("code", code));
  }

  Map<String, Object> redeem(ClientRegistration client, Form form, Binding binding)
      throws OAuthError {
    String code = form.required("code");
    Wish wish = codes.remove(code);
    if (wish == null) {
      refreshTokens.endFamily(code);
      throw invalid("the code is unknown, or was used before");
    }
    if (!wish.clientId.equals(client.clientId())
        || !wish.redirectUri.equals(form.required("redirect_uri"))) {
      throw invalid("the code is another client's, or was sent to another address");
    }
    if (!wish.at.plus(CODE_LIFETIME).isAfter(issuer.clock().instant())) {
      throw invalid("the code has expired");
    }
    if (!wish.challenge.equals(sha256(form.required("code_verifier")))) {
      throw invalid("code_verifier does not fit the code_challenge");
    }
    return signedIn(wish, code, binding, true);
  }

  Map<String, Object> refresh(ClientRegistration client, Form form, Binding binding)
      throws OAuthError {
    RefreshTokens.Session session =
        refreshTokens.use(form.required("refresh_token"), client.clientId());
    if (!session.confirmation().isEmpty()
        && !session.confirmation().equals(binding.confirmation())) {
      throw invalid("the refresh token is bound to another key");
    }
    return signedIn(session.wish(), session.family(), binding, false);
  }

  void revoke(ClientRegistration client, String token) {
    refreshTokens.revoke(token, client.clientId());
  }

  String logout(Form query, Clients clients) throws OAuthError {
    ClientRegistration client = clients.named(query.required("client_id"));
    String back = query.required("post_logout_redirect_uri");
    if (!client.redirectUris().contains(back)) {
      throw OAuthError.of("invalid_request", "this client does not come back there");
    }
    return with(back, query.has("state") ? Map.of("state", query.required("state")) : Map.of());
  }

  private Wish taken(ClientRegistration client, Form query) throws OAuthError {
    Wish wish = pushed.remove(query.required("request_uri"));
    if (wish == null || !wish.clientId.equals(client.clientId())) {
      throw OAuthError.of("invalid_request", "request_uri is unknown, or was used before");
    }
    return wish;
  }

  private Wish wish(ClientRegistration client, Form form) throws OAuthError {
    String redirect = form.required("redirect_uri");
    if (!client.redirectUris().contains(redirect)) {
      throw OAuthError.of("invalid_request", "redirect_uri is not exactly a registered one");
    }
    if (!form.required("response_type").equals("code")
        || !form.required("code_challenge_method").equals("S256")) {
      throw OAuthError.of("invalid_request", "response_type is code, the challenge is by S256");
    }
    Set<String> scopes = SubjectToken.split(form.required("scope"));
    if (!scopes.remove("openid") || !client.scopes().containsAll(scopes)) {
      throw OAuthError.of("invalid_scope", "openid, and what the client is registered for");
    }
    return new Wish(
        client.clientId(),
        redirect,
        form.required("code_challenge"),
        form.required("state"),
        form.required("nonce"),
        form.has("resource") ? issuer.resourceOfSignIn(client, form) : client.clientId(),
        scopes,
        form.optional("acr_values").orElse(""),
        "",
        issuer.clock().instant());
  }

  private Map<String, Object> signedIn(Wish wish, String family, Binding binding, boolean first) {
    Instant expires = issuer.clock().instant().plus(Issuer.LIFETIME);
    Map<String, Object> access = issuer.claims(wish.subject, wish.clientId, expires);
    level(wish, access);
    Map<String, Object> answer =
        issuer.granted(access, wish.resource, wish.scopes, expires, binding);
    if (first) {
      Map<String, Object> id = issuer.claims(wish.subject, wish.clientId, expires);
      id.remove("client_id");
      id.put("aud", wish.clientId);
      id.put("nonce", wish.nonce);
      id.put("at_hash", half(String.valueOf(answer.get("access_token"))));
      level(wish, id);
      answer.put("id_token", issuer.sign(id, "JWT"));
    }
    answer.put("refresh_token", refreshTokens.issue(wish, family, binding.confirmation()));
    return answer;
  }

  private static void level(Wish wish, Map<String, Object> claims) {
    claims.put("auth_time", wish.at.getEpochSecond());
    if (!wish.acr.isEmpty()) {
      claims.put("acr", wish.acr.split(" ", 2)[0]);
    }
  }

  /** {@code at_hash} by the hash that belongs to the signature (OpenID Connect Core 3.1.3.6). */
  private String half(String token) {
    String algorithm = issuer.keys().algorithm().getName();
    String hash = algorithm.startsWith("Ed") ? "512" : algorithm.substring(2);
    byte[] sum = digest("SHA-" + hash, token);
    return Base64URL.encode(Arrays.copyOf(sum, sum.length / 2)).toString();
  }

  private String back(Wish wish, Map<String, String> parameters) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.put("state", wish.state);
    all.put("iss", issuer.name());
    return with(wish.redirectUri, all);
  }

  private static String with(String address, Map<String, String> parameters) {
    StringBuilder uri = new StringBuilder(address);
    String separator = address.contains("?") ? "&" : "?";
    for (Map.Entry<String, String> each : parameters.entrySet()) {
      uri.append(separator)
          .append(each.getKey())
          .append('=')
          .append(URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8));
      separator = "&";
    }
    return uri.toString();
  }

  static String sha256(String text) {
    return Base64URL.encode(digest("SHA-256", text)).toString();
  }

  private static byte[] digest(String name, String text) {
    try {
      return MessageDigest.getInstance(name).digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + name, e);
    }
  }

  static OAuthError invalid(String why) {
    return OAuthError.of("invalid_grant", why);
  }

  /** Who is registered under this id. */
  @FunctionalInterface
  interface Clients {
    ClientRegistration named(String id) throws OAuthError;
  }

  /** What was asked for when somebody was sent to sign in, and who it was. */
  record Wish(
      String clientId,
      String redirectUri,
      String challenge,
      String state,
      String nonce,
      String resource,
      Set<String> scopes,
      String acr,
      String subject,
      Instant at) {

    Wish signedIn(String who, Instant when) {
      return new Wish(
          clientId, redirectUri, challenge, state, nonce, resource, scopes, acr, who, when);
    }

    /** Nothing that belongs to one sign-in. */
    @Override
    public String toString() {
      return "Wish" + List.of(clientId, scopes);
    }
  }
}
