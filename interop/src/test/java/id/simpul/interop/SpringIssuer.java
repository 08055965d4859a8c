package id.simpul.interop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** Spring Authorization Server on a free port, with keys that the test changes. */
final class SpringIssuer implements AutoCloseable {

  private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

  private final ConfigurableApplicationContext running;
  private final Keys keys;

  private SpringIssuer(ConfigurableApplicationContext running) {
    this.running = running;
    this.keys = running.getBean(Keys.class);
  }

  static SpringIssuer start(int port) {
    SpringApplication application = new SpringApplication(Server.class);
    application.setDefaultProperties(
        Map.of(
            "server.port",
            port,
            "server.address",
            "127.0.0.1",
            "spring.main.banner-mode",
            "off",
            "issuer",
            "http://127.0.0.1:" + port));
    return new SpringIssuer(application.run());
  }

  /** Publishes a new key beside the old ones, and signs with it from then on. */
  void rotate() {
    keys.add();
  }

  /** Ends the publication of all keys but the newest. */
  void withdrawOldKeys() {
    keys.keepNewest();
  }

  /** What a person's sign-in would have left: a token of theirs, to be exchanged. */
  String tokenOf(String person) {
    RegisteredClient client =
        running.getBean(RegisteredClientRepository.class).findByClientId("portal");
    Instant now = Clock.systemUTC().instant();
    String value = UUID.randomUUID().toString();
    OAuth2AccessToken token =
        new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, value, now, now.plusSeconds(300));
    running
        .getBean(OAuth2AuthorizationService.class)
        .save(
            OAuth2Authorization.withRegisteredClient(client)
                .principalName(person)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(Set.of(Api.SCOPE))
                .attribute(
                    Principal.class.getName(),
                    UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()))
                .token(
                    token,
                    metadata ->
                        metadata.put(
                            OAuth2Authorization.Token.CLAIMS_METADATA_NAME, Map.of("sub", person)))
                .build());
    return value;
  }

  static Map<String, String> exchange(String subjectToken, String actorToken) {
    String kind = "urn:ietf:params:oauth:token-type:access_token";
    return Map.of(
        "grant_type",
        EXCHANGE,
        "subject_token",
        subjectToken,
        "subject_token_type",
        kind,
        "actor_token",
        actorToken,
        "actor_token_type",
        kind);
  }

  @Override
  public void close() {
    running.close();
  }

  /** The published keys, oldest first; the newest signs. */
  static final class Keys implements JWKSource<SecurityContext> {

    private final List<JWK> all = new CopyOnWriteArrayList<>();

    Keys() {
      add();
    }

    void add() {
      try {
        all.add(
            new RSAKeyGenerator(2048)
                .keyID(UUID.randomUUID().toString())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .generate());
      } catch (JOSEException e) {
        throw new AssertionError(e);
      }
    }

    void keepNewest() {
      all.retainAll(List.of(newest()));
    }

    JWK newest() {
      return all.get(all.size() - 1);
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
      return selector.select(new JWKSet(new ArrayList<>(all)));
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableWebSecurity
  @EnableAutoConfiguration(
      exclude = {SecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
  static class Server {

    @Bean
    Keys keys() {
      return new Keys();
    }

    @Bean
    SecurityFilterChain authorizationServer(HttpSecurity http) throws Exception {
      OAuth2AuthorizationServerConfigurer server =
          OAuth2AuthorizationServerConfigurer.authorizationServer();
      return http.securityMatcher(server.getEndpointsMatcher())
          .with(server, each -> each.oidc(Customizer.withDefaults()))
          .authorizeHttpRequests(each -> each.anyRequest().authenticated())
          .build();
    }

    @Bean
    RegisteredClientRepository clients() {
      return new InMemoryRegisteredClientRepository(client("portal"), client("dinas"));
    }

    private static RegisteredClient client(String name) {
      return RegisteredClient.withId(name)
          .clientId(name)
          .clientSecret("{noop}rahasia-" + name)
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
          .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
          .authorizationGrantType(AuthorizationGrantType.TOKEN_EXCHANGE)
          .scope(Api.SCOPE)
          .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(lifetime(name)).build())
          .build();
    }

    /** This server knows no other way to keep an exchanged token from outliving its source. */
    private static Duration lifetime(String client) {
      return client.equals("dinas") ? Duration.ofMinutes(5) : Duration.ofHours(1);
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

    /** What RFC 9068 asks for beyond what this server says by itself. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> accessTokens(Keys keys) {
      return context -> {
        context.getJwsHeader().type("at+jwt").keyId(keys.newest().getKeyID());
        context
            .getClaims()
            .audience(List.of(Api.AUDIENCE))
            .claim("client_id", context.getRegisteredClient().getClientId());
      };
    }
  }
}
