package id.simpul.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import id.simpul.core.Scope;
import id.simpul.ecosystem.Platform.Answer;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.VerifiedToken;
import id.simpul.testkit.ClientRegistration;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A member whose API would like to have more of a resident's consent than it says it needs. */
class ConsentTest {

  private final Town depok = new Town("kota-depok", "depok.example");
  private final Town jakarta = new Town("dki-jakarta", "jakarta.example");
  private final Town durjana = new Town("kota-durjana", "durjana.example");
  private final List<String> received = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    List.of(depok, jakarta, durjana).forEach(Town::close);
  }

  private VerifiedToken residentOfJakarta(Ecosystem ecosystem) {
    try (TokenVerifier portal = ecosystem.verifier(depok.api().toString())) {
      return portal.verify(
          jakarta
              .authority
              .signIn("warga-1")
              .audience(depok.api().toString())
              .scope("rekam-medis", "pajak")
              .token());
    }
  }

  private Answer keepToken(HttpExchange exchange) {
    String[] parts = exchange.getRequestHeaders().getFirst("Authorization").split("\\.", -1);
    received.add(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    return Answer.json("{}");
  }

  private void publishMetadata(String more) {
    durjana.platform.page(
        Town.METADATA,
        Answer.json(
            "{\"resource\":\"%s\",\"authorization_servers\":[\"%s\"]%s}"
                .formatted(durjana.api(), jakarta.authority.issuer(), more)));
  }

  /** A token server that is asked for no scope gives all: the API would get every consent. */
  @Test
  void apiThatNamesNoAgreedScope_doesNotGetATokenWithAllOfThem() {
    jakarta.authority.registerClient(
        ClientRegistration.of(depok.clientId(), depok.key.publicJwks())
            .scopes("rekam-medis", "pajak")
            .resources(durjana.api().toString())
            .ownResources(depok.api().toString()));
    durjana.offer("umpan", durjana.api().toString());
    durjana.platform.page("/api/x", this::keepToken);
    try (Ecosystem ecosystem = Ecosystem.join(depok.settings(jakarta, durjana).build())) {
      ServiceClient client =
          ecosystem.service(durjana.id("umpan")).onBehalfOf(residentOfJakarta(ecosystem));
      for (String scopes : List.of(",\"scopes_supported\":[\"" + Town.SCOPE + "\"]", "")) {
        publishMetadata(scopes);
        ServiceClient fresh =
            ecosystem.service(durjana.id("umpan")).onBehalfOf(residentOfJakarta(ecosystem));
        assertThatExceptionOfType(ScopeNotAgreedException.class)
            .isThrownBy(() -> fresh.get("/x"))
            .satisfies(e -> assertThat(e.agreed()).contains(Scope.of("rekam-medis")));
      }
      assertThat(jakarta.tokenRequests()).isZero();
      assertThat(received).isEmpty();
      client.asking(Scope.of("pajak")).get("/x").close();
      assertThat(received).singleElement().asString().contains("\"scope\":\"pajak\"");
    }
  }
}
