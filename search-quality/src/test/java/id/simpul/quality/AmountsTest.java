package id.simpul.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.catalog.Cost;
import id.simpul.catalog.ProcessingTime;
import id.simpul.core.LocalizedText;
import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.Test;

class AmountsTest {

  @Test
  void times_areReadInTheirUnit() {
    assertThat(Amounts.time("langsung")).isEqualTo(ProcessingTime.immediate());
    assertThat(Amounts.time("15 menit")).isEqualTo(ProcessingTime.minutes(15));
    assertThat(Amounts.time("2 jam")).isEqualTo(ProcessingTime.of(Duration.ofHours(2)));
    assertThat(Amounts.time("3 hari kerja"))
        .isEqualTo(ProcessingTime.workingDays(3).onceComplete());
    assertThat(Amounts.time("7 hari")).isEqualTo(ProcessingTime.of(Period.ofDays(7)));
    assertThat(Amounts.time("6 bulan")).isEqualTo(ProcessingTime.of(Period.ofMonths(6)));
  }

  @Test
  void otherTime_isRefused() {
    assertThatThrownBy(() -> Amounts.time("sebentar")).hasMessageContaining("'sebentar'");
  }

  @Test
  void fees_areFree_fixed_aRange_orComputed() {
    assertThat(Amounts.cost("gratis")).isEqualTo(Cost.free());
    assertThat(Amounts.cost("Rp 30.000")).isEqualTo(Cost.rupiah(30_000));
    assertThat(Amounts.cost("Rp 350.000 – 950.000")).isEqualTo(Cost.between(350_000, 950_000));
    assertThat(Amounts.cost("menurut luas").kind()).isEqualTo(Cost.Kind.FORMULA);
  }

  @Test
  void validity_isReadFromTheOutput() {
    assertThat(Amounts.output("Kartu AK-1, berlaku 2 tahun // Jobseeker's card"))
        .satisfies(output -> assertThat(output.validFor()).contains(Period.ofYears(2)))
        .satisfies(
            output ->
                assertThat(output.name())
                    .isEqualTo(LocalizedText.of("Kartu AK-1", "Jobseeker's card")));
    assertThat(Amounts.output("SKCK, berlaku 6 bulan").validFor()).contains(Period.ofMonths(6));
    assertThat(Amounts.output("Bantuan").validFor()).isEmpty();
  }
}
