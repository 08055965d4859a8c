package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressLayerTest {

  private final FakeWire wire = FakeWire.with(FakeWire.text("ok"));
  private final Transport strict = new AddressLayer(wire, false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.depok.example/x",
        "HTTPS://api.depok.example",
        "http://127.0.0.1:8080/x",
        "http://127.1.2.255/x",
        "http://[::1]:8080/x",
        "http://localhost/x",
        "https://api.depok.example/a..b/.well-known/x",
      })
  void usableAddress_isCalled(String uri) {
    strict.send(Request.of("GET", URI.create(uri))).close();

    assertThat(wire.sent).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.depok.example/x",
        "http://127.0.0.1.evil.example/x",
        "http://128.0.0.1/x",
        "http://localhost.evil.example/x",
        "http://[::2]/x",
        "http://10.0.0.1/x",
      })
  void plainHttpToAnotherMachine_isRefused_unlessAllowed(String uri) {
    Request request = Request.of("GET", URI.create(uri));

    assertThatThrownBy(() -> strict.send(request))
        .isInstanceOf(RefusedLocallyException.class)
        .hasMessageContaining("Use https");
    assertThat(wire.sent).isEmpty();
    new AddressLayer(wire, true).send(request).close();
    assertThat(wire.sent).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/x",
        "file:///etc/passwd",
        "mailto:a@b.example",
        "https:x",
        "https:///x",
        "https://my_host/x",
        "http://127.0.0.256/x",
        "https://user:rahasia@api.depok.example/x",
        "https://api.depok.example:0/x",
        "https://api.depok.example:70000/x",
        "https://api.depok.example/a/../b",
        "https://api.depok.example/..",
        "https://api.depok.example/a/%2E%2e/b",
        "https://api.depok.example/./b",
        "https://api.depok.example/a/..;x=1/b",
      })
  void unusableAddress_isRefused(String uri) {
    assertThatThrownBy(() -> strict.send(Request.of("GET", URI.create(uri))))
        .isInstanceOf(RefusedLocallyException.class)
        .satisfies(e -> assertThat(((CallException) e).code()).isEqualTo("url.unusable"))
        .message()
        .doesNotContain("rahasia");
    assertThat(wire.sent).isEmpty();
  }

  @Test
  void valueThatWouldClimbThePath_isRefused() {
    assertThatThrownBy(() -> strict.send(Request.get("https://a.example/surat/{id}/isi", "..")))
        .isInstanceOf(RefusedLocallyException.class);
    assertThat(wire.sent).isEmpty();
  }
}
