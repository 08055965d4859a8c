package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

  @ParameterizedTest
  @CsvSource({
    "https://api.depok.example/a?b=c, https://api.depok.example",
    "HTTPS://API.Depok.example:443/, https://api.depok.example",
    "https://api.depok.example:80/, https://api.depok.example:80",
    "http://api.depok.example:80/, http://api.depok.example",
    "http://127.0.0.1:8080/, http://127.0.0.1:8080",
    "'http://[::1]:8080/x', 'http://[::1]:8080'",
  })
  void twoSpellings_areOneOrigin_andItsAddressIsTheNormalOne(String address, String normal) {
    Origin origin = Origin.of(URI.create(address));

    assertThat(origin)
        .isEqualTo(Origin.of(URI.create(normal)))
        .hasSameHashCodeAs(Origin.of(URI.create(normal)))
        .hasToString(normal);
    assertThat(origin.uri()).isEqualTo(URI.create(normal));
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.depok.example:8443",
    "http://api.depok.example",
    "https://api.bogor.example",
    "https://api.depok.example:80"
  })
  void anotherSchemeHostOrPort_isAnotherOrigin(String other) {
    assertThat(Origin.of(URI.create(other)))
        .isNotEqualTo(Origin.of(URI.create("https://api.depok.example")));
  }

  @Test
  void whatIsKeptForAnOrigin_isMadeOnce_andSharedByItsSpellings() {
    AtomicInteger made = new AtomicInteger();
    PerOrigin<String> kept = new PerOrigin<>(origin -> origin + " " + made.incrementAndGet());

    assertThat(kept.of(Request.get("https://api.depok.example/{a}", 1)))
        .isEqualTo("https://api.depok.example 1");
    assertThat(kept.of(Request.get("https://API.depok.example:443/b").withHeader("A", "b")))
        .isEqualTo("https://api.depok.example 1");
    assertThat(kept.of(Request.get("http://api.depok.example/b")))
        .isEqualTo("http://api.depok.example 2");
  }
}
