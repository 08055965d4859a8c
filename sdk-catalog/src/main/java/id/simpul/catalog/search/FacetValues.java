package id.simpul.catalog.search;

import id.simpul.catalog.Addressee;
import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.RegionCode;
import id.simpul.catalog.RegionScheme;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.SourcedService;
import id.simpul.core.LocalizedText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a service is counted by under each facet, and how that is called. */
final class FacetValues {

  private static final String NATIONAL = "national";
  private static final String UNKNOWN = "unknown";

  private static final Map<String, LocalizedText> COSTS =
      Map.of(
          "free",
          LocalizedText.of("Gratis", "Free"),
          "paid",
          LocalizedText.of("Berbayar", "With a fee"),
          UNKNOWN,
          LocalizedText.of("Biaya tidak disebut", "Fee not stated"));

  private static final Map<String, LocalizedText> TIMES =
      Map.of(
          "day",
          LocalizedText.of("Hari itu juga", "Within a day"),
          "days-3",
          LocalizedText.of("Paling lama 3 hari", "Within 3 days"),
          "week",
          LocalizedText.of("Paling lama 7 hari", "Within 7 days"),
          "longer",
          LocalizedText.of("Lebih dari 7 hari", "Longer than 7 days"),
          UNKNOWN,
          LocalizedText.of("Waktu tidak disebut", "Time not stated"));

  private FacetValues() {}

  static Set<String> regions(SourcedService sourced) {
    Set<String> values = new LinkedHashSet<>();
    for (RegionCode offered : sourced.service().spatial()) {
      RegionCode region = offered.in(RegionScheme.KEMENDAGRI).orElse(offered);
      while (region.code().length() > 5 && region.parent().isPresent()) {
        region = region.parent().orElseThrow();
      }
      values.add(region.code());
      values.add(region.province().code());
    }
    return values.isEmpty() ? Set.of(NATIONAL) : values;
  }

  static LocalizedText regionLabel(String value) {
    if (value.equals(NATIONAL)) {
      return LocalizedText.of("Seluruh Indonesia", "All of Indonesia");
    }
    try {
      return RegionCode.kemendagri(value).name().orElse(LocalizedText.untagged(value));
    } catch (IllegalArgumentException e) {
      return LocalizedText.untagged(value); // somebody narrowed by a region that cannot be
    }
  }

  static Set<String> authority(SourcedService sourced) {
    return Set.of(sourced.source().value());
  }

  static Set<String> lifeEvents(SourcedService sourced) {
    return sourced.service().lifeEvents().stream()
        .map(event -> event.name().in("id"))
        .filter(name -> !name.isBlank())
        .collect(Collectors.toSet());
  }

  static Set<String> channels(SourcedService sourced) {
    return sourced.service().channels().stream()
        .map(channel -> small(channel.kind()))
        .collect(Collectors.toSet());
  }

  static LocalizedText channelLabel(String value) {
    return Arrays.stream(ChannelKind.values())
        .filter(kind -> small(kind).equals(value))
        .findFirst()
        .map(ChannelKind::label)
        .orElse(LocalizedText.untagged(value));
  }

  static Set<String> audiences(SourcedService sourced) {
    return sourced.service().audiences().stream()
        .flatMap(concept -> concept.id().stream())
        .map(Object::toString)
        .map(
            iri ->
                Arrays.stream(Addressee.values())
                    .filter(known -> known.concept().id().orElseThrow().toString().equals(iri))
                    .findFirst()
                    .map(FacetValues::small)
                    .orElse(iri))
        .collect(Collectors.toSet());
  }

  static LocalizedText audienceLabel(String value) {
    return Arrays.stream(Addressee.values())
        .filter(known -> small(known).equals(value))
        .findFirst()
        .map(Addressee::label)
        .orElse(LocalizedText.untagged(value));
  }

  static Set<String> cost(SourcedService sourced) {
    var costs = sourced.service().costs();
    if (costs.isEmpty() || costs.stream().allMatch(cost -> cost.text().equals(unknownCost()))) {
      return Set.of(UNKNOWN);
    }
    return Set.of(costs.stream().allMatch(cost -> cost.isFree()) ? "free" : "paid");
  }

  private static LocalizedText unknownCost() {
    return id.simpul.catalog.Cost.unknown().text();
  }

  static LocalizedText costLabel(String value) {
    return COSTS.getOrDefault(value, LocalizedText.untagged(value));
  }

  static Set<String> time(SourcedService sourced) {
    return Set.of(sourced.service().processingTime().map(FacetValues::band).orElse(UNKNOWN));
  }

  private static String band(ProcessingTime time) {
    long days =
        time.workingDays().isPresent()
            ? time.workingDays().getAsInt()
            : ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(time.period()))
                + (time.duration().toHours() + 23) / 24;
    return days <= 1 ? "day" : days <= 3 ? "days-3" : days <= 7 ? "week" : "longer";
  }

  static LocalizedText timeLabel(String value) {
    return TIMES.getOrDefault(value, LocalizedText.untagged(value));
  }

  static Set<String> type(SourcedService sourced) {
    return sourced.service().type().map(ServiceType::code).map(Set::of).orElse(Set.of());
  }

  static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
