package id.simpul.benchmarks.search;

import id.simpul.catalog.PublicService;
import id.simpul.core.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a service as the peers get them, the same that ours reads.
 *
 * @param title its title
 * @param named its keywords, type, outputs and life events
 * @param rest everything else
 */
record PeerText(String title, String named, String rest) {

  static PeerText of(PublicService service) {
    List<String> title = new ArrayList<>();
    add(service.title(), title);
    List<String> named = new ArrayList<>();
    service.keywords().ifPresent(text -> add(text, named));
    service.type().ifPresent(type -> named.add(type.code()));
    service.outputs().forEach(output -> add(output.name(), named));
    service.lifeEvents().forEach(event -> add(event.name(), named));
    List<String> rest = new ArrayList<>();
    service.description().ifPresent(text -> add(text, rest));
    service
        .situations()
        .forEach(
            situation -> {
              add(situation.name(), rest);
              situation.description().ifPresent(text -> add(text, rest));
            });
    service.competentAuthorities().forEach(a -> a.name().ifPresent(text -> add(text, rest)));
    service.steps().forEach(step -> add(step.name(), rest));
    service.requirements().forEach(requirement -> add(requirement.name(), rest));
    return new PeerText(joined(title), joined(named), joined(rest));
  }

  String whole() {
    return joined(List.of(title, named, rest));
  }

  private static String joined(List<String> texts) {
    return String.join(" . ", texts);
  }

  private static void add(LocalizedText text, List<String> texts) {
    texts.addAll(text.values(""));
    text.languages().forEach(tag -> texts.addAll(text.values(tag)));
  }
}
