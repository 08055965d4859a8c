package id.simpul.catalog.compare;

import id.simpul.catalog.Output;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Situation;
import id.simpul.core.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is compared. */
public enum Aspect {
  /** The papers to bring. */
  REQUIREMENTS("Persyaratan", "Requirements", Aspect::requirements),
  /** What it costs. */
  FEE("Biaya", "Fee", Aspect::fees),
  /** What a delay is fined with. */
  FINE("Denda", "Fine", Aspect::fines),
  /** How long it takes. */
  TIME("Waktu", "Time", Aspect::times),
  /** The steps. */
  STEPS("Langkah", "Steps", Aspect::steps),
  /** The ways to get it. */
  CHANNELS("Cara", "Ways", Aspect::channels),
  /** The places, with hours and quota. */
  PLACES("Tempat", "Places", Aspect::places),
  /** Who may ask. */
  APPLICANTS("Siapa yang boleh mengurus", "Who may apply", Aspect::applicants),
  /** Whose residents are served. */
  RESIDENTS("Untuk penduduk", "For residents of", Aspect::residents),
  /** What comes out. */
  OUTPUT("Hasil", "Result", Aspect::outputs),
  /** Where to complain. */
  COMPLAINTS("Pengaduan", "Complaints", Aspect::complaints);

  @SuppressWarnings("ImmutableEnumChecker") // a text never changes
  private final LocalizedText label;

  @SuppressWarnings("ImmutableEnumChecker") // holds nothing that changes
  private final BiFunction<PublicService, Phrases, List<String>> lines;

  Aspect(
      String indonesian, String english, BiFunction<PublicService, Phrases, List<String>> lines) {
    this.label = LocalizedText.of(indonesian, english);
    this.lines = lines;
  }

  /** What it is called. */
  public LocalizedText label() {
    return label;
  }

  /** What a service says about it, one line a thing, in a language; empty if it says nothing. */
  public List<String> of(PublicService service, String language) {
    return List.copyOf(lines.apply(service, new Phrases(language)));
  }

  private static List<String> requirements(PublicService service, Phrases say) {
    List<String> lines = new ArrayList<>();
    service.requirements().forEach(requirement -> lines.add(say.requirement(requirement)));
    service.evidence().forEach(paper -> lines.add(say.text(paper.name())));
    service.inputs().forEach(paper -> lines.add(say.text(paper.name())));
    inEachCase(service, say, lines, s -> s.requirements().stream().map(say::requirement));
    return lines;
  }

  private static List<String> fees(PublicService service, Phrases say) {
    List<String> lines = new ArrayList<>();
    service.costs().forEach(cost -> lines.add(say.fee(cost)));
    inEachCase(service, say, lines, s -> s.costs().stream().map(say::fee));
    return lines;
  }

  private static List<String> fines(PublicService service, Phrases say) {
    List<String> lines = new ArrayList<>();
    service.fines().forEach(fine -> lines.add(say.fine(fine)));
    inEachCase(service, say, lines, s -> s.fines().stream().map(say::fine));
    return lines;
  }

  private static List<String> times(PublicService service, Phrases say) {
    List<String> lines = new ArrayList<>();
    service.processingTime().ifPresent(time -> lines.add(say.text(time.text())));
    for (Output output : service.outputs()) {
      output
          .processingTime()
          .ifPresent(time -> lines.add(say.text(output.name()) + ": " + say.text(time.text())));
    }
    inEachCase(
        service, say, lines, s -> s.processingTime().stream().map(time -> say.text(time.text())));
    return lines;
  }

  private static List<String> steps(PublicService service, Phrases say) {
    List<String> lines = new ArrayList<>();
    service.steps().forEach(step -> lines.add(lines.size() + 1 + ". " + say.text(step.name())));
    return lines;
  }

  private static List<String> channels(PublicService service, Phrases say) {
    return service.channels().stream().map(say::channel).distinct().toList();
  }

  private static List<String> places(PublicService service, Phrases say) {
    return service.channels().stream()
        .flatMap(channel -> channel.servicePoints().stream())
        .map(say::place)
        .toList();
  }

  private static List<String> applicants(PublicService service, Phrases say) {
    List<String> lines = new ArrayList<>();
    service.applicants().forEach(applicant -> lines.add(say.applicant(applicant)));
    inEachCase(service, say, lines, s -> s.applicants().stream().map(say::applicant));
    return lines;
  }

  private static List<String> residents(PublicService service, Phrases say) {
    return service.residentsOf().stream()
        .map(region -> region.name().map(say::text).orElseGet(region::toString))
        .toList();
  }

  private static List<String> outputs(PublicService service, Phrases say) {
    return service.outputs().stream().map(say::output).toList();
  }

  private static List<String> complaints(PublicService service, Phrases say) {
    return service.complaintPoints().stream()
        .map(say::reach)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static void inEachCase(
      PublicService service,
      Phrases say,
      List<String> lines,
      Function<Situation, Stream<String>> says) {
    for (Situation situation : service.situations()) {
      String said = says.apply(situation).collect(Collectors.joining("; "));
      if (!said.isEmpty()) {
        lines.add(say.text(situation.name()) + ": " + said);
      }
    }
  }
}
