package id.simpul.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What values say in plain words. */
class WordsTest {

  @Test
  void costs_areSaidAsPeopleWriteThem() {
    assertThat(Cost.free().text().in("id")).isEqualTo("Gratis");
    assertThat(Cost.rupiah(0)).isEqualTo(Cost.free());
    assertThat(Cost.rupiah(1_250_000).text().in("id")).isEqualTo("Rp1.250.000");
    assertThat(Cost.between(25_000, 100_000).text().in("en")).isEqualTo("Rp25,000–Rp100,000");
    assertThat(Cost.of(new BigDecimal("20.50"), "EUR").text().in("id")).isEqualTo("EUR 20,5");
    assertThat(Cost.unknown().text().in("id")).isEqualTo("Tidak disebutkan");
    assertThat(Cost.unknown().isFree()).isFalse();
  }

  @Test
  void times_areSaidAsPeopleWriteThem() {
    assertThat(ProcessingTime.workingDays(3).onceComplete().text().in("id"))
        .isEqualTo("3 hari kerja sejak berkas lengkap");
    assertThat(ProcessingTime.workingDays(1).onceComplete().text().in("en"))
        .isEqualTo("1 working day once the papers are complete");
    assertThat(ProcessingTime.minutes(15).text().in("id")).isEqualTo("15 menit");
    assertThat(ProcessingTime.parse("P1M15D").text().in("id")).isEqualTo("1 bulan 15 hari");
    assertThat(ProcessingTime.immediate().text().in("id")).isEqualTo("langsung");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void lessThanAWorkingDay_isRefused_withTheWordForIt(int days) {
    assertThatThrownBy(() -> ProcessingTime.workingDays(days))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found " + days)
        .hasMessageContaining("immediate()");
  }

  @Test
  void refusals_sayWhatToDo() {
    assertThatThrownBy(() -> Cost.rupiah(-1)).hasMessageContaining("found -1; what costs nothing");
    assertThatThrownBy(() -> Cost.between(2, 1)).hasMessageContaining("swap them");
    assertThatThrownBy(() -> ServiceType.of("Akta")).hasMessageContaining("'Akta'; write it so");
    assertThatThrownBy(() -> ProcessingTime.minutes(-1)).hasMessageContaining("leave the time out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P3D", "PT15M", "P1M15D", "P1DT2H", "PT0S", "P1Y2M"})
  void times_areWrittenAsTheyWereRead(String iso) {
    assertThat(ProcessingTime.parse(iso).toIso()).isEqualTo(iso);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3 days", "P", "P-1D", "-P1D", "PT", "P1D T2H", "PT-5M"})
  void nonsenseTimes_areRefused(String iso) {
    assertThatThrownBy(() -> ProcessingTime.parse(iso))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hours_areSaidAsPeopleWriteThem() {
    assertThat(OpeningHours.weekdays("08:00", "15:00").text().in("id"))
        .isEqualTo("Sen–Jum 08.00–15.00");
    assertThat(
            OpeningHours.of(DayOfWeek.SATURDAY, DayOfWeek.SATURDAY, "08:00", "12:00")
                .text()
                .in("en"))
        .isEqualTo("Sat 08:00–12:00");
    assertThat(OpeningHours.always().text().in("id")).isEqualTo("24 jam setiap hari");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T07:59, false",
    "2026-03-02T08:00, true",
    "2026-03-02T14:59, true",
    "2026-03-02T15:00, false",
    "2026-03-01T10:00, false"
  })
  void counter_isOpenFromTheFirstMinute_andClosedAtTheLast(LocalDateTime moment, boolean open) {
    assertThat(OpeningHours.weekdays("08:00", "15:00").isOpenAt(moment)).isEqualTo(open);
  }

  @Test
  void hoursPastMidnight_belongToTheDayBefore() {
    OpeningHours fridayNight =
        OpeningHours.of(DayOfWeek.FRIDAY, DayOfWeek.FRIDAY, "22:00", "02:00");

    assertThat(fridayNight.isOpenAt(LocalDateTime.parse("2026-03-06T23:00"))).isTrue();
    assertThat(fridayNight.isOpenAt(LocalDateTime.parse("2026-03-07T01:59"))).isTrue();
    assertThat(fridayNight.isOpenAt(LocalDateTime.parse("2026-03-07T02:00"))).isFalse();
    assertThat(fridayNight.isOpenAt(LocalDateTime.parse("2026-03-06T01:00"))).isFalse();
    assertThat(OpeningHours.always().isOpenAt(LocalDateTime.parse("2026-03-06T00:00"))).isTrue();
  }
}
