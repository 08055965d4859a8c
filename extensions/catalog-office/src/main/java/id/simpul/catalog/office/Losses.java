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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an office file does not say of a catalogue. The file was read again and each word is held
 * against the original, so nothing is lost without a word, whoever forgot it.
 */
final class Losses {

  private final List<Finding> findings = new ArrayList<>();

  private Losses() {}

  static List<Finding> between(Catalog original, CatalogReading read) {
    Losses losses = new Losses();
    losses.each(original, read.catalog(), Aspects.CATALOG, "", new Subject("", ""));
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
    each(original, read, Aspects.SERVICE, path, of);
    List<Situation> cases = original.situations();
    for (int i = 0; i < cases.size() && i < read.situations().size(); i++) {
      Subject name = of.in(cases.get(i).name().in("id"));
      int found = findings.size();
      each(
          cases.get(i),
          read.situations().get(i),
          Aspects.SITUATION,
          path + "/situations/" + i,
          name);
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
}
