package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

import java.util.Comparator;
import java.util.List;

/** Reads how a service is given: rules and their steps in order. */
final class RuleReader {

  private final ReadOnce once;
  private final PaperReader papers;
  private final TimeReader times;
  private final CodeReader codes;

  RuleReader(ReadOnce once, PaperReader papers, TimeReader times, CodeReader codes) {
    this.once = once;
    this.papers = papers;
    this.times = times;
    this.codes = codes;
  }

  List<Rule> rules(Node owner) {
    return once.each("rule", owner.nodes(Cpsv.CPSV + "follows"), this::rule);
  }

  List<Step> steps(Node owner) {
    return owner.nodes(SIMPUL + "step").stream()
        .sorted(
            Comparator.comparing(
                node ->
                    node.value(SIMPUL + "position", Integer::valueOf).orElse(Integer.MAX_VALUE)))
        .map(this::step)
        .toList();
  }

  private Rule rule(Node node) {
    Rule.Builder rule = Rule.builder(node.name());
    node.isA(Cpsv.CPSV + "Rule");
    node.text(DESCRIPTION).ifPresent(rule::description);
    codes.concept(node, Cpsv.DCT_TYPE).ifPresent(rule::type);
    CodeReader.languages(node).forEach(rule::language);
    steps(node).forEach(rule::step);
    papers.legalResources(node, Cpsv.CPSV + "implements").forEach(rule::legalResource);
    node.rest(rule);
    return rule.build();
  }

  private Step step(Node node) {
    Step.Builder step = Step.builder(node.name());
    node.value(SIMPUL + "position", Integer::valueOf); // its place in the list says it
    node.isA(SIMPUL + "Step");
    node.text(DESCRIPTION).ifPresent(step::description);
    node.text(SIMPUL + "actor").ifPresent(step::actor);
    times.processingTime(node).ifPresent(step::processingTime);
    node.rest(step);
    return step.build();
  }
}
