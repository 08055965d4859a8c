package id.simpul.interop;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenExchangeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;

/** What a {@link SpringIssuer} is made of. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableAutoConfiguration(
    exclude = {SecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
class SpringServer {

  /**
   * Clients, and how long their tokens live: this server knows no other way to keep an exchanged
   * token from outliving its source.
   */
  private static final Map<String, Duration> CLIENTS =
      Map.of(
          "portal", Duration.ofHours(1),
          "dinas", Duration.ofMinutes(5),
          "loket", Duration.ofMinutes(1),
          "singkat", Duration.ofSeconds(20));

  @Bean
  SpringKeys keys() {
    return new SpringKeys();
  }

  @Bean
  SpringNeighbours neighbours(Environment environment) {
    return new SpringNeighbours(environment.getRequiredProperty("issuer"));
  }

  @Bean
  SecurityFilterChain authorizationServer(HttpSecurity http, SpringNeighbours neighbours)
      throws Exception {
    OAuth2AuthorizationServerConfigurer server =
        OAuth2AuthorizationServerConfigurer.authorizationServer();
    return http.securityMatcher(server.getEndpointsMatcher())
        .with(
            server,
            each ->
                each.oidc(Customizer.withDefaults())
                    .tokenEndpoint(
                        endpoint ->
                            endpoint
                                .accessTokenRequestConverter(SpringJwtGrant::read)
                                .authenticationProvider(
                                    new SpringJwtGrant(
                                        neighbours,
                                        () -> http.getSharedObject(OAuth2TokenGenerator.class)))))
        .authorizeHttpRequests(each -> each.anyRequest().authenticated())
        .build();
  }

  @Bean
  RegisteredClientRepository clients() {
    return new InMemoryRegisteredClientRepository(
        CLIENTS.entrySet().stream().map(each -> client(each.getKey(), each.getValue())).toList());
  }

  private static RegisteredClient client(String name, Duration lifetime) {
    return RegisteredClient.withId(name)
        .clientId(name)
        .clientSecret("{noop}rahasia-" + name)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .authorizationGrantType(AuthorizationGrantType.TOKEN_EXCHANGE)
        .authorizationGrantType(AuthorizationGrantType.JWT_BEARER)
        .scope(Api.SCOPE)
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(lifetime).build())
        .build();
  }

  @Bean
  OAuth2AuthorizationService authorizations() {
    return new InMemoryOAuth2AuthorizationService();
  }

  @Bean
  AuthorizationServerSettings settings(Environment environment) {
    return AuthorizationServerSettings.builder()
        .issuer(environment.getRequiredProperty("issuer"))
        .build();
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> accessTokens(SpringKeys keys) {
    return context -> complete(context, keys);
  }

  /** What RFC 9068 and RFC 8693 ask for beyond what this server says by itself. */
  private static void complete(JwtEncodingContext context, SpringKeys keys) {
    context.getJwsHeader().type("at+jwt").keyId(keys.newest().getKeyID());
    String client = context.getRegisteredClient().getClientId();
    context.getClaims().audience(List.copyOf(audience(context))).claim("client_id", client);
    if (context.getAuthorizationGrantType().equals(AuthorizationGrantType.JWT_BEARER)) {
      Map<String, Object> actor = new LinkedHashMap<>();
      actor.put("iss", context.getAuthorizationServerContext().getIssuer());
      actor.put("sub", client);
      Map<String, Object> before = context.get(SpringJwtGrant.ACTED_BEFORE);
      if (before != null && !before.isEmpty()) {
        actor.put("act", before);
      }
      context.getClaims().claim("act", actor);
    }
  }

  /** The API, or for whom an exchange was asked: another authority, for a grant. */
  private static Set<String> audience(JwtEncodingContext context) {
    return context.getAuthorizationGrant() instanceof OAuth2TokenExchangeAuthenticationToken asked
            && !asked.getResources().isEmpty()
        ? asked.getResources()
        : Set.of(Api.AUDIENCE);
  }
}
