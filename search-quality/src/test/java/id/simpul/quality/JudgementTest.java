package id.simpul.quality;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.ServiceId;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {

  private static final SampleServices SAMPLES = SampleServices.load();

  @Test
  void withoutAPlace_aKindIsAskedOfEveryAuthority() {
    Judgement judgement = judge("ask: akta lahir, group: g, want: akta-kelahiran=2; kia=1");

    assertThat(names(judgement.asked()))
        .containsExactlyInAnyOrder(
            "jakarta/akta-kelahiran",
            "kota-bogor/akta-kelahiran",
            "kab-bogor/akta-kelahiran",
            "depok/akta-kelahiran",
            "kota-bekasi/akta-kelahiran",
            "kota-tangerang/akta-kelahiran");
    assertThat(judgement.top()).isEqualTo(judgement.asked());
    assertThat(grade(judgement, "depok/kia")).isEqualTo(1);
    assertThat(grade(judgement, "depok/akta-kematian")).isZero();
  }

  @Test
  void withAPlace_neighboursAreOfSomeUse_andTheirOtherServicesOfNone() {
    Judgement judgement =
        judge("ask: akta lahir, group: g, at: '32.76.01.1009', want: akta-kelahiran=2; kia=1");

    assertThat(names(judgement.asked())).containsExactly("depok/akta-kelahiran");
    assertThat(grade(judgement, "depok/akta-kelahiran")).isEqualTo(2);
    assertThat(grade(judgement, "jakarta/akta-kelahiran")).isEqualTo(1);
    assertThat(grade(judgement, "depok/kia")).isEqualTo(1);
    assertThat(grade(judgement, "jakarta/kia")).isZero();
  }

  @Test
  void namedPlace_isJudgedLikeThePersons_butTheEngineHasToReadIt() {
    JudgedQuery question = Said.question("ask: kia depok, group: g, named: '32.76', want: kia=2");

    assertThat(names(Judgement.of(question, SAMPLES).asked())).containsExactly("depok/kia");
    assertThat(question.query().region()).isEmpty();
  }

  @Test
  void cityOfJakarta_isServedByTheProvince() {
    assertThat(names(judge("ask: pbg, group: g, named: '31.74', want: pbg=2").asked()))
        .containsExactly("jakarta/pbg");
  }

  @Test
  void combinedService_hasTheBestGradeOfItsKinds() {
    Judgement judgement =
        judge("ask: ktp rusak, group: g, at: '32.75.01.1001', want: ktp-rusak=2; ktp-hilang=1");

    assertThat(names(judgement.asked())).containsExactly("kota-bekasi/ktp-hilang-rusak");
  }

  @Test
  void nationalService_isAtHomeEverywhere_afterThePlacesOwn() {
    Judgement judgement =
        judge("ask: lapor, group: g, at: '32.76.01.1009', want: pengaduan=2; lapor-nasional=2");

    assertThat(names(judgement.asked()))
        .containsExactlyInAnyOrder("depok/pengaduan", "nasional/lapor-nasional");
    assertThat(names(judgement.top())).containsExactly("depok/pengaduan");
  }

  @Test
  void whereNobodyGivesIt_theNeighboursAreWhatCanBeShown() {
    Judgement judgement = judge("ask: kia, group: g, at: '36.74.01.1001', want: kia=2");

    assertThat(judgement.asked()).hasSize(5);
    assertThat(judgement.grades().values()).containsOnly(1);
  }

  @Test
  void emergency_wantsItsNumberFirst_andNothingFromElsewhere() {
    Judgement judgement =
        judge(
            "ask: api, group: darurat, at: '32.76.01.1009', want: darurat-112=2; pemadam=2,"
                + " first: darurat-112");

    assertThat(names(judgement.asked()))
        .containsExactlyInAnyOrder("depok/darurat-112", "depok/pemadam");
    assertThat(names(judgement.top())).containsExactly("depok/darurat-112");
    assertThat(judgement.grades()).hasSize(2);
  }

  @Test
  void whatNobodyGives_expectsNothing() {
    assertThat(judge("ask: tiket, group: g, want: '-'").expectsNothing()).isTrue();
    assertThat(judge("ask: kia, group: g, want: kia=1").expectsNothing()).isFalse();
  }

  private static Judgement judge(String yaml) {
    return Judgement.of(Said.question(yaml), SAMPLES);
  }

  private static int grade(Judgement judgement, String name) {
    return judgement.grades().getOrDefault(SAMPLES.find(name).orElseThrow().service().id(), 0);
  }

  private static List<String> names(Collection<ServiceId> ids) {
    return SAMPLES.all().stream()
        .filter(sample -> ids.contains(sample.service().id()))
        .map(SampleService::toString)
        .toList();
  }
}
