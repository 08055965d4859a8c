package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

import java.util.Comparator;
import java.util.List;

/** Reads how a service is given: rules and their steps in order. */
final class RuleReader {

  private final ReadOnce once;
  private final PaperReader papers;

  RuleReader(ReadOnce once, PaperReader papers) {
    this.once = once;
    this.papers = papers;
  }

  List<Rule> rules(Node owner) {
    return once.each("rule", owner.nodes(Cpsv.CPSV + "follows"), this::rule);
  }

  static List<Step> steps(Node owner) {
    return owner.nodes(SIMPUL + "step").stream()
        .sorted(
            Comparator.comparing(
                node ->
                    node.value(SIMPUL + "position", Integer::valueOf).orElse(Integer.MAX_VALUE)))
        .map(RuleReader::step)
        .toList();
  }

  private Rule rule(Node node) {
    Rule.Builder rule = Rule.builder(node.name());
    node.id().ifPresent(rule::id);
    node.text(DESCRIPTION).ifPresent(rule::description);
    steps(node).forEach(rule::step);
    papers.legalResources(node, Cpsv.CPSV + "implements").forEach(rule::legalResource);
    return rule.build();
  }

  private static Step step(Node node) {
    Step.Builder step = Step.builder(node.name());
    node.text(DESCRIPTION).ifPresent(step::description);
    node.text(SIMPUL + "actor").ifPresent(step::actor);
    return step.build();
  }
}
