package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads how a service is given, in every case and in a single one. */
final class DeliveryReader {

  private final ReadOnce once;
  private final TimeReader times;
  private final PlaceReader places;
  private final PaperReader papers;
  private final MoneyReader money;
  private final RuleReader rules;

  DeliveryReader(
      ReadOnce once,
      TimeReader times,
      PlaceReader places,
      PaperReader papers,
      MoneyReader money,
      RuleReader rules) {
    this.once = once;
    this.times = times;
    this.places = places;
    this.papers = papers;
    this.money = money;
    this.rules = rules;
  }

  /** Tells the builder of a service or of a situation what the node says. */
  void read(Node node, DeliveryBuilder<?> says) {
    papers.requirements(node).forEach(says::requirement);
    money.costs(node).forEach(says::cost);
    money.fines(node).forEach(says::fine);
    times.processingTime(node).ifPresent(says::processingTime);
    places.channels(node).forEach(says::channel);
    applicants(node).forEach(says::applicant);
    papers.outputs(node).forEach(says::produces);
  }

  List<Situation> situations(Node owner) {
    return once.each("situation", owner.nodes(SIMPUL + "situation"), this::situation);
  }

  private Situation situation(Node node) {
    Situation.Builder situation = Situation.builder(node.name());
    node.isA(SIMPUL + "Situation");
    node.iri().ifPresent(situation::id);
    node.text(DESCRIPTION).ifPresent(situation::description);
    read(node, situation);
    rules.steps(node).forEach(situation::step);
    node.rest(situation);
    return situation.build();
  }

  private List<Applicant> applicants(Node owner) {
    return once.each(
        "applicant",
        owner.readable(SIMPUL + "applicant", node -> role(node).isPresent()),
        DeliveryReader::applicant);
  }

  private static Applicant applicant(Node node) {
    Applicant.Builder applicant = Applicant.builder(role(node).orElseThrow());
    node.isA(SIMPUL + "Applicant");
    node.text(DESCRIPTION).ifPresent(applicant::condition);
    node.rest(applicant);
    return applicant.build();
  }

  private static Optional<Applicant.Role> role(Node node) {
    return node.value(SIMPUL + "role", DeliveryReader::role);
  }

  private static Applicant.Role role(String text) {
    return Applicant.Role.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
