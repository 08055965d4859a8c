package id.simpul.benchmarks.search;

import id.simpul.catalog.PublicService;
import id.simpul.catalog.RegionCode;
import id.simpul.core.ServiceId;
import id.simpul.quality.JudgedQuery;
import id.simpul.quality.SampleService;
import id.simpul.quality.SampleServices;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An engine that finds texts by words, and knows neither services nor places. */
interface Peer {

  /** The services whose words answer, best first. */
  List<ServiceId> search(String words, int most);

  /** Only the services of where the person is, and the national ones: one line of SQL. */
  static Function<JudgedQuery, List<ServiceId>> inPlace(Peer peer, SampleServices samples) {
    Map<ServiceId, PublicService> services =
        samples.all().stream()
            .map(SampleService::service)
            .collect(Collectors.toMap(PublicService::id, service -> service));
    return question ->
        peer.search(question.text(), services.size()).stream()
            .filter(id -> servesAt(question.near(), Objects.requireNonNull(services.get(id))))
            .toList();
  }

  private static boolean servesAt(Optional<RegionCode> place, PublicService service) {
    return place.isEmpty()
        || service.spatial().isEmpty()
        || service.spatial().stream().anyMatch(place.get()::isWithin);
  }
}
