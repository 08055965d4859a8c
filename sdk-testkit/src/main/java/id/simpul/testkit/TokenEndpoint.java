package id.simpul.testkit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The two grants: a client for itself (RFC 6749), and a client for somebody (RFC 8693). */
final class TokenEndpoint {

  static final String CLIENT_CREDENTIALS = "client_credentials";
  static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

  private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
  private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";
  private static final int DEEPEST_ACTOR = 4;

  private final Issuer issuer;
  private final ClientAuthentication clients;
  private final SubjectTokens subjects;

  TokenEndpoint(Issuer issuer, ClientAuthentication clients, SubjectTokens subjects) {
    this.issuer = issuer;
    this.clients = clients;
    this.subjects = subjects;
  }

  Map<String, Object> answer(Form form) throws OAuthError {
    String grant = form.required("grant_type");
    ClientRegistration client = clients.authenticate(form);
    return switch (grant) {
      case CLIENT_CREDENTIALS -> forItself(client, form);
      case TOKEN_EXCHANGE -> forSomebody(client, form);
      default ->
          throw OAuthError.of(
              "unsupported_grant_type",
              "this server knows " + CLIENT_CREDENTIALS + " and " + TOKEN_EXCHANGE);
    };
  }

  private Map<String, Object> forItself(ClientRegistration client, Form form) throws OAuthError {
    String resource = resource(client, form);
    Set<String> scopes = scopes(form, client.scopes());
    Instant expires = issuer.clock().instant().plus(Issuer.LIFETIME);
    Map<String, Object> claims = issuer.claims(client.clientId(), client.clientId(), expires);
    return issued(claims, resource, scopes, expires);
  }

  private Map<String, Object> forSomebody(ClientRegistration client, Form form) throws OAuthError {
    requireAccessTokens(form);
    String resource = resource(client, form);
    SubjectToken subject = subjects.verify(form.required("subject_token"));
    if (subject.audiences().stream().noneMatch(client.ownResources()::contains)) {
      throw OAuthError.of(
          "invalid_grant",
          "the subject token was issued to " + subject.audiences() + ", not to this client");
    }
    Set<String> agreed = new LinkedHashSet<>(subject.scopes());
    agreed.retainAll(client.scopes());
    Set<String> scopes = form.has("scope") ? scopes(form, agreed) : agreed;
    Instant expires = earlier(subject.expires(), issuer.clock().instant().plus(Issuer.LIFETIME));
    Map<String, Object> claims = issuer.claims(subject.subject(), client.clientId(), expires);
    claims.put("act", actor(client, subject));
    if (subject.ownIssue()) {
      carry(subject, claims, "acr", "auth_time");
    }
    Map<String, Object> answer = issued(claims, resource, scopes, expires);
    answer.put("issued_token_type", ACCESS_TOKEN);
    return answer;
  }

  private Map<String, Object> issued(
      Map<String, Object> claims, String resource, Set<String> scopes, Instant expires) {
    claims.put("aud", resource);
    if (!scopes.isEmpty()) {
      claims.put("scope", String.join(" ", scopes));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("access_token", issuer.sign(claims, "at+jwt"));
    answer.put("token_type", "Bearer");
    answer.put("expires_in", expires.getEpochSecond() - issuer.clock().instant().getEpochSecond());
    answer.put("scope", String.join(" ", scopes));
    return answer;
  }

  private static void requireAccessTokens(Form form) throws OAuthError {
    String type = form.required("subject_token_type");
    if (!type.equals(ACCESS_TOKEN) && !type.equals(JWT)) {
      throw OAuthError.of("invalid_request", "subject_token_type must be " + ACCESS_TOKEN);
    }
    if (!form.optional("requested_token_type").orElse(ACCESS_TOKEN).equals(ACCESS_TOKEN)) {
      throw OAuthError.of("invalid_request", "requested_token_type must be " + ACCESS_TOKEN);
    }
    if (form.has("actor_token")) {
      throw OAuthError.of("invalid_request", "the actor is always the authenticated client here");
    }
  }

  private static String resource(ClientRegistration client, Form form) throws OAuthError {
    String resource =
        form.optional("resource")
            .orElseThrow(
                () -> OAuthError.of("invalid_target", "name the API in 'resource' (RFC 8707)"));
    if (form.has("audience") || !client.resources().contains(resource)) {
      throw OAuthError.of("invalid_target", "this client may not call " + resource);
    }
    return resource;
  }

  private static Set<String> scopes(Form form, Set<String> allowed) throws OAuthError {
    Set<String> asked = SubjectToken.split(form.optional("scope").orElse(""));
    if (!allowed.containsAll(asked)) {
      throw OAuthError.of("invalid_scope", "asked for " + asked + ", may have " + allowed);
    }
    return asked;
  }

  private Map<String, Object> actor(ClientRegistration client, SubjectToken subject)
      throws OAuthError {
    Map<String, Object> actor = new LinkedHashMap<>();
    actor.put("sub", client.clientId());
    actor.put("iss", issuer.name());
    if (subject.actor().isPresent()) {
      actor.put(
          "act", withIssuer(subject.actor().get(), String.valueOf(subject.claims().get("iss"))));
    }
    if (depth(actor) > DEEPEST_ACTOR) {
      throw OAuthError.of("invalid_grant", "it was exchanged " + DEEPEST_ACTOR + " times already");
    }
    return actor;
  }

  /** An actor without issuer is known by the token's issuer, and that is about to change. */
  private static Map<Object, Object> withIssuer(Map<?, ?> actor, String issuer) {
    Map<Object, Object> complete = new LinkedHashMap<>(actor);
    complete.putIfAbsent("iss", issuer);
    if (actor.get("act") instanceof Map<?, ?> inner) {
      complete.put("act", withIssuer(inner, issuer));
    }
    return complete;
  }

  private static int depth(Map<?, ?> actor) {
    return actor.get("act") instanceof Map<?, ?> inner ? 1 + depth(inner) : 1;
  }

  private static void carry(SubjectToken from, Map<String, Object> to, String... names) {
    for (String name : names) {
      Object value = from.claims().get(name);
      if (value != null) {
        to.put(name, value);
      }
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
