package id.simpul.catalog.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.catalog.OpeningHours;
import id.simpul.catalog.RegionCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days, hours, contacts, regions and quotas as officers write them. */
class ValuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"1 Maret 2025", "1 maret 2025", "01 Mar 2025", "2025-03-01", "1 Mar. 2025"})
  void aDay_isReadByTheNameOfItsMonth(String typed) {
    assertThat(OfficeDay.parse(entry(typed))).isEqualTo(LocalDate.of(2025, 3, 1));
  }

  @Test
  void figures_areReadWhereTheyCannotBeSwapped() {
    assertThat(OfficeDay.parse(entry("31/03/2025"))).isEqualTo(LocalDate.of(2025, 3, 31));
    assertThat(OfficeDay.parse(entry("13.12.2025"))).isEqualTo(LocalDate.of(2025, 12, 13));
    assertThat(OfficeDay.parse(entry("5-5-2025"))).isEqualTo(LocalDate.of(2025, 5, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/04/2025",
        "12-01-2025",
        "1 Maret 25",
        "31 Februari 2025",
        "03/31/2025",
        "besok",
        "Maret 2025"
      })
  void aDayThatCouldBeAnother_isRefused(String typed) {
    assertThatThrownBy(() -> OfficeDay.parse(entry(typed))).isInstanceOf(Unfit.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Senin-Jumat 08.00-15.00",
        "Senin s.d. Jumat 08.00-15.00",
        "Sen–Jum 08:00–15:00 WIB",
        "senin - jum'at, pukul 08.00 - 15.00 WIB",
        "Senin, Selasa, Rabu, Kamis dan Jumat: 08.00 s/d 15.00",
        "Senin, Selasa, Rabu, Kamis, dan Jumat 08.00-15.00"
      })
  void hours_areReadAsADoorSaysThem(String typed) {
    assertThat(OfficeHours.parse(typed)).containsExactly(OpeningHours.weekdays("08:00", "15:00"));
  }

  @Test
  void aBreak_makesTwoOfThem_andEachLineIsAnother() {
    assertThat(OfficeHours.parse("Jumat 08.00-11.00 dan 13.00-15.00\nSabtu 08.00-12.00"))
        .containsExactly(
            OpeningHours.of(DayOfWeek.FRIDAY, DayOfWeek.FRIDAY, "08:00", "11:00"),
            OpeningHours.of(DayOfWeek.FRIDAY, DayOfWeek.FRIDAY, "13:00", "15:00"),
            OpeningHours.of(DayOfWeek.SATURDAY, DayOfWeek.SATURDAY, "08:00", "12:00"));
    assertThat(OfficeHours.parse("24 jam")).containsExactly(OpeningHours.always());
  }

  @Test
  void hoursThatAreWritten_areReadAgain() {
    List<OpeningHours> all =
        List.of(
            OpeningHours.weekdays("08:30", "15:00"),
            OpeningHours.always(),
            OpeningHours.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, "08:00", "00:00"),
            new OpeningHours(
                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                LocalTime.of(9, 0),
                LocalTime.of(12, 15)));
    for (OpeningHours each : all) {
      assertThat(OfficeHours.parse(OfficeHours.write(each))).containsExactly(each);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08.00-15.00",
        "jam kerja",
        "Senin 8-15",
        "Senin 25.00-26.00",
        "Funday 08.00-15.00",
        "Senin-Rabu-Jumat 08.00-15.00"
      })
  void hoursThatNobodyCanCompute_areRefused(String typed) {
    assertThatThrownBy(() -> OfficeHours.parse(typed)).isInstanceOf(Unfit.class);
  }

  @Test
  void contacts_areToldApartByTheirShape() {
    Contacts contacts =
        Contacts.parse(entry("112\n(021) 7720-1234\nlapor@depok.example; https://lapor.example/x"));
    assertThat(contacts.all().build().telephones()).containsExactly("112", "(021) 7720-1234");
    assertThat(contacts.all().build().emails()).containsExactly("lapor@depok.example");
    assertThat(contacts.pages()).hasToString("[https://lapor.example/x]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SP4N-LAPOR",
        "Telp. 112",
        "http://",
        "https://a b.example",
        "https://user:pass@x.example",
        "12"
      })
  void contactsThatAreNone_areRefused(String typed) {
    assertThatThrownBy(() -> Contacts.parse(entry(typed))).isInstanceOf(Unfit.class);
  }

  @Test
  void aTelephoneInANumberCell_isRefused_becauseTheZeroIsGone() {
    assertThatThrownBy(() -> Contacts.parse(new Entry("81211112222", "", true, null, Place.FILE)))
        .isInstanceOf(Unfit.class);
  }

  @Test
  void aRegion_isWrittenWithItsDots_orWithItsScheme() {
    assertThat(Codes.region(entry("32.76"))).isEqualTo(RegionCode.kemendagri("32.76"));
    assertThat(Codes.region(entry("bps:3276"))).isEqualTo(RegionCode.bps("3276"));
    assertThatThrownBy(() -> Codes.region(entry("3276"))).isInstanceOf(Unfit.class);
    assertThatThrownBy(() -> Codes.region(entry("Depok"))).isInstanceOf(Unfit.class);
    assertThatThrownBy(() -> Codes.region(new Entry("32,1", "", true, null, Place.FILE)))
        .isInstanceOf(Unfit.class);
  }

  @Test
  void aQuota_isAFigure() {
    assertThat(Codes.quota(entry("40"))).isEqualTo(40);
    assertThat(Codes.quota(entry("60 orang per hari"))).isEqualTo(60);
    assertThatThrownBy(() -> Codes.quota(entry("0"))).isInstanceOf(Unfit.class);
    assertThatThrownBy(() -> Codes.quota(entry("1.000"))).isInstanceOf(Unfit.class);
  }

  private static Entry entry(String text) {
    return Entry.of(text, Place.FILE);
  }
}
