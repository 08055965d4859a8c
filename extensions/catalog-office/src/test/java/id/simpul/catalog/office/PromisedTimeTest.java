package id.simpul.catalog.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.catalog.ProcessingTime;
import id.simpul.core.LocalizedText;
import java.time.Duration;
import java.time.Period;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromisedTimeTest {

  static Stream<Arguments> typed() {
    ProcessingTime fourteen = ProcessingTime.workingDays(14);
    return Stream.of(
        Arguments.of("14 hari kerja", fourteen),
        Arguments.of("14 Hari Kerja.", fourteen),
        Arguments.of("paling lama 14 (empat belas) hari kerja", fourteen),
        Arguments.of("14 (empat belas) hari kerja sejak berkas lengkap", fourteen.onceComplete()),
        Arguments.of("1 (satu) hari", ProcessingTime.of(Period.ofDays(1))),
        Arguments.of("30 hari kalender", ProcessingTime.of(Period.ofDays(30))),
        Arguments.of("2 minggu", ProcessingTime.of(Period.ofDays(14))),
        Arguments.of("1 bulan 15 hari", ProcessingTime.of(Period.of(0, 1, 15))),
        Arguments.of("15 menit", ProcessingTime.minutes(15)),
        Arguments.of("1,5 jam", ProcessingTime.minutes(90)),
        Arguments.of("1 jam 30 menit", ProcessingTime.minutes(90)),
        Arguments.of("3 x 24 jam", ProcessingTime.of(Duration.ofDays(3))),
        Arguments.of("langsung", ProcessingTime.immediate()),
        Arguments.of("saat itu juga", ProcessingTime.immediate()),
        Arguments.of(
            "3 hari kerja setelah pembayaran; berhenti selama perbaikan",
            ProcessingTime.workingDays(3)
                .startingWhen(LocalizedText.indonesian("setelah pembayaran"))
                .pausedWhileMending()));
  }

  @ParameterizedTest
  @MethodSource("typed")
  void whatOfficersType_isATime(String typed, ProcessingTime time) {
    assertThat(PromisedTime.parse(Entry.of(typed, Place.FILE))).isEqualTo(time);
  }

  @ParameterizedTest
  @MethodSource("typed")
  void whatIsWritten_isReadAgain(String typed, ProcessingTime time) {
    assertThat(PromisedTime.parse(PromisedTime.write(time))).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2-3 hari",
        "3",
        "hari kerja",
        "0 hari kerja",
        "-1 hari",
        "1,5 hari kerja",
        "3 (lima) hari kerja",
        "3 hari kerja 2 jam",
        "3 hari kerja dan 1 hari",
        "kira-kira 3 hari kerja",
        "secepatnya",
        "tiga hari",
        "99999 hari kerja",
        "3 hari kerja atau lebih"
      })
  void whatSaysNoOneTime_isRefused(String typed) {
    assertThatThrownBy(() -> PromisedTime.parse(Entry.of(typed, Place.FILE)))
        .isInstanceOf(Unfit.class);
  }

  @Test
  void daysThatNobodyNamed_areNoticed() {
    assertThat(PromisedTime.leavesDaysOpen(Entry.of("3 hari", Place.FILE))).isTrue();
    assertThat(PromisedTime.leavesDaysOpen(Entry.of("3 hari kerja", Place.FILE))).isFalse();
    assertThat(PromisedTime.leavesDaysOpen(Entry.of("3 hari kalender", Place.FILE))).isFalse();
    assertThat(PromisedTime.leavesDaysOpen(Entry.of("15 menit sejak hari pembayaran", Place.FILE)))
        .isFalse();
  }
}
