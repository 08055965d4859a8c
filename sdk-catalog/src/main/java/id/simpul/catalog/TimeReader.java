package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

import id.simpul.catalog.graph.Term;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Reads how long something takes, and when it is open. */
final class TimeReader {

  private final Findings findings;

  TimeReader(Findings findings) {
    this.findings = findings;
  }

  Optional<ProcessingTime> processingTime(Node owner) {
    Optional<ProcessingTime> plain = owner.value(Cpsv.PROCESSING_TIME, ProcessingTime::parse);
    Optional<Node> own = owner.node(Cpsv.SERVICE_TIME);
    if (own.isEmpty()) {
      return plain;
    }
    Node node = own.get();
    Optional<ProcessingTime> time =
        node.value(SIMPUL + "workingDays", TimeReader::workingDays).or(() -> plain);
    boolean paused = node.literal(SIMPUL + "pausedWhileMending").filter("true"::equals).isPresent();
    return time.map(t -> node.text(SIMPUL + "startsWhen").map(t::startingWhen).orElse(t))
        .map(t -> paused ? t.pausedWhileMending() : t);
  }

  List<OpeningHours> hours(Node owner) {
    List<OpeningHours> hours = new ArrayList<>();
    for (Term term : owner.objects(Cpsv.OPENING_HOURS)) {
      Node said = owner.about(term);
      understood(said).ifPresentOrElse(hours::add, () -> notUnderstood(said));
    }
    return hours;
  }

  private static Optional<OpeningHours> understood(Node node) {
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    node.literals(SIMPUL + "day").forEach(day -> dayOf(day).ifPresent(days::add));
    Optional<LocalTime> opens = node.value(SIMPUL + "opens", TimeReader::time);
    Optional<LocalTime> closes = node.value(SIMPUL + "closes", TimeReader::time);
    return days.isEmpty() || opens.isEmpty() || closes.isEmpty()
        ? Optional.empty()
        : Optional.of(new OpeningHours(days, opens.get(), closes.get()));
  }

  /** What is said in words stays a finding, so that somebody can say it in days and times. */
  private void notUnderstood(Node node) {
    String words =
        node.text(DESCRIPTION, Cpsv.LABEL).map(Object::toString).orElse(node.term().value());
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
