package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedResourceTest {

  private static ProtectedResource at(String uri) {
    return new ProtectedResource(
        URI.create(uri),
        Audience.of("https://api.depok.example/sktm"),
        Set.of(Scope.of("sktm:baca")),
        URI.create("https://sso.depok.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.depok.example/sktm",
        "https://api.depok.example/sktm/",
        "https://api.depok.example/sktm/42?x=1",
        "https://API.depok.example:443/sktm/42",
        "https://api.depok.example/sktm/470%2F12",
      })
  void requestBelowTheResource_isCovered(String request) {
    assertThat(at("https://api.depok.example/sktm").covers(URI.create(request))).isTrue();
    assertThat(at("https://api.depok.example/sktm/").covers(URI.create(request))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.depok.example/sktm2",
        "https://api.depok.example/",
        "https://api.depok.example/SKTM/1",
        "http://api.depok.example/sktm",
        "https://api.depok.example:8443/sktm",
        "https://api.depok.example.evil.example/sktm",
        "https://evil.example/sktm",
        "https://api.depok.example@evil.example/sktm",
        "https://user@api.depok.example/sktm",
        "https://api.depok.example/sktm/../admin",
        "https://api.depok.example/sktm/%2e%2E/admin",
        "https://api.depok.example/sktm/x%2f..%2f..%2fadmin",
        "https://api.depok.example/sktm/..%5cadmin",
        "https://api.depok.example/sktm/..;x=1/admin",
        "https://api.depok.example/sktm/%2e.%3b/admin",
        "/sktm/1",
        "mailto:a@api.depok.example",
      })
  void anyOtherPlace_isNotCovered(String request) {
    assertThat(at("https://api.depok.example/sktm").covers(URI.create(request))).isFalse();
  }

  @Test
  void resourceAtTheRoot_coversItsWholeOrigin() {
    assertThat(at("https://api.depok.example").covers(URI.create("https://api.depok.example/a")))
        .isTrue();
  }

  @Test
  void furtherAddresses_areCovered_eachWithItsOwnPath_andNothingElse() {
    ProtectedResource resource =
        at("https://api.depok.example/sktm")
            .alsoAt(URI.create("https://cadangan.depok.example/v1/sktm"));

    assertThat(resource.covers(URI.create("https://api.depok.example/sktm/42"))).isTrue();
    assertThat(resource.covers(URI.create("https://cadangan.depok.example/v1/sktm/42"))).isTrue();
    assertThat(resource.covers(URI.create("https://cadangan.depok.example/sktm/42"))).isFalse();
    assertThat(resource.covers(URI.create("https://api.depok.example/v1/sktm/42"))).isFalse();
    assertThat(resource.covers(URI.create("http://cadangan.depok.example/v1/sktm"))).isFalse();
    assertThat(resource.covers(URI.create("https://cadangan.depok.example/v1/sktm/../kk")))
        .isFalse();
    assertThat(resource.covers(URI.create("https://lain.depok.example/sktm"))).isFalse();
    assertThat(resource.audience()).isEqualTo(at("https://api.depok.example/sktm").audience());
    assertThat(at("https://api.depok.example/sktm").furtherUris()).isEmpty();
  }

  @Test
  void unusableFurtherAddress_isRefused() {
    ProtectedResource resource = at("https://api.depok.example/sktm");

    for (String unusable :
        new String[] {"/sktm", "https://a.example/x?y", "https://a.example/.."}) {
      assertThatThrownBy(() -> resource.alsoAt(URI.create(unusable)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void unusableAddress_isRefused() {
    assertThatThrownBy(() -> at("/sktm")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> at("https://api.depok.example/a?b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void idsOfAnotherShape_areRefused() {
    assertThatThrownBy(() -> AgencyId.of("Kota Depok"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kota-depok");
    assertThat(AgencyId.of("kota-depok")).hasToString("kota-depok");
    assertThatThrownBy(() -> AgencyId.of("a".repeat(65)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(AgencyId.of("a".repeat(64)).value()).hasSize(64);
    assertThatThrownBy(() -> ServiceId.of("urn:x")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Scope.of("a b")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Audience.of(" ")).isInstanceOf(IllegalArgumentException.class);
  }
}
