package id.simpul.interop;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * The grant of RFC 7523 section 2.1, which Spring's server leaves to be added the way its guide
 * shows ("extension grant"): a neighbour's grant becomes a token that names the client as actor.
 */
final class SpringJwtGrant implements AuthenticationProvider {

  /** Where the token's customizer finds who acted before. */
  static final String ACTED_BEFORE = "act";

  private final SpringNeighbours neighbours;
  private final Supplier<OAuth2TokenGenerator<?>> generator;

  /** {@code generator}: the server's own, which is there once it serves. */
  SpringJwtGrant(SpringNeighbours neighbours, Supplier<OAuth2TokenGenerator<?>> generator) {
    this.neighbours = neighbours;
    this.generator = generator;
  }

  /** What a request asks for, if it asks in this way. */
  static @Nullable Authentication read(HttpServletRequest request) {
    if (!AuthorizationGrantType.JWT_BEARER.getValue().equals(request.getParameter("grant_type"))) {
      return null;
    }
    String assertion = request.getParameter("assertion");
    if (assertion == null) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
    }
    String scope = request.getParameter("scope");
    return new Shown(
        SecurityContextHolder.getContext().getAuthentication(),
        assertion,
        scope == null
            ? Set.of()
            : Arrays.stream(scope.split(" ")).collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    Shown shown = (Shown) authentication;
    OAuth2ClientAuthenticationToken asking = (OAuth2ClientAuthenticationToken) shown.getPrincipal();
    RegisteredClient client = asking.getRegisteredClient();
    if (client == null || !client.getAuthorizationGrantTypes().contains(shown.getGrantType())) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
    }
    if (!client.getScopes().containsAll(shown.scopes)) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_SCOPE);
    }
    Jwt grant = neighbours.read(shown.assertion);
    Jwt token = token(client, shown, grant);
    return new OAuth2AccessTokenAuthenticationToken(
        client,
        asking,
        new OAuth2AccessToken(
            OAuth2AccessToken.TokenType.BEARER,
            token.getTokenValue(),
            token.getIssuedAt(),
            token.getExpiresAt(),
            shown.scopes));
  }

  private Jwt token(RegisteredClient client, Shown shown, Jwt grant) {
    Map<String, Object> before = new LinkedHashMap<>();
    if (grant.getClaim("act") instanceof Map<?, ?> act) {
      act.forEach((name, value) -> before.put(String.valueOf(name), value));
    }
    OAuth2Token token =
        generator
            .get()
            .generate(
                DefaultOAuth2TokenContext.builder()
                    .registeredClient(client)
                    .principal(
                        UsernamePasswordAuthenticationToken.authenticated(
                            neighbours.personOf(grant), null, Set.of()))
                    .authorizationServerContext(AuthorizationServerContextHolder.getContext())
                    .authorizedScopes(shown.scopes)
                    .tokenType(OAuth2TokenType.ACCESS_TOKEN)
                    .authorizationGrantType(shown.getGrantType())
                    .authorizationGrant(shown)
                    .put(ACTED_BEFORE, before)
                    .build());
    if (token instanceof Jwt signed) {
      return signed;
    }
    throw new OAuth2AuthenticationException(OAuth2ErrorCodes.SERVER_ERROR);
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return Shown.class.isAssignableFrom(authentication);
  }

  /** A grant as a client shows it. */
  private static final class Shown extends OAuth2AuthorizationGrantAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String assertion;
    private final Set<String> scopes;

    Shown(Authentication client, String assertion, Set<String> scopes) {
      super(AuthorizationGrantType.JWT_BEARER, client, Map.of());
      this.assertion = assertion;
      this.scopes = scopes;
    }
  }
}
