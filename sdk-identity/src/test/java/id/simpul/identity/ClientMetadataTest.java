package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import id.simpul.core.LocalizedText;
import id.simpul.testkit.ClientRegistration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that is known by the document at its id, among members. */
class ClientMetadataTest {

  private final Agency agency = new Agency();
  private final AtomicInteger read = new AtomicInteger();
  private volatile String served = "";
  private HttpServer web;
  private URI address;

  @BeforeEach
  void open() throws IOException {
    web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    web.createContext(
        "/",
        exchange -> {
          read.incrementAndGet();
          byte[] body = served.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    web.start();
    address = URI.create("http://127.0.0.1:" + web.getAddress().getPort() + "/klien.json");
  }

  @AfterEach
  void close() {
    web.stop(0);
    agency.close();
  }

  @Test
  void memberThatPublishesItself_needsNoRegistration_andChangesItsKeyAtHome() {
    admit();
    ClientMetadata us = ClientMetadata.at(address, agency.key);
    served = us.named(LocalizedText.of("Rumah sakit", "Hospital")).toJson();
    assertThat(served).contains("Rumah sakit", "private_key_jwt").doesNotContain("\"d\":");
    try (TokenSource tokens = source(agency.key)) {
      VerifiedToken token = agency.read(tokens.token(agency.sktm()), agency.authority);
      assertThat(token.clientId()).isEqualTo(address.toString());
    }
    SigningKey next = SigningKey.generate(SignatureAlgorithm.ES384);
    served = us.alsoWith(next).toJson();
    try (TokenSource old = source(agency.key);
        TokenSource renewed = source(next)) {
      assertThat(old.token(agency.sktm())).isNotNull();
      assertThat(renewed.token(agency.sktm())).isNotNull();
    }
    served = ClientMetadata.at(address, next).toJson();
    try (TokenSource stolen = source(agency.key)) {
      assertThat(refusal(stolen)).isEqualTo("invalid_client");
    }
  }

  @Test
  void strangersAddress_isNotEvenRead() {
    served = ClientMetadata.at(address, agency.key).toJson();
    try (TokenSource tokens = source(agency.key)) {
      assertThat(refusal(tokens)).isEqualTo("invalid_client");
    }
    assertThat(read).hasValue(0);
  }

  @Test
  void documentAboutSomebodyElse_isRefused() {
    admit();
    served = ClientMetadata.at(URI.create(address + "x"), agency.key).toJson();
    try (TokenSource tokens = source(agency.key)) {
      assertThat(refusal(tokens)).isEqualTo("invalid_client");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://portal.depok.example/klien.json",
        "https://portal.depok.example",
        "https://portal.depok.example/",
        "https://portal.depok.example/klien.json?a=b",
        "https://portal.depok.example/../klien.json",
        "https://u@portal.depok.example/klien.json"
      })
  void addressThatIsNoName_isRefused(String wrong) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClientIdentity.published(URI.create(wrong), SigningKeys.of(agency.key)));
  }

  private void admit() {
    agency.authority.admitMember(
        address,
        ClientRegistration.of("hak-anggota", agency.key.publicJwks()).resources(Agency.SKTM));
  }

  private TokenSource source(SigningKey key) {
    return TokenSource.builder()
        .as(ClientIdentity.published(address, SigningKeys.of(key)))
        .transport(agency.transport)
        .clock(agency.clock)
        .build();
  }

  private String refusal(TokenSource tokens) {
    return catchThrowableOfType(TokenRefusedException.class, () -> tokens.token(agency.sktm()))
        .error();
  }
}
