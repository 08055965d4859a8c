package id.simpul.identity;

import id.simpul.core.ProtectedResource;
import id.simpul.core.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is wanted: a token for this resource, for ourselves or in somebody's name. */
record TokenRequest(ProtectedResource resource, Optional<OnBehalfOf> onBehalfOf) {

  /** RFC 7523 section 2.1. */
  static final String JWT_GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  static final String JWT = "urn:ietf:params:oauth:token-type:jwt";
  static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

  static TokenRequest forOurselves(ProtectedResource resource) {
    return new TokenRequest(resource, Optional.empty());
  }

  static TokenRequest inTheNameOf(OnBehalfOf person, ProtectedResource resource) {
    return new TokenRequest(resource, Optional.of(person));
  }

  String server() {
    return resource.tokenServer().toString();
  }

  /** Requests with the same key may share one token. */
  Key key() {
    return new Key(resource, onBehalfOf.map(OnBehalfOf::fingerprint).orElse(""));
  }

  /** RFC 6749 section 4.4. */
  Map<String, String> clientCredentials(TokenServerSettings server) {
    return target(new LinkedHashMap<>(Map.of("grant_type", "client_credentials")), server);
  }

  /** RFC 8693 section 2.1: another token at the server that this one came from. */
  Map<String, String> exchange(TokenServerSettings server, OnBehalfOf person) {
    Map<String, String> form = exchangeOf(person);
    form.put("requested_token_type", ACCESS_TOKEN);
    return target(form, server);
  }

  /**
   * The same, for a grant that is good at another authority's token server and nowhere else. What
   * is asked for there is asked for here too, so that the grant is not worth more.
   */
  Map<String, String> grantFor(TokenServerSettings home, OnBehalfOf person) {
    Map<String, String> form = exchangeOf(person);
    form.put(
        "requested_token_type", home.has(ServerHabit.ACCESS_TOKEN_GRANTS) ? ACCESS_TOKEN : JWT);
    form.put(home.has(ServerHabit.AUDIENCE_PARAMETER) ? "audience" : "resource", server());
    scope(form);
    return form;
  }

  /** A grant of another server, to be turned into a token of this one. */
  Map<String, String> jwtGrant(TokenServerSettings server, String assertion) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", JWT_GRANT);
    form.put("assertion", assertion);
    return target(form, server);
  }

  private static Map<String, String> exchangeOf(OnBehalfOf person) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
    form.put("subject_token", person.token().raw().reveal());
    form.put("subject_token_type", ACCESS_TOKEN);
    person
        .representation()
        .ifPresent(each -> form.put("authorization_details", "[" + each.toJson() + "]"));
    return form;
  }

  private Map<String, String> target(Map<String, String> form, TokenServerSettings server) {
    form.put(
        server.has(ServerHabit.AUDIENCE_PARAMETER) ? "audience" : "resource",
        resource.audience().value());
    return scope(form);
  }

  private Map<String, String> scope(Map<String, String> form) {
    if (!resource.scopes().isEmpty()) {
      form.put(
          "scope",
          resource.scopes().stream().map(Scope::value).sorted().collect(Collectors.joining(" ")));
    }
    return form;
  }

  /** Under which a token is kept; holds no token itself. */
  record Key(ProtectedResource resource, String subjectFingerprint) {}
}
