package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import java.net.URI;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Reads how long something takes, and when it is open. */
final class TimeReader {

  private final ReadOnce once;
  private final Findings findings;
  private final CodeReader codes;

  TimeReader(ReadOnce once, Findings findings, CodeReader codes) {
    this.once = once;
    this.findings = findings;
    this.codes = codes;
  }

  Optional<ProcessingTime> processingTime(Node owner) {
    Optional<ProcessingTime> plain = owner.value(Cpsv.PROCESSING_TIME, ProcessingTime::parse);
    Optional<Node> more =
        owner.firstReadable(
            Cpsv.SERVICE_TIME, node -> plain.isPresent() || workingDays(node).isPresent());
    if (more.isEmpty()) {
      return plain;
    }
    ProcessingTime own =
        once.each("service time", List.of(more.get()), TimeReader::serviceTime).get(0);
    return Optional.of(own.workingDays().isPresent() ? own : plain.map(own::lasting).orElse(own));
  }

  /** What stands beside the standard's duration; it may say how long, or only when it starts. */
  private static ProcessingTime serviceTime(Node node) {
    ProcessingTime.Builder own = workingDays(node).orElseGet(ProcessingTime::immediate).toBuilder();
    node.isA(SIMPUL + "ServiceTime");
    node.text(SIMPUL + "startsWhen").ifPresent(own::startingWhen);
    for (Term said : node.objects(SIMPUL + "pausedWhileMending")) {
      if (said.value().equals("true") || said.value().equals("1")) {
        own.pausedWhileMending();
        node.take(SIMPUL + "pausedWhileMending", said);
      }
    }
    node.rest(own);
    return own.build();
  }

  private static Optional<ProcessingTime> workingDays(Node node) {
    return node.value(SIMPUL + "workingDays", TimeReader::workingDays);
  }

  /** When it is open; what is said only in words is a finding, so that somebody says it in days. */
  List<TemporalEntity> openingHours(Node owner) {
    List<TemporalEntity> times =
        once.each(
            "hours", owner.nodes(Cpsv.OPENING_HOURS, Cpsv.SCHEMA + "hoursAvailable"), this::time);
    for (Term term : owner.objects(Cpsv.OPENING_HOURS)) {
      if (term.isLiteral()) {
        notUnderstood(term.value());
      }
    }
    for (TemporalEntity time : times) {
      if (time.hours().isEmpty()) {
        notUnderstood(
            time.description()
                .map(Object::toString)
                .orElse(time.id().map(URI::toString).orElse("?")));
      }
    }
    return times;
  }

  /** When it is closed, or open otherwise. */
  List<TemporalEntity> restrictions(Node owner) {
    return once.each("hours", owner.nodes(CV + "specialOpeningHoursSpecification"), this::time);
  }

  private TemporalEntity time(Node node) {
    TemporalEntity.Builder time = TemporalEntity.builder();
    node.isA(Cpsv.TEMPORAL);
    Optional<OpeningHours> hours = hours(node);
    hours.ifPresent(time::hours);
    hours.ifPresent(open -> node.takeIfEqual(DESCRIPTION, open.text()));
    Optional<LocalizedText> words = node.text(DESCRIPTION, Cpsv.LABEL);
    words
        .filter(said -> hours.filter(open -> open.text().equals(said)).isEmpty())
        .ifPresent(time::description);
    codes.concepts(node, CV + "frequency").forEach(time::frequency);
    node.rest(time);
    return time.build();
  }

  private static Optional<OpeningHours> hours(Node node) {
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (Term said : node.objects(SIMPUL + "day")) {
      dayOf(said.value())
          .ifPresent(
              day -> {
                days.add(day);
                node.take(SIMPUL + "day", said);
              });
    }
    Optional<LocalTime> opens = node.value(SIMPUL + "opens", TimeReader::time);
    Optional<LocalTime> closes = node.value(SIMPUL + "closes", TimeReader::time);
    if (days.isEmpty() || opens.isEmpty() || closes.isEmpty()) {
      node.leave(SIMPUL + "day", SIMPUL + "opens", SIMPUL + "closes");
      return Optional.empty();
    }
    return Optional.of(new OpeningHours(days, opens.get(), closes.get()));
  }

  /** What is said in words stays a finding, so that somebody can say it in days and times. */
  private void notUnderstood(String words) {
    String shown = Findings.shortened(words);
    findings.add(
        Finding.of(
            Rules.HOURS_NOT_UNDERSTOOD,
            "",
            "Jam buka '"
                + shown
                + "' tidak terbaca. Tulis simpul:day, simpul:opens, dan"
                + " simpul:closes.",
            "The opening hours '"
                + shown
                + "' are not understood. Say simpul:day, simpul:opens"
                + " and simpul:closes."));
  }

  private static ProcessingTime workingDays(String days) {
    return ProcessingTime.workingDays(Integer.parseInt(days));
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "expected a time like 08:00, found '" + Findings.shortened(text) + "'", e);
    }
  }

  private static Optional<DayOfWeek> dayOf(String name) {
    return EnumSet.allOf(DayOfWeek.class).stream()
        .filter(day -> day.name().equalsIgnoreCase(name))
        .findFirst();
  }
}
