package id.simpul.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

  private static final LocalDate THURSDAY = LocalDate.of(2026, 8, 13);
  private static final LocalDate INDEPENDENCE_DAY = LocalDate.of(2026, 8, 17);
  private static final WorkingDays DAYS = WorkingDays.mondayToFriday(Set.of(INDEPENDENCE_DAY));

  @Test
  void workingDays_skipTheWeekendAndTheHoliday() {
    ProcessingTime three = ProcessingTime.workingDays(3).onceComplete();

    assertThat(three.readyOn(THURSDAY, DAYS)).isEqualTo(LocalDate.of(2026, 8, 19));
  }

  @Test
  void calendarOfTheAuthority_replacesIt() {
    WorkingDays everyDay = day -> true;

    assertThat(ProcessingTime.workingDays(3).readyOn(THURSDAY, everyDay))
        .isEqualTo(LocalDate.of(2026, 8, 16));
  }

  @Test
  void daysOfTheCalendar_areAllCounted() {
    assertThat(ProcessingTime.of(Period.ofMonths(1)).readyOn(THURSDAY, DAYS))
        .isEqualTo(LocalDate.of(2026, 9, 13));
    assertThat(ProcessingTime.minutes(15).readyOn(THURSDAY, DAYS)).isEqualTo(THURSDAY);
  }

  @Test
  void calendarWithoutWorkingDays_isRefused() {
    assertThatThrownBy(() -> ProcessingTime.workingDays(1).readyOn(THURSDAY, day -> false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("check the calendar");
  }
}
