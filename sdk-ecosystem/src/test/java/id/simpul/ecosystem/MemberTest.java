package id.simpul.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.simpul.core.ServiceId;
import id.simpul.identity.Assurance;
import java.net.URI;
import org.junit.jupiter.api.Test;

class MemberTest {

  private static Member.Builder depok() {
    return Member.builder("kota-depok")
        .baseUrl("https://layanan.depok.example")
        .issuer("https://sso.depok.example")
        .iriPrefixes("https://depok.example/layanan/");
  }

  @Test
  void baseUrlsOrigin_isAlwaysOwned_andTheCeilingIsLowUnlessSaid() {
    Member member = depok().ownedOrigins("https://api.depok.example").build();
    assertThat(member.ownedOrigins())
        .containsExactly(
            URI.create("https://layanan.depok.example"), URI.create("https://api.depok.example"));
    assertThat(member.assuranceCeiling()).isEqualTo(Assurance.LOW);
    assertThat(member.name().in("id")).isEqualTo("kota-depok");
  }

  @Test
  void memberDescribesOnlyServicesUnderItsPrefixes() {
    Member member = depok().build();
    assertThat(member.describes(ServiceId.of("https://depok.example/layanan/sktm"))).isTrue();
    assertThat(member.describes(ServiceId.of("https://jakarta.example/layanan/sktm"))).isFalse();
  }

  @Test
  void memberWithoutAnAddressOrAPrefix_isRefused_andTheWordIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Member.builder("kota-depok").build())
        .withMessageContaining("baseUrl(..)");
    assertThatIllegalStateException()
        .isThrownBy(() -> Member.builder("kota-depok").baseUrl("https://depok.example").build())
        .withMessageContaining("issuer(..)");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Member.builder("kota-depok")
                    .baseUrl("https://depok.example")
                    .issuer("https://sso.depok.example")
                    .build())
        .withMessageContaining("iriPrefixes(..)");
  }

  @Test
  void trickyAddresses_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> depok().baseUrl("http://layanan.depok.example"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> depok().issuer("https://sso.depok.example@evil.example"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> depok().ownedOrigins("https://API.depok.example"));
  }

  @Test
  void sameParts_areEqual() {
    assertThat(depok().build()).isEqualTo(depok().build()).hasSameHashCodeAs(depok().build());
    assertThat(depok().build())
        .isNotEqualTo(depok().assuranceCeiling(Assurance.HIGH).build())
        .isNotEqualTo(depok().ownedOrigins("https://api.depok.example").build());
  }
}
