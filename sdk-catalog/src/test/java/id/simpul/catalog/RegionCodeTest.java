package id.simpul.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

  @ParameterizedTest
  @CsvSource({
    "31.71, 3173, Kota Jakarta Pusat",
    "31.72, 3175, Kota Jakarta Utara",
    "31.73, 3174, Kota Jakarta Barat",
    "31.74, 3171, Kota Jakarta Selatan",
    "31.75, 3172, Kota Jakarta Timur",
    "32.76, 3276, Kota Depok"
  })
  void sameDigits_areOtherCitiesInTheOtherScheme(String kemendagri, String bps, String name) {
    RegionCode region = RegionCode.kemendagri(kemendagri);

    assertThat(region.in(RegionScheme.BPS)).contains(RegionCode.bps(bps));
    assertThat(RegionCode.bps(bps).in(RegionScheme.KEMENDAGRI)).contains(region);
    assertThat(region.name()).hasValueSatisfying(text -> assertThat(text.in("id")).isEqualTo(name));
    assertThat(region).isNotEqualTo(RegionCode.bps(bps));
  }

  @Test
  void centralJakarta_isNotWithinTheCityThatBpsGivesTheSameDigits() {
    assertThat(RegionCode.kemendagri("31.71").isWithin(RegionCode.bps("3171"))).isFalse();
    assertThat(RegionCode.kemendagri("31.71").isWithin(RegionCode.bps("3173"))).isTrue();
    assertThat(RegionCode.kemendagri("31.71.01.1001").isWithin(RegionCode.bps("3173"))).isTrue();
    assertThat(RegionCode.bps("3173").isWithin(RegionCode.kemendagri("31"))).isTrue();
  }

  @Test
  void regionsLieWithinEachOther_byWholeParts() {
    RegionCode kelurahan = RegionCode.kemendagri("32.76.06.1001");

    assertThat(kelurahan.isWithin(RegionCode.kemendagri("32.76"))).isTrue();
    assertThat(kelurahan.isWithin(kelurahan)).isTrue();
    assertThat(RegionCode.kemendagri("32.76").isWithin(kelurahan)).isFalse();
    assertThat(RegionCode.kemendagri("32").isWithin(RegionCode.kemendagri("31"))).isFalse();
    assertThat(kelurahan.parent().flatMap(RegionCode::parent))
        .contains(RegionCode.kemendagri("32.76"));
    assertThat(kelurahan.province()).isEqualTo(RegionCode.kemendagri("32"));
    assertThat(RegionCode.bps("3276010001").parent()).contains(RegionCode.bps("3276010"));
  }

  @Test
  void dotsMayBeLeftOut_andTheIriKeepsTheScheme() {
    assertThat(RegionCode.kemendagri("3276061001"))
        .isEqualTo(RegionCode.kemendagri("32.76.06.1001"));
    assertThat(RegionCode.fromIri(RegionCode.bps("3276").iri())).contains(RegionCode.bps("3276"));
    assertThat(RegionCode.parse("kemendagri:32.76")).isEqualTo(RegionCode.kemendagri("32.76"));
    assertThat(RegionCode.fromIri("http://publications.europa.eu/resource/authority/atu/CAN"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3",
        "327",
        "32.7",
        "32.76.1",
        "32.76.06.10011",
        "Depok",
        "32-76",
        "32.76.06.1001.1"
      })
  void codeOfAnotherShape_isRefused_withAnExample(String code) {
    assertThatThrownBy(() -> RegionCode.kemendagri(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("31.71.01.1001");
  }

  @Test
  void codeOfTheOtherScheme_isRefused_andThatSchemeIsNamed() {
    assertThatThrownBy(() -> RegionCode.bps("32.76"))
        .hasMessageContaining("written as a code of kemendagri: say kemendagri(..)");
    assertThatThrownBy(() -> RegionCode.kemendagri("3276010"))
        .hasMessageContaining("written as a code of bps: say bps(..)");
    assertThatThrownBy(() -> RegionCode.bps("Depok"))
        .hasMessageContaining("take it from the table of bps");
  }

  @Test
  void codeWithoutAScheme_isRefused() {
    assertThatThrownBy(() -> RegionCode.parse("3171"))
        .hasMessageContaining("put the scheme before it");
    assertThatThrownBy(() -> RegionCode.bps("32.76")).hasMessageContaining("bps");
  }

  @Test
  void residents_areServedByTheirDomicile() {
    PublicService service =
        ExampleServices.service("ktp", ServiceType.KTP_EL)
            .residentsOf(ExampleServices.DEPOK_CITY)
            .build();

    assertThat(service.serves(RegionCode.kemendagri("32.76.06.1001"))).isTrue();
    assertThat(service.serves(RegionCode.kemendagri("31.71"))).isFalse();
    assertThat(
            ExampleServices.service("x", ServiceType.SKTM).build().serves(RegionCode.bps("1101")))
        .isTrue();
  }
}
