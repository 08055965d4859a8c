package id.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stays refused, whatever habits an authority has. */
class HabitsTest {

  private static final String API = "https://api.depok.example/sktm";
  private static final String PORTAL = "https://portal.jakarta.example";
  private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

  private final MutableClock clock = MutableClock.startingNow();
  private final ECKey key = Asking.key();
  private final TestAuthority depok =
      TestAuthority.builder("depok")
          .clock(clock)
          .habits(ServerHabit.ACTOR_TOKEN, ServerHabit.GRANTS_AS_ACCESS_TOKENS)
          .build();
  private final TestAuthority jakarta = TestAuthority.builder("jakarta").clock(clock).build();

  HabitsTest() {
    ClientRegistration portal =
        ClientRegistration.of("portal", Asking.jwks(key))
            .resources(API)
            .ownResources(PORTAL)
            .grantsFor(jakarta.issuer().toString());
    depok.registerClient(portal);
    jakarta.registerClient(portal);
    jakarta.registerUser("warga-jkt-9", depok.issuer(), "warga-1");
  }

  @AfterEach
  void close() {
    depok.close();
    jakarta.close();
  }

  @Test
  void actorTokenOfSomebodyElse_isRefused() throws Exception {
    assertThat(exchange(depok.signIn("portal").audience(API).token())).containsKey("access_token");
    for (String foreign :
        new String[] {
          depok.signIn("warga-1").audience(PORTAL).token(),
          jakarta.signIn("portal").audience(API).token(),
          depok.signIn("portal").audience(API).typ("JWT").token(),
          depok.signIn("portal").audience(API).boundTo(HolderKey.generate(clock)).token()
        }) {
      assertThat(exchange(foreign)).containsEntry("error", "invalid_grant");
    }
  }

  private Map<String, Object> exchange(String actorToken) throws Exception {
    return new Asking(depok, "portal", key)
        .exchanging(depok.signIn("warga-1").audience(PORTAL).token())
        .with("resource", API)
        .with("actor_token", actorToken)
        .with("actor_token_type", ACCESS_TOKEN)
        .send(clock.instant());
  }

  @Test
  void accessToken_isNoGrant_unlessItsIssuerHasNoOthers_andItIsForThisServerAlone()
      throws Exception {
    String here = jakarta.issuer().toString();
    jakarta.trustIssuer(depok.issuer(), depok.publicJwks());
    assertThat(byGrant(depok.signIn("warga-1").audience(here).token()))
        .containsEntry("error", "invalid_grant");
    jakarta.trustIssuerOfAccessTokens(depok.issuer(), depok.publicJwks());
    assertThat(byGrant(depok.signIn("warga-1").audience(here).token())).containsKey("access_token");
    assertThat(byGrant(depok.signIn("warga-1").audience(here, API).token()))
        .containsEntry("error", "invalid_grant");
    assertThat(byGrant(depok.signIn("warga-1").audience(API).token()))
        .containsEntry("error", "invalid_grant");
  }

  private Map<String, Object> byGrant(String assertion) throws Exception {
    return new Asking(jakarta, "portal", key)
        .with("grant_type", TokenEndpoint.JWT_BEARER)
        .with("assertion", assertion)
        .with("resource", API)
        .send(clock.instant());
  }

  @Test
  void tokenBoundToAKey_tellsNothing_toWhoCannotProveThatKey() throws Exception {
    HolderKey holder = HolderKey.generate(clock);
    HolderKey thief = HolderKey.generate(clock);
    URI address = URI.create(depok.issuer() + "/userinfo");
    String token = depok.signIn("warga-1").audience(API).boundTo(holder).token();
    String other = depok.signIn("warga-1").audience(API).boundTo(holder).token();
    assertThat(userInfo(address, "DPoP " + token, holder.proof("GET", address, token)))
        .isEqualTo(200);
    assertThat(userInfo(address, "Bearer " + token, null)).isEqualTo(401);
    assertThat(userInfo(address, "DPoP " + token, null)).isEqualTo(401);
    assertThat(userInfo(address, "DPoP " + token, thief.proof("GET", address, token)))
        .isEqualTo(401);
    assertThat(userInfo(address, "DPoP " + token, holder.proof("GET", address, other)))
        .isEqualTo(400);
    String free = depok.signIn("warga-1").audience(API).token();
    assertThat(userInfo(address, "Bearer " + free, null)).isEqualTo(200);
  }

  private static int userInfo(URI address, String authorization, String proof)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).header("Authorization", authorization);
    if (proof != null) {
      request.header("DPoP", proof);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
