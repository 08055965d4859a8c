package id.simpul.catalog.match;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.Output;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.SourcedService;
import id.simpul.core.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Catalogues are written by strangers. */
class HostileDescriptionsTest {

  private final ServiceMatcher matcher = ServiceMatcher.standard();

  @Test
  void controlCharacters_changeNothing_andAreNeverShown() {
    PublicService wild =
        Described.titled("depok", "1", "\u001b[31mAkta\u0000 \u202eKelahiran\u2028\r\n").build();
    PublicService tame = Described.titled("bogor", "2", "Akta Kelahiran").build();

    Match match = matcher.match(wild, tame);

    assertThat(match.explanation().in("id")).doesNotContainPattern("[\\p{Cntrl}\\u202e\\u2028]");
    assertThat(match.toString() + match.clues())
        .doesNotContainPattern("[\\p{Cntrl}\\u202e\\u2028]");
    assertThat(match.verdict()).isNotEqualTo(Verdict.APART);
  }

  @Test
  void tenMegabytesOfTitle_areReadAtTheirBeginningOnly() {
    String endless = "Akta Kelahiran " + "x ".repeat(5 << 20);
    PublicService huge =
        Described.titled("depok", "1", endless)
            .produces(Output.builder(LocalizedText.indonesian("Akta kelahiran " + endless)).build())
            .lifeEvent(LifeEvent.builder(LocalizedText.indonesian(endless)).build())
            .keyword(LocalizedText.indonesian(endless))
            .build();

    Match match = matcher.match(huge, Described.titled("bogor", "2", "Akta Kelahiran").build());

    assertThat(match.clues()).allMatch(clue -> clue.left().length() < 100);
    assertThat(match.explanation().in("en")).hasSizeLessThan(2000);
  }

  @Test
  void oneWordOfTenMegabytes_isNoWord() {
    PublicService huge = Described.titled("depok", "1", "y".repeat(10 << 20)).build();

    assertThat(matcher.match(huge, huge.toBuilder().build()).isSame()).isTrue();
    assertThat(
            matcher
                .match(huge, Described.titled("bogor", "2", "y".repeat(10 << 20)).build())
                .isSame())
        .isFalse();
  }

  @Test
  void halfOfASurrogatePair_atTheCut_isLeftOut() {
    String emoji = "😀".repeat(400);

    assertThat(Shown.prefix(emoji, 301)).hasSize(300);
    assertThat(Shown.text(emoji).chars()).noneMatch(sign -> sign == '?');
  }

  @Test
  void thousandsOfOutputs_costNoMoreThanADozen() {
    PublicService.Builder many = Described.titled("depok", "1", "Akta Kelahiran");
    LocalizedText.Builder words = LocalizedText.builder();
    for (int i = 0; i < 5_000; i++) {
      many.produces(Output.builder(LocalizedText.indonesian("Hasil " + i)).build());
      words.add("id", "kata" + i);
    }

    Profile profile = Profile.of(many.keyword(words.build()).build());

    assertThat(profile.outputs()).hasSize(12);
    assertThat(profile.keywords()).hasSizeLessThanOrEqualTo(24);
  }

  @Test
  void numberOfAResidentInATitle_isNotRepeated() {
    Match match =
        matcher.match(
            Described.titled("depok", "1", "Akta 3276014101900001").build(),
            Described.titled("bogor", "2", "Akta").build());

    assertThat(match.explanation().in("id")).doesNotContain("3276014101900001");
  }

  @Test
  void thousandsWithOneTitle_areOneGroup_withEveryAuthorityThatIsInItTwice() {
    List<SourcedService> many = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      many.add(
          Described.sourced(Described.titled("kota" + i % 500, "s" + i, "Izin Reklame").build()));
    }
    MatchedServices matched = matcher.over(many);

    assertThat(matched.groups())
        .singleElement()
        .satisfies(group -> assertThat(group.members()).hasSize(4_000));
    assertThat(matched.groups().get(0).ambiguous()).hasSize(500);
    assertThat(matched.counterparts(many.get(0).service().id()).orElseThrow().best()).hasSize(499);
  }

  @Test
  void thousandsWithOneTitle_thatDifferElsewhere_areComparedWithTheNearestOnly() {
    List<SourcedService> many = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      many.add(
          Described.sourced(
              Described.of("kota" + i, "s", "Konsultasi Warga", "Hasil khusus" + i, "Acara" + i)
                  .build()));
    }

    assertThat(matcher.over(many).groups()).hasSizeGreaterThan(2_000);
  }

  @Test
  void titleWithoutAnyWord_joinsNothing() {
    List<SourcedService> mute = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      mute.add(Described.sourced(Described.titled("kota" + i, "s", "--- ???").build()));
    }

    assertThat(matcher.over(mute).groups()).hasSize(50);
  }
}
