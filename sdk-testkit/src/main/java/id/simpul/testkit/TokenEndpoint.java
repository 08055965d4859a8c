package id.simpul.testkit;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * The grants: a client for itself (RFC 6749), for somebody (RFC 8693), for somebody whom another
 * authority vouches for (RFC 7523), and for who has signed in.
 */
final class TokenEndpoint {

  static final String CLIENT_CREDENTIALS = "client_credentials";
  static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
  static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

  private final Issuer issuer;
  private final Delegations delegations;
  private final SignInDesk signIns;

  TokenEndpoint(Issuer issuer, Delegations delegations, SignInDesk signIns) {
    this.issuer = issuer;
    this.delegations = delegations;
    this.signIns = signIns;
  }

  /** What a client that has proven itself gets, bound to what it has proven to hold. */
  Map<String, Object> answer(
      String grantType, ClientRegistration client, Form form, Binding binding) throws OAuthError {
    return switch (grantType) {
      case CLIENT_CREDENTIALS -> forItself(client, form, binding);
      case TOKEN_EXCHANGE -> delegations.byExchange(client, form, binding);
      case JWT_BEARER -> delegations.byGrant(client, form, binding);
      case "authorization_code" -> signIns.redeem(client, form, binding);
      case "refresh_token" -> signIns.refresh(client, form, binding);
      default ->
          throw OAuthError.of("unsupported_grant_type", "this server does not know " + grantType);
    };
  }

  private Map<String, Object> forItself(ClientRegistration client, Form form, Binding binding)
      throws OAuthError {
    String resource = issuer.resource(client, form);
    Set<String> scopes = scopes(form, client.scopes());
    Instant expires = issuer.latest();
    Map<String, Object> claims = issuer.claims(client.clientId(), client.clientId(), expires);
    return issuer.granted(claims, resource, scopes, expires, binding);
  }

  static Set<String> scopes(Form form, Set<String> allowed) throws OAuthError {
    Set<String> asked = SubjectToken.split(form.optional("scope").orElse(""));
    if (!allowed.containsAll(asked)) {
      throw OAuthError.of("invalid_scope", "asked for " + asked + ", may have " + allowed);
    }
    return asked;
  }
}
