package id.simpul.interop;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** Spring Authorization Server on a free port, with keys that the test changes. */
final class SpringIssuer implements AutoCloseable {

  private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

  private final ConfigurableApplicationContext running;
  private final SpringKeys keys;

  private SpringIssuer(ConfigurableApplicationContext running) {
    this.running = running;
    this.keys = running.getBean(SpringKeys.class);
  }

  static SpringIssuer start(int port) {
    SpringApplication application = new SpringApplication(SpringServer.class);
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

  /** Takes this authority's grants from now on, for these people of it by their names here. */
  void introduce(String neighbour, String keySet, Map<String, String> people) {
    running.getBean(SpringNeighbours.class).introduce(neighbour, keySet, people);
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
}
