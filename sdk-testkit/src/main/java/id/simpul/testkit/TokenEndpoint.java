package id.simpul.testkit;

import com.nimbusds.jose.util.Base64URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The grants: a client for itself (RFC 6749), for somebody (RFC 8693), for somebody whom another
 * authority vouches for (RFC 7523), and for who has signed in.
 */
final class TokenEndpoint {

  static final String CLIENT_CREDENTIALS = "client_credentials";
  static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
  static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
  private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";
  private static final String DETAILS = "authorization_details";
  private static final int DEEPEST_ACTOR = 4;

  private final Issuer issuer;
  private final SubjectTokens subjects;
  private final Representations representations;
  private final SignInDesk signIns;

  TokenEndpoint(
      Issuer issuer, SubjectTokens subjects, Representations representations, SignInDesk signIns) {
    this.issuer = issuer;
    this.subjects = subjects;
    this.representations = representations;
    this.signIns = signIns;
  }

  /** What a client that has proven itself gets, bound to what it has proven to hold. */
  Map<String, Object> answer(ClientRegistration client, Form form, Binding binding)
      throws OAuthError {
    String grant = form.required("grant_type");
    return switch (grant) {
      case CLIENT_CREDENTIALS -> forItself(client, form, binding);
      case TOKEN_EXCHANGE -> forSomebody(client, form, binding);
      case JWT_BEARER -> byGrant(client, form, binding);
      case "authorization_code" -> signIns.redeem(client, form, binding);
      case "refresh_token" -> signIns.refresh(client, form, binding);
      default ->
          throw OAuthError.of("unsupported_grant_type", "this server does not know " + grant);
    };
  }

  private Map<String, Object> forItself(ClientRegistration client, Form form, Binding binding)
      throws OAuthError {
    String resource = resource(client, form);
    Set<String> scopes = scopes(form, client.scopes());
    Instant expires = issuer.clock().instant().plus(Issuer.LIFETIME);
    Map<String, Object> claims = issuer.claims(client.clientId(), client.clientId(), expires);
    return issuer.granted(claims, resource, scopes, expires, binding);
  }

  private Map<String, Object> forSomebody(ClientRegistration client, Form form, Binding binding)
      throws OAuthError {
    String kind = requestedKind(form);
    SubjectToken subject = subjects.verify(form.required("subject_token"));
    if (subject.audiences().stream().noneMatch(client.ownResources()::contains)) {
      throw OAuthError.of(
          "invalid_grant",
          "the subject token was issued to " + subject.audiences() + ", not to this client");
    }
    boolean forOther = kind.equals(JWT);
    String target = forOther ? otherIssuer(client, form) : resource(client, form);
    Set<String> agreed = new LinkedHashSet<>(subject.scopes());
    agreed.retainAll(client.scopes());
    Set<String> scopes = form.has("scope") ? scopes(form, agreed) : agreed;
    Map<String, Object> claims = new LinkedHashMap<>();
    Instant expires = represented(form, subject, claims);
    claims.putAll(issuer.claims(subject.subject(), client.clientId(), expires));
    claims.put("act", actor(client, subject));
    if (subject.ownIssue()) {
      carry(subject, claims, "acr", "auth_time");
    }
    Map<String, Object> answer =
        forOther
            ? issuer.grant(claims, target, scopes, expires)
            : issuer.granted(claims, target, scopes, expires, binding);
    answer.put("issued_token_type", kind);
    return answer;
  }

  /** Shows the bearer of another authority's word nothing beyond that word. */
  private Map<String, Object> byGrant(ClientRegistration client, Form form, Binding binding)
      throws OAuthError {
    String resource = resource(client, form);
    SubjectToken grant = subjects.verifyGrant(form.required("assertion"));
    Set<String> agreed = new LinkedHashSet<>(grant.scopes());
    agreed.retainAll(client.scopes());
    Set<String> scopes = form.has("scope") ? scopes(form, agreed) : agreed;
    Instant expires = earlier(grant.expires(), issuer.clock().instant().plus(Issuer.LIFETIME));
    Map<String, Object> claims = issuer.claims(grant.subject(), client.clientId(), expires);
    claims.put("act", actor(client, grant));
    carry(grant, claims, DETAILS);
    return issuer.granted(claims, resource, scopes, expires, binding);
  }

  /** Puts down who represents whom, and answers how long that lasts. */
  private Instant represented(Form form, SubjectToken subject, Map<String, Object> claims)
      throws OAuthError {
    Instant expires = earlier(subject.expires(), issuer.clock().instant().plus(Issuer.LIFETIME));
    Object carried = subject.claims().get(DETAILS);
    Optional<String> asked = form.optional(DETAILS);
    if (asked.isPresent()) {
      carried = representations.granted(asked.get(), subject.subject());
    }
    if (carried instanceof List<?> details) {
      claims.put(DETAILS, details);
      Instant end = Representations.end(details);
      return end == null ? expires : earlier(expires, end);
    }
    return expires;
  }

  private static String otherIssuer(ClientRegistration client, Form form) throws OAuthError {
    String other = form.required("resource");
    if (!client.grantIssuers().contains(other)) {
      throw OAuthError.of("invalid_target", "this client gets no grant for " + other);
    }
    return other;
  }

  private static String requestedKind(Form form) throws OAuthError {
    requireAccessTokens(form);
    String kind = form.optional("requested_token_type").orElse(ACCESS_TOKEN);
    if (!kind.equals(ACCESS_TOKEN) && !kind.equals(JWT)) {
      throw OAuthError.of("invalid_request", "requested_token_type must be " + ACCESS_TOKEN);
    }
    return kind;
  }

  private static void requireAccessTokens(Form form) throws OAuthError {
    String type = form.required("subject_token_type");
    if (!type.equals(ACCESS_TOKEN) && !type.equals(JWT)) {
      throw OAuthError.of("invalid_request", "subject_token_type must be " + ACCESS_TOKEN);
    }
    if (form.has("actor_token")) {
      throw OAuthError.of("invalid_request", "the actor is always the authenticated client here");
    }
  }

  static String resource(ClientRegistration client, Form form) throws OAuthError {
    String resource =
        form.optional("resource")
            .orElseThrow(
                () -> OAuthError.of("invalid_target", "name the API in 'resource' (RFC 8707)"));
    if (form.has("audience") || !client.resources().contains(resource)) {
      throw OAuthError.of("invalid_target", "this client may not call " + resource);
    }
    return resource;
  }

  static Set<String> scopes(Form form, Set<String> allowed) throws OAuthError {
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

  /** What a token is bound to: nothing, a key, or a certificate ({@code cnf}). */
  record Binding(Map<String, Object> confirmation, String tokenType) {

    static Binding of(ClientRegistration client, WebCall call, Optional<String> thumbprint) {
      if (thumbprint.isPresent()) {
        return new Binding(Map.of("jkt", thumbprint.get()), "DPoP");
      }
      return client.certificate().isPresent() && call.certificate().isPresent()
          ? new Binding(Map.of("x5t#S256", sha256(call.certificate().get())), "Bearer")
          : new Binding(Map.of(), "Bearer");
    }

    private static String sha256(X509Certificate certificate) {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return Base64URL.encode(digest.digest(certificate.getEncoded())).toString();
      } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
        throw new IllegalStateException("every Java has SHA-256, every certificate its bytes", e);
      }
    }
  }
}
