package id.simpul.catalog.match;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.PublicService;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.SourcedService;
import id.simpul.core.AgencyId;
import id.simpul.core.ServiceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchedServicesTest {

  private final PublicService lostOfDepok = Described.card("depok", "hilang", "KTP-el Hilang");
  private final PublicService lostOfBogor =
      Described.card("bogor", "7", "Cetak Ulang e-KTP Hilang");
  private final PublicService brokenOfBogor = Described.card("bogor", "8", "KTP Elektronik Rusak");
  private final PublicService bothOfBekasi =
      Described.card("bekasi", "3", "Penggantian KTP-el Hilang atau Rusak");
  private final PublicService taxOfBekasi =
      Described.titled("bekasi", "4", "Pembayaran PBB").type(ServiceType.of("pbb")).build();
  private final List<PublicService> all =
      List.of(lostOfDepok, lostOfBogor, brokenOfBogor, bothOfBekasi, taxOfBekasi);

  @Test
  void counterparts_areTheSameServiceElsewhere_oneAnAuthority() {
    Counterparts lost = counterparts(Rulings.none(), lostOfDepok.id());

    assertThat(lost.best())
        .extracting(MatchedServicesTest::id)
        .containsExactlyInAnyOrder(lostOfBogor.id(), bothOfBekasi.id());
    assertThat(lost.best()).allMatch(found -> found.match().left().equals(lostOfDepok.id()));
    assertThat(lost.ambiguous()).isEmpty();
  }

  @Test
  void authorityWithTwoThatFit_isReported_andTheSurerOneTaken() {
    Counterparts both = counterparts(Rulings.none(), bothOfBekasi.id());

    assertThat(both.ambiguous()).containsOnlyKeys(AgencyId.of("bogor"));
    assertThat(both.ambiguous().get(AgencyId.of("bogor")))
        .extracting(MatchedServicesTest::id)
        .containsExactlyInAnyOrder(lostOfBogor.id(), brokenOfBogor.id());
    assertThat(both.best())
        .extracting(found -> found.service().source().value())
        .doesNotHaveDuplicates();
  }

  @Test
  void twinOfTheSameAuthority_isReported_andNoColumn() {
    PublicService twin = Described.card("depok", "hilang-2", "KTP-el yang Hilang");
    Counterparts lost =
        over(Rulings.none(), List.of(lostOfDepok, twin))
            .counterparts(lostOfDepok.id())
            .orElseThrow();

    assertThat(lost.best()).isEmpty();
    assertThat(lost.ambiguous()).containsOnlyKeys(AgencyId.of("depok"));
  }

  @Test
  void serviceThatNobodyKnows_hasNoCounterparts() {
    assertThat(over(Rulings.none(), all).counterparts(Described.id("x", "y"))).isEmpty();
    assertThat(over(Rulings.none(), List.of()).groups()).isEmpty();
  }

  @Test
  void groups_neverJoinByAChain() {
    List<ServiceGroup> groups = over(Rulings.none(), all).groups();

    assertThat(groupOf(groups, lostOfDepok.id()))
        .contains(lostOfBogor.id())
        .doesNotContain(brokenOfBogor.id());
    assertThat(groups.stream().mapToLong(group -> group.members().size()).sum())
        .isEqualTo(all.size());
  }

  @Test
  void serviceThatDoesTwoThings_isInOneGroup_andCoversTheOther() {
    List<ServiceGroup> groups = over(Rulings.none(), all).groups();
    ServiceGroup home = group(groups, bothOfBekasi.id());
    ServiceId left =
        groupOf(groups, bothOfBekasi.id()).contains(lostOfDepok.id())
            ? brokenOfBogor.id()
            : lostOfDepok.id();

    assertThat(home.members()).hasSizeGreaterThan(1);
    assertThat(group(groups, left).covering())
        .extracting(service -> service.service().id())
        .containsExactly(bothOfBekasi.id());
    assertThat(group(groups, left).authorities()).contains(AgencyId.of("bekasi"));
  }

  @Test
  void answers_doNotDependOnTheOrderOfTheServices() {
    List<SourcedService> many = new ArrayList<>();
    for (String city : List.of("depok", "bogor", "bekasi", "tangerang", "jakarta")) {
      for (String title :
          List.of(
              "Akta Lahir",
              "Akta Kematian",
              "KTP-el Hilang",
              "KTP-el Rusak",
              "KTP-el Hilang atau Rusak",
              "SKTM")) {
        many.add(
            Described.sourced(
                Described.titled(city, title.replace(' ', '-'), title + " " + city).build()));
      }
    }
    List<String> first = print(many);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(many, new Random(seed));
      assertThat(print(many)).isEqualTo(first);
    }
  }

  private static List<String> print(List<SourcedService> services) {
    MatchedServices matched = ServiceMatcher.standard().over(services);
    return Stream.concat(
            matched.groups().stream().map(group -> group + " " + group.covering()),
            matched.counterparts(Described.id("depok", "SKTM")).orElseThrow().best().stream()
                .map(Object::toString))
        .toList();
  }

  @Test
  void oneServiceReadFromTwoCatalogues_isOneService() {
    SourcedService own = Described.sourced(lostOfDepok);
    SourcedService copied =
        new SourcedService(
            lostOfDepok.toBuilder().title("Lain sekali", "Quite other").build(),
            AgencyId.of("portal"),
            Instant.EPOCH);
    MatchedServices matched = ServiceMatcher.standard().over(List.of(own, copied, own));

    assertThat(matched.services()).hasSize(2);
    assertThat(matched.groups()).hasSize(1);
    assertThat(matched.counterparts(lostOfDepok.id()).orElseThrow().best())
        .singleElement()
        .satisfies(found -> assertThat(found.match().confidence()).isEqualTo(1));
  }

  @Test
  void undeclaredServices_areFoundByWhatTheyAre() {
    PublicService plain =
        Described.of("tangerang", "9", "Pajak Bumi dan Bangunan", "SPPT", "Pajak").build();

    assertThat(
            over(Rulings.none(), List.of(taxOfBekasi, plain, lostOfDepok))
                .undeclared(ServiceType.of("pbb")))
        .extracting(MatchedServicesTest::id)
        .containsExactly(plain.id());
  }

  // What officers say

  @Test
  void officerSaysNotTheSame_andItHoldsAfterEveryHarvest() {
    Rulings rulings =
        Rulings.none().with(Ruling.apart(lostOfBogor.id(), lostOfDepok.id()).by("Rina"));

    for (String wording : List.of("Cetak Ulang e-KTP Hilang", "KTP-el Hilang")) {
      List<PublicService> harvest = List.of(lostOfDepok, Described.card("bogor", "7", wording));
      MatchedServices matched = over(rulings, harvest);

      assertThat(matched.counterparts(lostOfDepok.id()).orElseThrow().best()).isEmpty();
      assertThat(matched.groups()).hasSize(2);
    }
  }

  @Test
  void officerSaysTheSame_ofWhatNobodyWouldGuess() {
    Rulings rulings =
        Rulings.none().with(Ruling.same(lostOfDepok.id(), taxOfBekasi.id()).by("Rina"));
    Counterparts lost = counterparts(rulings, lostOfDepok.id());

    assertThat(lost.best().get(0).match())
        .satisfies(
            match -> {
              assertThat(match.confidence()).isEqualTo(1);
              assertThat(match.ruling()).isPresent();
              assertThat(match.explanation().in("id")).isEqualTo("Diputuskan petugas: sama, Rina");
              assertThat(match.clues()).isNotEmpty();
            });
    assertThat(groupOf(over(rulings, all).groups(), lostOfDepok.id())).contains(taxOfBekasi.id());
  }

  @Test
  void rulingOfAWithdrawnService_waitsUntilItIsBack() {
    Rulings rulings = Rulings.none().with(Ruling.apart(lostOfDepok.id(), lostOfBogor.id()));
    MatchedServices without = over(rulings, List.of(lostOfDepok, bothOfBekasi));

    assertThat(without.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(RulingProblem.Kind.UNKNOWN_SERVICE);
              assertThat(problem.explanation().in("id")).contains("tidak ada dalam katalog");
            });
    assertThat(without.counterparts(lostOfDepok.id()).orElseThrow().best()).hasSize(1);
    MatchedServices back = over(rulings, all);
    assertThat(back.problems()).isEmpty();
    assertThat(back.counterparts(lostOfDepok.id()).orElseThrow().best())
        .extracting(MatchedServicesTest::id)
        .doesNotContain(lostOfBogor.id());
  }

  @Test
  void bothYesAndNo_isNeither_andIsReported() {
    Rulings rulings =
        Rulings.none()
            .with(Ruling.apart(lostOfDepok.id(), lostOfBogor.id()))
            .with(Ruling.same(lostOfBogor.id(), lostOfDepok.id()));
    MatchedServices matched = over(rulings, all);

    assertThat(matched.counterparts(lostOfDepok.id()).orElseThrow().best())
        .extracting(MatchedServicesTest::id)
        .contains(lostOfBogor.id());
    assertThat(matched.problems())
        .hasSize(2)
        .allMatch(problem -> problem.kind() == RulingProblem.Kind.DISPUTED);
  }

  @Test
  void rulingsThatContradictByAChain_areReported_andTheNoHolds() {
    Rulings rulings =
        Rulings.of(
            List.of(
                Ruling.same(lostOfDepok.id(), lostOfBogor.id()),
                Ruling.same(lostOfBogor.id(), taxOfBekasi.id()),
                Ruling.apart(lostOfDepok.id(), taxOfBekasi.id())));
    MatchedServices matched = over(rulings, all);

    assertThat(matched.problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.kind()).isEqualTo(RulingProblem.Kind.AGAINST_OTHERS));
    assertThat(groupOf(matched.groups(), lostOfDepok.id()))
        .contains(lostOfBogor.id())
        .doesNotContain(taxOfBekasi.id());
  }

  @Test
  void apartByWord_isNeverJoinedByWayOfOthers() {
    PublicService third = Described.card("tangerang", "5", "KTP-el Hilang");
    Rulings rulings = Rulings.none().with(Ruling.apart(lostOfDepok.id(), lostOfBogor.id()));

    List<ServiceGroup> groups = over(rulings, List.of(lostOfDepok, lostOfBogor, third)).groups();

    assertThat(groupOf(groups, lostOfDepok.id())).doesNotContain(lostOfBogor.id());
    assertThat(groups).hasSize(2);
  }

  @Test
  void officerJoinsAnUndeclaredService_toAType() {
    PublicService odd = Described.titled("tangerang", "odd", "Halo Warga").build();
    Rulings rulings = Rulings.none().with(Ruling.same(odd.id(), taxOfBekasi.id()));

    assertThat(over(rulings, List.of(taxOfBekasi, odd)).undeclared(ServiceType.of("pbb")))
        .extracting(MatchedServicesTest::id)
        .containsExactly(odd.id());
  }

  private Counterparts counterparts(Rulings rulings, ServiceId id) {
    return over(rulings, all).counterparts(id).orElseThrow();
  }

  private static MatchedServices over(Rulings rulings, List<PublicService> services) {
    return ServiceMatcher.standard()
        .overruledBy(rulings)
        .over(services.stream().map(Described::sourced).toList());
  }

  private static ServiceGroup group(List<ServiceGroup> groups, ServiceId id) {
    return groups.stream()
        .filter(group -> group.members().stream().anyMatch(m -> m.service().id().equals(id)))
        .findFirst()
        .orElseThrow();
  }

  private static List<ServiceId> groupOf(List<ServiceGroup> groups, ServiceId id) {
    return group(groups, id).members().stream().map(member -> member.service().id()).toList();
  }

  private static ServiceId id(Counterpart found) {
    return found.service().service().id();
  }
}
