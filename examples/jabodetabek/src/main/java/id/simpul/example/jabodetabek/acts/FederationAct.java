package id.simpul.example.jabodetabek.acts;

import id.simpul.catalog.Finding;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Quarantined;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.lucene.LuceneIndexes;
import id.simpul.catalog.search.Hit;
import id.simpul.catalog.search.SearchResult;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import id.simpul.core.SimpulException;
import id.simpul.core.http.ResilientTransport;
import id.simpul.example.jabodetabek.services.City;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Real catalogues from elsewhere are read and found beside the five. */
final class FederationAct implements Act {

  private static final long LARGEST = 64L << 20;
  private static final int FIRST_HITS = 10;
  private static final int SHOWN = 5;

  private final List<String> places;
  private final Set<AgencyId> names = new HashSet<>();
  private int refused;

  FederationAct(List<String> places) {
    this.places = List.copyOf(places);
  }

  /** How many catalogues could not be read. */
  int refused() {
    return refused;
  }

  /** The last line, if a catalogue could not be read. */
  void printRefused(Screen screen) {
    if (refused > 0) {
      screen.say(
          "Katalog dari luar yang tidak dipakai: %d (lihat --).".formatted(refused),
          "Catalogues from elsewhere that were not used: %d (see --).".formatted(refused));
    }
  }

  @Override
  public LocalizedText title() {
    return LocalizedText.of("Katalog dari luar", "Catalogues from elsewhere");
  }

  @Override
  public void play(Stage stage) {
    for (City city : City.values()) {
      names.add(city.agency());
    }
    try (ServiceIndex index = LuceneIndexes.inMemory();
        ResilientTransport transport = patient()) {
      stage.city(City.DEPOK).ecosystem().services().stream()
          .collect(Collectors.groupingBy(SourcedService::source))
          .forEach(index::replace);
      int five = index.size();
      for (String place : places) {
        federate(stage, index, place, transport);
      }
      stage.state(
          births(index) == City.values().length,
          "Di antara %d layanan (dari kelima kota %d), kelima akta kelahiran tetap ditemukan."
              .formatted(index.size(), five),
          "Among %d services (%d of the five cities) the five birth certificates are still found."
              .formatted(index.size(), five));
    }
  }

  private void federate(
      Stage stage, ServiceIndex index, String place, ResilientTransport transport) {
    Stopwatch watch = Stopwatch.start();
    int before = index.size();
    try {
      FederatedCatalog read = FederatedCatalog.read(place, names, transport);
      names.add(read.name());
      report(stage, read, watch.text());
      index.replace(read.name(), read.services(stage.clock().instant()));
      search(stage, index, read);
    } catch (SimpulException e) {
      refused++;
      stage.screen().mark("--", line(place, e.explanation()));
      if (index.size() != before) {
        stage.state(false, "Katalog itu mengubah yang lain.", "That catalogue changed the others.");
      }
    }
  }

  private static ResilientTransport patient() {
    return ResilientTransport.builder()
        .timeout(Duration.ofMinutes(1))
        .attemptTimeout(Duration.ofSeconds(20))
        .maxResponseBytes(LARGEST)
        .build();
  }

  private static LocalizedText line(String place, LocalizedText why) {
    return LocalizedText.of(
        "Tidak dipakai: " + place + ": " + why.in("id"),
        "Not used: " + place + ": " + why.in("en"));
  }

  private static void report(Stage stage, FederatedCatalog read, String took) {
    Screen screen = stage.screen();
    int services = read.reading().catalog().services().size();
    List<Quarantined> aside = read.reading().quarantined();
    int remarks = read.reading().findings().size();
    screen.say(
        "%s: %d layanan terbaca, %d disisihkan, %d catatan tanpa akibat (%s)."
            .formatted(read.name(), services, aside.size(), remarks, took),
        "%s: %d services read, %d set aside, %d remarks that cost no service (%s)."
            .formatted(read.name(), services, aside.size(), remarks, took));
    String first =
        read.reading().findings().stream()
            .map(Finding::message)
            .map(screen::read)
            .findFirst()
            .orElse("");
    if (!first.isEmpty()) {
      screen.say("Misalnya: " + first, "For instance: " + first);
    }
    Map<String, List<Quarantined>> byReason = new TreeMap<>();
    for (Quarantined one : aside) {
      byReason.computeIfAbsent(reason(screen, one), any -> new ArrayList<>()).add(one);
    }
    byReason.forEach(
        (reason, records) -> {
          screen.mark("-", LocalizedText.untagged(records.size() + " x " + reason));
          records.stream()
              .limit(SHOWN)
              .forEach(one -> screen.mark("", LocalizedText.untagged(one.subject())));
        });
  }

  private static String reason(Screen screen, Quarantined one) {
    return one.findings().stream().map(Finding::message).map(screen::read).findFirst().orElse("?");
  }

  private static void search(Stage stage, ServiceIndex index, FederatedCatalog read) {
    List<PublicService> services = read.reading().catalog().services();
    PublicService wanted = services.get(services.size() / 2);
    String words = wanted.title().toString();
    Stopwatch watch = Stopwatch.start();
    SearchResult found = index.search(ServiceQuery.text(words).limit(FIRST_HITS));
    String took = watch.text();
    Optional<PublicService> hit =
        found.hits().stream()
            .filter(h -> h.source().equals(read.name()))
            .map(Hit::service)
            .filter(service -> service.id().equals(wanted.id()))
            .findFirst();
    stage.state(
        hit.isPresent(),
        "Dicari \"%s\": ditemukan di %s (%s).".formatted(words, read.name(), took),
        "Looked for \"%s\": found in %s (%s).".formatted(words, read.name(), took));
  }

  private static long births(ServiceIndex index) {
    return index.search(ServiceQuery.text("akta kelahiran").limit(FIRST_HITS)).hits().stream()
        .filter(h -> h.service().type().equals(Optional.of(ServiceType.AKTA_KELAHIRAN)))
        .map(Hit::source)
        .map(AgencyId::value)
        .distinct()
        .count();
  }
}
