package id.simpul.example.jabodetabek.services;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OfficeFileTest {

  @Test
  void whatTheOfficerWrote_isWhatTheBuildersSaid() {
    assertThat(OfficeFile.service(City.KOTA_BOGOR.service("sktm")))
        .usingRecursiveComparison()
        .isEqualTo(LowIncomeLetter.at(City.KOTA_BOGOR).build());
  }
}
