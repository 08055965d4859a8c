package id.simpul.testkit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tokens in a person's name: for whom this server knows (RFC 8693), and for whom another authority
 * vouches (RFC 7523).
 */
final class Delegations {

  private static final String DETAILS = "authorization_details";

  private final Issuer issuer;
  private final SubjectTokens subjects;
  private final Representations representations;
  private final Actors actors;

  Delegations(Issuer issuer, SubjectTokens subjects, Representations representations) {
    this.issuer = issuer;
    this.subjects = subjects;
    this.representations = representations;
    this.actors = new Actors(issuer, subjects);
  }

  Map<String, Object> byExchange(ClientRegistration client, Form form, Binding binding)
      throws OAuthError {
    boolean forOther = isForOther(client, form);
    SubjectToken subject = subjects.verify(form.required("subject_token"), binding);
    if (subject.audiences().stream().noneMatch(client.ownResources()::contains)) {
      throw OAuthError.of(
          "invalid_grant",
          "the subject token was issued to " + subject.audiences() + ", not to this client");
    }
    String target = forOther ? otherIssuer(client, form) : issuer.resource(client, form);
    Set<String> scopes = scopes(client, form, subject);
    Map<String, Object> claims = new LinkedHashMap<>();
    Instant expires = represented(form, subject, claims);
    String person =
        forOther ? subject.subject() : issuer.habits().subject(subject.subject(), target);
    claims.putAll(issuer.claims(person, client.clientId(), expires));
    actors.actor(client, form, subject, binding).ifPresent(actor -> claims.put("act", actor));
    if (subject.ownIssue()) {
      carry(subject, claims, "acr", "auth_time");
    }
    return forOther
        ? issuer.grant(claims, target, scopes, expires)
        : issued(issuer.granted(claims, target, scopes, expires, binding));
  }

  private static Map<String, Object> issued(Map<String, Object> answer) {
    answer.put("issued_token_type", TokenEndpoint.ACCESS_TOKEN);
    return answer;
  }

  /** Shows the bearer of another authority's word nothing beyond that word. */
  Map<String, Object> byGrant(ClientRegistration client, Form form, Binding binding)
      throws OAuthError {
    String resource = issuer.resource(client, form);
    SubjectToken grant = subjects.verifyGrant(form.required("assertion"));
    Set<String> scopes = scopes(client, form, grant);
    Instant expires = earlier(grant.expires(), issuer.latest());
    String person = issuer.habits().subject(grant.subject(), resource);
    Map<String, Object> claims = issuer.claims(person, client.clientId(), expires);
    actors.actor(client, form, grant, binding).ifPresent(actor -> claims.put("act", actor));
    carry(grant, claims, DETAILS);
    return issuer.granted(claims, resource, scopes, expires, binding);
  }

  /** What the person agreed to and the client may have; less, if less was asked for. */
  private static Set<String> scopes(ClientRegistration client, Form form, SubjectToken subject)
      throws OAuthError {
    Set<String> agreed = new LinkedHashSet<>(subject.scopes());
    agreed.retainAll(client.scopes());
    return form.has("scope") ? TokenEndpoint.scopes(form, agreed) : agreed;
  }

  /** Puts down who represents whom, and answers how long that lasts. */
  private Instant represented(Form form, SubjectToken subject, Map<String, Object> claims)
      throws OAuthError {
    Instant expires = earlier(subject.expires(), issuer.latest());
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

  private String otherIssuer(ClientRegistration client, Form form) throws OAuthError {
    String other = issuer.habits().target(form);
    if (!client.grantIssuers().contains(other)) {
      throw OAuthError.of("invalid_target", "this client gets no grant for " + other);
    }
    return other;
  }

  /** A grant is asked for as a JWT, or by its target alone where no other kind is issued. */
  private boolean isForOther(ClientRegistration client, Form form) throws OAuthError {
    String given = form.required("subject_token_type");
    if (!given.equals(TokenEndpoint.ACCESS_TOKEN) && !given.equals(Issuer.JWT)) {
      throw OAuthError.of(
          "invalid_request", "subject_token_type must be " + TokenEndpoint.ACCESS_TOKEN);
    }
    String wanted = form.optional("requested_token_type").orElse(TokenEndpoint.ACCESS_TOKEN);
    boolean asAccessTokens = issuer.habits().has(ServerHabit.GRANTS_AS_ACCESS_TOKENS);
    if (wanted.equals(TokenEndpoint.ACCESS_TOKEN)) {
      return asAccessTokens && client.grantIssuers().contains(issuer.habits().target(form));
    }
    if (wanted.equals(Issuer.JWT) && !asAccessTokens) {
      return true;
    }
    throw OAuthError.of(
        "invalid_request", "requested_token_type must be " + TokenEndpoint.ACCESS_TOKEN);
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
