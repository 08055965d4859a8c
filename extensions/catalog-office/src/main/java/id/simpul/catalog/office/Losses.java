package id.simpul.catalog.office;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.Finding;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Quarantined;
import id.simpul.catalog.Situation;
import id.simpul.core.LocalizedText;
import id.simpul.core.Masking;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an office file does not say of a catalogue. The file was read again and each word is held
 * against the original, so nothing is lost without a word, whoever forgot it.
 */
final class Losses {

  private static final Map<String, Function<PublicService, Object>> SERVICE = service();
  private static final Map<String, Function<Situation, Object>> SITUATION = situation();
  private static final Map<String, Function<Catalog, Object>> CATALOG = catalog();

  private final List<Finding> findings = new ArrayList<>();

  private Losses() {}

  static List<Finding> between(Catalog original, CatalogReading read) {
    Losses losses = new Losses();
    losses.each(original, read.catalog(), CATALOG, "", new Subject("", ""));
    int index = 0;
    for (PublicService service : original.services()) {
      String path = "/services/" + index++;
      Optional<PublicService> again = read.catalog().service(service.id());
      if (again.isEmpty()) {
        losses.refused(service, read, path);
      } else if (!again.get().equals(service)) {
        losses.service(service, again.get(), path);
      }
    }
    return List.copyOf(losses.findings);
  }

  private void service(PublicService original, PublicService read, String path) {
    int before = findings.size();
    Subject of = Subject.of(original);
    each(original, read, SERVICE, path, of);
    List<Situation> cases = original.situations();
    for (int i = 0; i < cases.size() && i < read.situations().size(); i++) {
      Subject name = of.in(cases.get(i).name().in("id"));
      int found = findings.size();
      each(cases.get(i), read.situations().get(i), SITUATION, path + "/situations/" + i, name);
      if (findings.size() == found && !cases.get(i).equals(read.situations().get(i))) {
        add(path + "/situations/" + i, "other", name);
      }
    }
    if (findings.size() == before) {
      add(path, "other", of);
    }
  }

  private <T> void each(
      T original, T read, Map<String, Function<T, Object>> aspects, String path, Subject of) {
    aspects.forEach(
        (aspect, value) -> {
          Object said = value.apply(original);
          Object again = value.apply(read);
          if (!said.equals(again)) {
            different(said, again, path + "/" + aspect, aspect, of);
          }
        });
  }

  private void different(Object said, Object again, String path, String aspect, Subject of) {
    if (said instanceof Collection<?> all && again instanceof Collection<?> kept) {
      List<?> original = List.copyOf(all);
      List<?> read = List.copyOf(kept);
      int before = findings.size();
      for (int i = 0; i < original.size(); i++) {
        if (i >= read.size() || !original.get(i).equals(read.get(i))) {
          add(path + "/" + i, aspect + " " + (i + 1), of);
        }
      }
      if (findings.size() > before) {
        return;
      }
    }
    add(path, aspect, of);
  }

  private void refused(PublicService service, CatalogReading read, String path) {
    String why =
        read.quarantined().stream()
            .filter(each -> each.subject().equals(service.id().toString()))
            .map(Quarantined::findings)
            .flatMap(List::stream)
            .map(Finding::ruleId)
            .findFirst()
            .orElse("-");
    add(path, "services", Subject.of(service).because(why));
  }

  private void add(String path, String aspect, Subject of) {
    findings.add(
        new Finding(
            Problem.NOT_SAID.id(),
            Problem.NOT_SAID.severity(),
            path,
            LocalizedText.of(
                Masking.mask(
                    "Berkas tidak memuat seluruhnya: "
                        + aspect
                        + of.indonesian()
                        + ". Pertahankan di kode, atau sederhanakan."),
                Masking.mask(
                    "The file does not say all of it: "
                        + aspect
                        + of.english()
                        + ". Keep it in code, or simplify it."))));
  }

  /** Of what something is not said. */
  private record Subject(String indonesian, String english) {

    static Subject of(PublicService service) {
      return new Subject(" layanan " + service.id(), " of the service " + service.id());
    }

    Subject in(String situation) {
      return new Subject(
          indonesian + ", situasi " + Problems.quoted(situation),
          english + ", situation " + Problems.quoted(situation));
    }

    Subject because(String why) {
      return new Subject(indonesian + " (" + why + ")", english + " (" + why + ")");
    }
  }

  private static Map<String, Function<Catalog, Object>> catalog() {
    Map<String, Function<Catalog, Object>> all = new LinkedHashMap<>();
    all.put("id", Catalog::id);
    all.put("publisher", Catalog::publisher);
    all.put("title", Catalog::title);
    all.put("description", Catalog::description);
    all.put("records", Catalog::records);
    all.put("apis", Catalog::apis);
    all.put("landingPages", Catalog::landingPages);
    all.put("collections", Catalog::collections);
    all.put("contracts", Catalog::contracts);
    all.put("others", Catalog::others);
    all.put("identifier", Catalog::identifier);
    all.put("extensions", Catalog::extensions);
    return all;
  }

  private static Map<String, Function<PublicService, Object>> service() {
    Map<String, Function<PublicService, Object>> all = new LinkedHashMap<>();
    all.put("title", PublicService::title);
    all.put("type", PublicService::type);
    all.put("description", PublicService::description);
    all.put("identifier", PublicService::identifier);
    all.put("competentAuthorities", PublicService::competentAuthorities);
    all.put("keywords", PublicService::keywords);
    all.put("lifeEvents", PublicService::lifeEvents);
    all.put("audiences", PublicService::audiences);
    all.put("residentsOf", PublicService::residentsOf);
    all.put("spatial", PublicService::spatial);
    all.put("otherPlaces", PublicService::otherPlaces);
    all.put("requirements", PublicService::requirements);
    all.put("evidence", PublicService::evidence);
    all.put("inputs", PublicService::inputs);
    all.put("rules", PublicService::rules);
    all.put("processingTime", PublicService::processingTime);
    all.put("costs", PublicService::costs);
    all.put("fines", PublicService::fines);
    all.put("outputs", PublicService::outputs);
    all.put("channels", PublicService::channels);
    all.put("applicants", PublicService::applicants);
    all.put("contactPoints", PublicService::contactPoints);
    all.put("complaintPoints", PublicService::complaintPoints);
    all.put("legalResources", PublicService::legalResources);
    all.put("standard", PublicService::standard);
    all.put("requires", PublicService::requires);
    all.put("related", PublicService::related);
    all.put("endpoints", PublicService::endpoints);
    all.put("concepts", PublicService::concepts);
    all.put("governmentFunctions", PublicService::governmentFunctions);
    all.put("sectors", PublicService::sectors);
    all.put("thematicAreas", PublicService::thematicAreas);
    all.put("status", PublicService::status);
    all.put("languages", PublicService::languages);
    all.put("participations", PublicService::participations);
    all.put("partOf", PublicService::partOf);
    all.put("extensions", PublicService::extensions);
    return all;
  }

  private static Map<String, Function<Situation, Object>> situation() {
    Map<String, Function<Situation, Object>> all = new LinkedHashMap<>();
    all.put("name", Situation::name);
    all.put("description", Situation::description);
    all.put("requirements", Situation::requirements);
    all.put("steps", Situation::steps);
    all.put("processingTime", Situation::processingTime);
    all.put("costs", Situation::costs);
    all.put("fines", Situation::fines);
    all.put("outputs", Situation::outputs);
    all.put("channels", Situation::channels);
    all.put("applicants", Situation::applicants);
    return all;
  }
}
