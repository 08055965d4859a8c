package id.simpul.catalog.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.catalog.Channel;
import id.simpul.catalog.ContactPoint;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.ServiceEndpoint;
import id.simpul.catalog.ServicePoint;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.Situation;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.StandardComponent;
import id.simpul.core.AgencyId;
import id.simpul.core.ServiceId;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class ReadinessTest {

  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
  private static final AgencyId DEPOK = AgencyId.of("kota-depok");
  private static final AgencyId BOGOR = AgencyId.of("kota-bogor");
  private static final Channel COUNTER =
      Channel.at(ServicePoint.builder("Loket", "Counter").build());

  private static PublicService.Builder service(String name) {
    return PublicService.builder("https://depok.example/layanan/" + name)
        .title("Layanan " + name, "Service " + name)
        .description("Melayani.", "Serves.")
        .competentAuthority(PublicOrganisation.builder("https://depok.example/dinas").build());
  }

  private static SourcedService at(AgencyId source, PublicService.Builder service) {
    return new SourcedService(service.build(), source, NOW);
  }

  private static Readiness of(SourcedService... services) {
    return Readiness.builder(List.of(services)).at(NOW);
  }

  private static ServiceId id(String name) {
    return ServiceId.of("https://depok.example/layanan/" + name);
  }

  @Test
  void bareService_hasEveryGapThatCanBeSeenInIt_andAFullOneNone() {
    PublicService.Builder bare = service("bare").channel(COUNTER);
    PublicService.Builder full =
        service("full")
            .channel(COUNTER)
            .channel(Channel.online("https://depok.example/akta"))
            .complaints(ContactPoint.builder().telephone("150").build())
            .endpoint(ServiceEndpoint.builder("https://api.depok.example/akta").build());

    AuthorityReadiness depok = of(at(DEPOK, bare), at(DEPOK, full)).authorities().get(0);

    for (Gap gap :
        List.of(Gap.NO_DIGITAL_CHANNEL, Gap.COUNTER_ONLY, Gap.NO_API, Gap.NO_COMPLAINT_CHANNEL)) {
      assertThat(depok.services(gap)).as(gap.name()).containsExactly(id("bare"));
    }
    assertThat(depok.count(Gap.STALE)).isZero();
    assertThat(depok.count(Gap.SLOWER_THAN_PROMISED)).isZero();
    assertThat(depok.count(Gap.ON_SEVERAL_PLATFORMS)).isZero();
  }

  @Test
  void officerWhoComesHome_isNoCounter_butNoScreenEither() {
    PublicService.Builder service =
        service("ktp").channel(COUNTER).channel(Channel.homeVisit("Petugas datang", "We come"));

    AuthorityReadiness depok = of(at(DEPOK, service)).overall();

    assertThat(depok.count(Gap.COUNTER_ONLY)).isZero();
    assertThat(depok.count(Gap.NO_DIGITAL_CHANNEL)).isEqualTo(1);
  }

  @Test
  void caseThatWorksOnline_isADigitalChannel() {
    PublicService.Builder service =
        service("akta")
            .channel(COUNTER)
            .situation(
                Situation.builder("Lahir di RS", "Born in hospital")
                    .channel(Channel.online("https://depok.example/rs"))
                    .build());

    assertThat(of(at(DEPOK, service)).overall().count(Gap.NO_DIGITAL_CHANNEL)).isZero();
  }

  @Test
  void description_isOld_onlyBeyondTheAgeAllowed() {
    SourcedService sourced =
        new SourcedService(service("x").build(), DEPOK, NOW.minus(Duration.ofHours(24)));
    Readiness.Builder builder = Readiness.builder(List.of(sourced));

    assertThat(builder.at(NOW).overall().count(Gap.STALE)).isZero();
    assertThat(builder.at(NOW.plusMillis(1)).overall().count(Gap.STALE)).isEqualTo(1);
    assertThat(
            builder.staleAfter(Duration.ofDays(2)).at(NOW.plusMillis(1)).overall().count(Gap.STALE))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "P3D, true, P5D, true, true",
    "P3D, true, P3D, true, false",
    "P3D, true, P4D, false, false", // three working days are 4.2 days of the calendar
    "P3D, true, P5D, false, true",
    "PT15M, false, PT16M, false, true",
    "PT15M, false, PT15M, false, false",
    "P1M, false, P30D, false, false",
    "P1M, false, P31D, false, true"
  })
  void measuredTime_isHeldAgainstThePromise(
      String promised, boolean working, String took, boolean tookWorking, boolean slow) {
    SourcedService service = at(DEPOK, service("akta").processingTime(time(promised, working)));
    List<MeasuredTime> times = List.of(new MeasuredTime(id("akta"), time(took, tookWorking), 12));

    Readiness readiness = Readiness.builder(List.of(service)).measured(times).at(NOW);

    assertThat(readiness.overall().count(Gap.SLOWER_THAN_PROMISED)).isEqualTo(slow ? 1 : 0);
    assertThat(readiness.overall().measured()).isEqualTo(1);
    assertThat(readiness.toText("id").lines().filter(line -> line.startsWith("kota-depok")))
        .singleElement(InstanceOfAssertFactories.STRING)
        .endsWith((slow ? "1" : "0") + "         0");
  }

  @Test
  void timeThatNobodyMeasured_isShownAsUnknown_notAsZero() {
    Readiness readiness = of(at(DEPOK, service("akta")));

    assertThat(readiness.overall().measured()).isZero();
    assertThat(readiness.toText("id")).contains("-         0\n");
    assertThat(readiness.toHtml("id")).contains("<td>-</td>");
  }

  private static ProcessingTime time(String iso, boolean working) {
    ProcessingTime time = ProcessingTime.parse(iso);
    return working ? ProcessingTime.workingDays((int) time.period().get(ChronoUnit.DAYS)) : time;
  }

  @Test
  void timeMeasuredTwice_orOnNothing_isRefused() {
    ProcessingTime day = ProcessingTime.workingDays(1);
    MeasuredTime once = new MeasuredTime(id("akta"), day, 1);

    assertThatThrownBy(() -> Readiness.builder(List.of()).measured(List.of(once, once)))
        .hasMessageContaining("found two for https://depok.example/layanan/akta");
    assertThatThrownBy(() -> new MeasuredTime(id("akta"), day, 0)).hasMessageContaining("found 0");
  }

  @Test
  void sameKindTwice_isOnSeveralPlatforms_butNotAtTheNeighbour() {
    SourcedService one = at(DEPOK, service("a").type(ServiceType.SKTM));
    SourcedService two = at(DEPOK, service("b").type(ServiceType.SKTM));
    SourcedService other = at(BOGOR, service("c").type(ServiceType.SKTM));

    Readiness readiness = of(one, two, other);

    assertThat(readiness.overall().services(Gap.ON_SEVERAL_PLATFORMS))
        .containsExactly(id("a"), id("b"));
    assertThat(readiness.authorities())
        .extracting(authority -> authority.count(Gap.ON_SEVERAL_PLATFORMS))
        .containsExactly(2, 0);
  }

  @Test
  void completeness_isThePartOfAllComponentsThatIsSaid() {
    PublicService.Builder said = service("a").free().processingTime(ProcessingTime.workingDays(1));

    AuthorityReadiness both = of(at(DEPOK, said), at(DEPOK, service("b"))).overall();

    assertThat(both.stated(StandardComponent.TARIFF)).isEqualTo(1);
    assertThat(both.stated(StandardComponent.STAFF)).isZero();
    assertThat(both.completeness()).isEqualTo(2 * 100 / 28);
    assertThat(of().overall().completeness()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"id, hanya di loket", "en, counter only"})
  void table_hasALineForEachAuthority_andOneForAll(String language, String heading) {
    Readiness readiness = of(at(DEPOK, service("a").channel(COUNTER)), at(BOGOR, service("b")));

    List<String> lines = readiness.toText(language).lines().toList();

    int rule = lines.indexOf(lines.stream().filter(l -> l.startsWith("---")).findFirst().get());
    assertThat(words(lines.subList(0, rule))).contains(heading.split(" ", -1));
    assertThat(lines.get(rule + 1)).startsWith("kota-depok").contains("0%").endsWith("0");
    assertThat(lines.get(rule + 2)).startsWith("kota-bogor");
    assertThat(lines.get(rule + 3)).startsWith(language.equals("id") ? "Semua" : "All");
    assertThat(lines).allMatch(line -> line.length() <= 100);
    assertThat(lines).anyMatch(line -> line.startsWith("14 ") && line.endsWith(" 2"));
  }

  private static List<String> words(List<String> lines) {
    return lines.stream().flatMap(line -> Stream.of(line.strip().split(" +", -1))).toList();
  }

  @Test
  void page_showsHostileTextAsText_andRunsNothing() throws Exception {
    String hostile = "<script>alert(1)</script>\" onload='x' & \u202Eelif \u0007";
    PublicService.Builder service =
        PublicService.builder("https://depok.example/layanan/x")
            .title(hostile, hostile)
            .competentAuthority(PublicOrganisation.builder("https://depok.example/dinas").build());

    String page = of(at(DEPOK, service)).toHtml("id");

    assertThat(page.toLowerCase(Locale.ROOT)).doesNotContain("<script").doesNotContain("onload='");
    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39;x&#39; &amp;");
    assertThat(page).doesNotContain("\u202E").doesNotContain("\u0007");
    assertThat(page)
        .contains("default-src 'none'")
        .doesNotContain("http://")
        .doesNotContain("src=");
    assertThat(elements(page)).isGreaterThan(50);
  }

  /** The page is written so that a strict parser reads it too. */
  private static int elements(String page) throws Exception {
    String xml = page.replace("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getElementsByTagName("*")
        .getLength();
  }
}
