package id.simpul.catalog;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Checks descriptions by rules in code: what is impossible, what is doubtful, and what the service
 * standard asks for and nobody said.
 *
 * <pre>{@code
 * List<Finding> findings = CatalogValidator.validate(catalog);
 * boolean publishable = findings.stream().noneMatch(f -> f.severity() == Severity.STRUCTURE);
 *
 * CatalogValidator.validate(CatalogReader.ofDefaults().read(file));   // a document that somebody sent
 * }</pre>
 *
 * <p>The typed model already refuses much (a negative amount, a service without a title or an
 * authority); these rules see the rest, what CPSV-AP asks of each property too. Every finding is
 * reported, none is cut off. {@link #rules()} names all rules; they keep their ids for ever. Safe
 * for any number of threads.
 */
public final class CatalogValidator {

  private static final Map<StandardComponent, Finding> MISSING = missing();

  private CatalogValidator() {}

  /** What is asked of descriptions, those rules too that only a reader of documents can break. */
  public static List<ValidationRule> rules() {
    return Rules.all();
  }

  /**
   * Everything that there is to say about a document: what was found while it was read, and what
   * the rules say of its services. The same as {@link #validate(Catalog)} says of its catalogue,
   * and what a catalogue cannot show, such as a number that was written as text.
   */
  public static List<Finding> validate(CatalogReading reading) {
    List<Finding> findings = new ArrayList<>(reading.findings());
    Set<Finding> known = new HashSet<>(reading.findings());
    Set<String> rules = new HashSet<>();
    known.forEach(finding -> rules.add(finding.ruleId()));
    for (Finding finding : ofModel(reading.catalog())) {
      if (!rules.contains(finding.ruleId()) || !known.contains(finding)) {
        findings.add(finding);
      }
    }
    return List.copyOf(findings);
  }

  /** Everything that there is to say about a catalogue; empty if it is complete and sound. */
  public static List<Finding> validate(Catalog catalog) {
    List<Finding> findings = ofModel(catalog);
    findings.addAll(ProfileRules.findings(CatalogGraph.of(catalog)));
    return List.copyOf(findings);
  }

  private static List<Finding> ofModel(Catalog catalog) {
    List<Finding> findings = new ArrayList<>();
    if (Objects.requireNonNull(catalog, "catalog").services().isEmpty()) {
      findings.add(
          Finding.of(
              Rules.SERVICES_EMPTY,
              "/services",
              "Katalog belum berisi layanan. Tambahkan satu.",
              "The catalogue holds no service yet. Add one."));
    }
    int index = 0;
    for (PublicService service : catalog.services()) {
      findings.addAll(ofModel(service, "/services/" + index++));
    }
    new TextRules(findings).check(catalog);
    new AuthorityRules(findings).check(catalog.publisher(), "/publisher");
    findings.addAll(TwinRules.identifiers(catalog.services()));
    return findings;
  }

  /** Everything that there is to say about one service; paths begin at the service. */
  public static List<Finding> validate(PublicService service) {
    List<Finding> findings = ofModel(Objects.requireNonNull(service, "service"), "");
    findings.addAll(ProfileRules.findings(CatalogGraph.of(service)));
    return List.copyOf(findings);
  }

  private static List<Finding> ofModel(PublicService service, String path) {
    List<Finding> findings = new ArrayList<>();
    new TextRules(findings).check(service, path);
    new MoneyRules(findings).check(service, path);
    new CodeRules(findings).check(service, path);
    new AuthorityRules(findings).check(service, path);
    new RegionRules(findings).check(service, path);
    requiresItself(service, path, findings);
    completeness(service, path, findings);
    return findings;
  }

  private static void requiresItself(PublicService service, String path, List<Finding> findings) {
    if (service.requires().contains(service.id())) {
      findings.add(
          Finding.of(
              Rules.REQUIRES_ITSELF,
              path + "/requires",
              "Layanan mensyaratkan dirinya sendiri. Hapus dct:requires ini (di Java:"
                  + " requires(..)).",
              "The service requires itself. Remove this dct:requires (in Java: requires(..))."));
    }
  }

  private static void completeness(PublicService service, String path, List<Finding> findings) {
    Set<StandardComponent> missing = new HashSet<>(ServiceStandard.missingFrom(service));
    for (StandardComponent component : StandardComponent.values()) {
      if (missing.contains(component)) {
        Finding told = Objects.requireNonNull(MISSING.get(component));
        findings.add(new Finding(told.ruleId(), told.severity(), path, told.message()));
      }
    }
  }

  /** The same words for every service. */
  private static Map<StandardComponent, Finding> missing() {
    Map<StandardComponent, Finding> missing = new EnumMap<>(StandardComponent.class);
    for (StandardComponent component : StandardComponent.values()) {
      missing.put(
          component,
          Finding.of(
              Rules.standard(component),
              "",
              "Komponen "
                  + component.number()
                  + " belum ada: "
                  + component.label().in("id")
                  + ". Lengkapi; di Java: "
                  + word(component)
                  + ".",
              "Component "
                  + component.number()
                  + " is not said: "
                  + component.label().in("en")
                  + ". Add it; in Java: "
                  + word(component)
                  + "."));
    }
    return missing;
  }

  /** The word of a service's builder that says the component. */
  private static String word(StandardComponent component) {
    return switch (component) {
      case REQUIREMENTS -> "requirement(..)";
      case PROCEDURE -> "step(..)";
      case TIME -> "processingTime(..)";
      case TARIFF -> "cost(..), free()";
      case PRODUCT -> "produces(..)";
      case COMPLAINTS -> "complaints(..)";
      case LEGAL_BASIS -> "legalResource(..)";
      default -> "standard(..), says(StandardComponent." + component.name() + ", ..)";
    };
  }
}
