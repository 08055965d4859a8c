package id.simpul.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.http.Response;
import id.simpul.core.settings.WrongSettingException;
import id.simpul.ecosystem.Platform.Answer;
import id.simpul.testkit.ClientRegistration;
import id.simpul.testkit.FaultProxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An API of Jakarta that answers at two addresses, called from Depok while one is away. */
class ReplicasTest {

  @TempDir Path folder;

  private final Town depok = new Town("kota-depok", "depok.example");
  private final Town jakarta = new Town("dki-jakarta", "jakarta.example");
  private final Platform second = new Platform();
  private final FaultProxy first = FaultProxy.before(jakarta.platform.at(""));
  private final List<String> tokens = new ArrayList<>();

  @BeforeEach
  void open() {
    jakarta.authority.registerClient(
        ClientRegistration.of(depok.clientId(), depok.key.publicJwks())
            .scopes(Town.SCOPE)
            .resources(api()));
    jakarta.offer("akta", api());
    jakarta.publishMetadata(api(), jakarta.authority.issuer());
    second.page(
        "/api/antrean",
        exchange -> {
          tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
          return Answer.json("{}");
        });
  }

  @AfterEach
  void close() {
    first.close();
    second.close();
    depok.close();
    jakarta.close();
  }

  private String api() {
    return first.uri() + "/api";
  }

  private Member owning(String... origins) {
    return jakarta.memberBuilder().ownedOrigins(origins).build();
  }

  /** Reads what the API wants before its first address goes away. */
  private Response calledAfterTheFirstIsGone(EcosystemSettings settings) {
    try (Ecosystem ecosystem = Ecosystem.join(settings)) {
      jakarta.platform.page("/api/kabar", exchange -> Answer.json("{}"));
      ServiceClient akta = ecosystem.service(jakarta.id("akta"));
      akta.get("/kabar").close();
      first.refuse();
      return akta.get("/antrean");
    }
  }

  @Test
  void tokenAndCall_goToTheReplica_whenTheFirstAddressIsAway() {
    second.page("/api/kabar", exchange -> Answer.json("{}"));
    EcosystemSettings settings =
        Town.patient()
            .client(depok.client())
            .members(owning(first.uri().toString(), second.origin()))
            .interchangeable(api(), second.at("/api").toString())
            .build();

    assertThat(calledAfterTheFirstIsGone(settings).status()).isEqualTo(200);
    assertThat(tokens).singleElement().asString().startsWith("Bearer ");
  }

  @Test
  void replicasInTheFile_areOnesToo_andTheirNamesAreOnesOwn() throws IOException {
    second.page("/api/kabar", exchange -> Answer.json("{}"));
    Files.writeString(folder.resolve("depok.jwk"), depok.key.privateJwk().reveal());
    Path file =
        Files.writeString(
            folder.resolve("simpul.properties"),
            """
            simpul.client.id = %s
            simpul.client.key = depok.jwk
            simpul.member.dki-jakarta.base-url = %s
            simpul.member.dki-jakarta.issuer = %s
            simpul.member.dki-jakarta.iri-prefixes = https://jakarta.example/layanan/
            simpul.member.dki-jakarta.origins = %s, %s
            simpul.http.replicas.akta = %s, %s
            """
                .formatted(
                    depok.clientId(),
                    jakarta.platform.origin(),
                    jakarta.authority.issuer(),
                    first.uri(),
                    second.origin(),
                    api(),
                    second.at("/api")));

    assertThat(calledAfterTheFirstIsGone(EcosystemSettings.load(file)).status()).isEqualTo(200);
  }

  @Test
  void replicaThatTheMemberDoesNotOwn_getsNoToken_andTheSettingIsNamed() {
    EcosystemSettings settings =
        Town.patient()
            .client(depok.client())
            .members(owning(first.uri().toString()))
            .interchangeable(api(), second.at("/api").toString())
            .build();

    WrongSettingException refused =
        catchThrowableOfType(
            WrongSettingException.class, () -> calledAfterTheFirstIsGone(settings));
    assertThat(refused.key()).isEqualTo("simpul.http.replicas");
    assertThat(refused.value()).contains(second.at("/api").toString());
    assertThat(refused).hasMessageContaining("dki-jakarta owns");
    assertThat(tokens).isEmpty();
    assertThat(jakarta.tokenRequests()).isZero();
  }
}
