package id.simpul.catalog.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.catalog.Cost;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RupiahTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "50000 | 50000",
        "Rp 50.000 | 50000",
        "Rp50.000 | 50000",
        "Rp. 50.000 | 50000",
        "Rp50.000,- | 50000",
        "Rp 50.000,-- | 50000",
        "Rp50.000,00 | 50000",
        "IDR 50.000 | 50000",
        "50.000 rupiah | 50000",
        "rp 1.500.000 | 1500000",
        "Rp1.500.000,50 | 1500000.5",
        "25 ribu | 25000",
        "1,5 juta | 1500000",
        "Rp50.000 (lima puluh ribu rupiah) | 50000",
        "Rp 115.000,- (seratus lima belas ribu) | 115000",
      })
  void whatOfficersType_isAnAmount(String typed, BigDecimal rupiah) {
    assertThat(Rupiah.cost(typed)).isEqualTo(Cost.of(rupiah, "IDR"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gratis",
        "Gratis.",
        "GRATIS",
        "tidak dipungut biaya",
        "Rp0",
        "0",
        "Rp 0,-",
        "bebas biaya"
      })
  void free_isSaidInManyWays(String typed) {
    assertThat(Rupiah.cost(typed)).isEqualTo(Cost.free());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rp25.000 - Rp100.000",
        "25.000-100.000",
        "Rp25.000 s.d. Rp100.000",
        "Rp 25.000,- s/d Rp 100.000,-",
        "Rp25.000,- - Rp100.000,-",
        "25000 sampai dengan 100000",
        "Rp25.000–Rp100.000"
      })
  void aRange_isARange(String typed) {
    assertThat(Rupiah.cost(typed)).isEqualTo(Cost.between(25_000, 100_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "50,000",
        "50.00",
        "1.5 juta",
        "50.0000",
        "1,500,000",
        "050000",
        "-",
        "-50000",
        "nihil",
        "Rp",
        "Rp50.000/lembar",
        "Rp50.000 per lembar",
        "USD 10",
        "Rp100.000 - Rp25.000",
        "Rp50.000 (lima ribu)",
        "Rp1.000 - Rp2.000 - Rp3.000",
        "sesuai Perda",
        "5E4"
      })
  void whatCouldBeTwoThings_isRefused(String typed) {
    assertThatThrownBy(() -> Rupiah.cost(typed)).isInstanceOf(Unfit.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | nol",
        "1 | satu",
        "10 | sepuluh",
        "11 | sebelas",
        "14 | empat belas",
        "21 | dua puluh satu",
        "100 | seratus",
        "1000 | seribu",
        "1999 | seribu sembilan ratus sembilan puluh sembilan",
        "2500000 | dua juta lima ratus ribu",
        "1000000000 | satu miliar",
      })
  void numbers_haveTheirWords(long number, String words) {
    assertThat(NumberWords.of(number)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 999, 1_000, 50_000, 1_234_567})
  void whatIsWritten_isReadAgain(long rupiah) {
    assertThat(Rupiah.cost(Rupiah.write(Cost.rupiah(rupiah)).orElseThrow()))
        .isEqualTo(Cost.rupiah(rupiah));
  }
}
