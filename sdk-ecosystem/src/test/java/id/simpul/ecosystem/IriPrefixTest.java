package id.simpul.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.simpul.core.ServiceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IriPrefixTest {

  private final IriPrefix prefix = IriPrefix.parse("https://depok.example/layanan/");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://depok.example/layanan/sktm",
        "https://depok.example/layanan/a/b",
        "https://depok.example/layanan/sktm#v1",
        "https://depok.example/layanan/?id=1"
      })
  void serviceUnderThePrefix_isCovered(String iri) {
    assertThat(prefix.covers(ServiceId.of(iri))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://depok.example/layanan/",
        "https://depok.example/layanan",
        "https://depok.example/layanan-lain/sktm",
        "https://depok.example.evil.example/layanan/sktm",
        "https://depok.example/layanan/../jakarta/sktm",
        "https://depok.example/layanan/%2e%2e/sktm",
        "https://DEPOK.example/layanan/sktm",
        "https://depok.example:8443/layanan/sktm",
        "http://depok.example/layanan/sktm"
      })
  void anyOtherService_isNotCovered(String iri) {
    assertThat(prefix.covers(ServiceId.of(iri))).isFalse();
  }

  @Test
  void hashPrefix_coversItsFragments() {
    IriPrefix hash = IriPrefix.parse("https://depok.example/layanan#");
    assertThat(hash.covers(ServiceId.of("https://depok.example/layanan#sktm"))).isTrue();
    assertThat(hash.covers(ServiceId.of("https://depok.example/layanan"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://depok.example",
        "https://depok.example/layanan",
        "https://user@depok.example/",
        "http://depok.example/",
        "layanan/",
        ""
      })
  void prefixThatCouldBeContinuedElsewhere_isRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IriPrefix.parse(text))
        .withMessageContaining("up to a '/' or '#'");
  }

  @Test
  void prefixesOverlap_whenOneBeginsTheOther() {
    assertThat(prefix.overlaps(IriPrefix.parse("https://depok.example/"))).isTrue();
    assertThat(IriPrefix.parse("https://depok.example/").overlaps(prefix)).isTrue();
    assertThat(prefix.overlaps(IriPrefix.parse("https://depok.example/unit/"))).isFalse();
  }
}
