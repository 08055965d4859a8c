package id.simpul.example.jabodetabek.acts;

import id.simpul.catalog.Channel;
import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.harvest.HarvestReport;
import id.simpul.core.LocalizedText;
import id.simpul.ecosystem.MemberRefresh;
import id.simpul.ecosystem.Refresh;
import id.simpul.example.jabodetabek.platform.Authority;
import id.simpul.example.jabodetabek.services.City;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** All five join by a signed member list, and each reads the catalogues of all. */
final class JoinAct implements Act {

  private static final int SERVICES = 61;

  @Override
  public LocalizedText title() {
    return LocalizedText.of(
        "2. Bergabung, lalu mengambil katalog", "2. They join, and read each other's catalogues");
  }

  @Override
  public void play(Stage stage) {
    Stopwatch joining = Stopwatch.start();
    HarvestBars bars = new HarvestBars();
    stage.authorities().join(City.DEPOK, bars);
    stage
        .screen()
        .say(
            "Daftar anggota bertanda tangan dan setelan: %s (%s)"
                .formatted(stage.authorities().folder().path(), joining.text()),
            "Signed member list and settings: %s (%s)"
                .formatted(stage.authorities().folder().path(), joining.text()));
    for (Authority authority : stage.authorities().all()) {
      Stopwatch watch = Stopwatch.start();
      Refresh round = authority.ecosystem().refresh();
      if (authority.city() == City.DEPOK) {
        print(stage, round, bars, watch.millis());
      }
      int known = authority.ecosystem().services().size();
      stage.state(
          round.complete() && known == SERVICES,
          "%s membaca kelima katalog: %d layanan (%s)."
              .formatted(authority.city().title(), known, watch.text()),
          "%s read all five catalogues: %d services (%s)."
              .formatted(authority.city().title(), known, watch.text()));
    }
    countWays(stage);
  }

  private static void print(Stage stage, Refresh round, HarvestBars bars, long millis) {
    Screen screen = stage.screen();
    List<List<String>> rows = new ArrayList<>();
    for (MemberRefresh member : round.members()) {
      HarvestReport report = member.report().orElseThrow();
      rows.add(
          List.of(
              member.member().value(),
              bars.of(member.member()),
              String.valueOf(report.changes().added().count()),
              String.valueOf(report.quarantinedCount()),
              report.duration().toMillis() + " ms"));
    }
    screen.say(
        "Dilihat dari Depok (%d ms):".formatted(millis),
        "Seen from Depok (%d ms):".formatted(millis));
    screen.table(
        List.of(
            screen.read("Katalog dari", "Catalogue of"),
            screen.read("Dibaca", "Read"),
            screen.read("Baru", "New"),
            screen.read("Disisihkan", "Set aside"),
            screen.read("Waktu", "Time")),
        rows);
  }

  private static void countWays(Stage stage) {
    List<PublicService> services =
        stage.city(City.DEPOK).ecosystem().services().stream()
            .map(SourcedService::service)
            .toList();
    long situations = services.stream().mapToLong(service -> service.situations().size()).sum();
    long counterOnly = count(services, JoinAct::isCounterOnly);
    long visits = count(services, service -> comes(service));
    stage.state(
        situations > 0 && counterOnly > 0 && visits > 0,
        "Di dalamnya %d situasi, %d layanan yang hanya di loket, %d yang petugasnya bisa datang."
            .formatted(situations, counterOnly, visits),
        "Among them %d situations, %d services over the counter only, %d where an officer may come."
            .formatted(situations, counterOnly, visits));
  }

  private static long count(List<PublicService> services, Predicate<PublicService> wanted) {
    return services.stream().filter(wanted).count();
  }

  private static boolean isCounterOnly(PublicService service) {
    return !service.channels().isEmpty()
        && service.channels().stream().map(Channel::kind).allMatch(ChannelKind.COUNTER::equals);
  }

  private static boolean comes(PublicService service) {
    return service.channels().stream().map(Channel::kind).anyMatch(ChannelKind.HOME_VISIT::equals);
  }
}
