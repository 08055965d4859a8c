package id.simpul.catalog.readiness;

import id.simpul.catalog.Channel;
import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Situation;
import id.simpul.catalog.SourcedService;
import id.simpul.core.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which gaps one service has. */
final class ReadinessRules {

  private static final Set<ChannelKind> DIGITAL =
      EnumSet.of(ChannelKind.ONLINE, ChannelKind.MESSAGE, ChannelKind.EMAIL);

  private final Instant now;
  private final Duration staleAfter;
  private final Map<ServiceId, ProcessingTime> measured;
  private final Set<ServiceId> repeated;

  ReadinessRules(
      Instant now,
      Duration staleAfter,
      Map<ServiceId, ProcessingTime> measured,
      Set<ServiceId> repeated) {
    this.now = now;
    this.staleAfter = staleAfter;
    this.measured = measured;
    this.repeated = repeated;
  }

  Set<Gap> gaps(SourcedService sourced) {
    PublicService service = sourced.service();
    Set<ChannelKind> ways = ways(service);
    Set<Gap> gaps = EnumSet.noneOf(Gap.class);
    add(gaps, Gap.NO_DIGITAL_CHANNEL, ways.stream().noneMatch(DIGITAL::contains));
    add(gaps, Gap.COUNTER_ONLY, ways.equals(Set.of(ChannelKind.COUNTER)));
    add(gaps, Gap.NO_API, service.endpoints().isEmpty());
    add(gaps, Gap.NO_COMPLAINT_CHANNEL, service.complaintPoints().isEmpty());
    add(gaps, Gap.STALE, sourced.age(now).compareTo(staleAfter) > 0);
    add(gaps, Gap.SLOWER_THAN_PROMISED, isSlow(service));
    add(gaps, Gap.ON_SEVERAL_PLATFORMS, repeated.contains(service.id()));
    return gaps;
  }

  private static void add(Set<Gap> gaps, Gap gap, boolean found) {
    if (found) {
      gaps.add(gap);
    }
  }

  boolean isMeasured(ServiceId service) {
    return measured.containsKey(service);
  }

  private boolean isSlow(PublicService service) {
    ProcessingTime took = measured.get(service.id());
    return took != null && Promise.isBroken(service, took);
  }

  /** Those of its cases too: a case that goes online is a beginning. */
  private static Set<ChannelKind> ways(PublicService service) {
    return Stream.concat(
            Stream.of(service.channels()), service.situations().stream().map(Situation::channels))
        .flatMap(List::stream)
        .map(Channel::kind)
        .collect(Collectors.toSet());
  }
}
