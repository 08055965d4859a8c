package id.simpul.catalog;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Rules about what CPSV-AP asks of each property, seen in the document itself: how many values,
 * texts with their language, numbers and times as such, and references that lead to the right kind
 * of thing. A value that was made in Java is looked at as it would be written. A reference to what
 * another list describes is left alone: its type stands there.
 */
final class ProfileRules {

  private static final Pattern DURATION =
      Pattern.compile(
          "-?P(?=.)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?");
  private static final Pattern DOUBLE =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?|[+-]?INF|NaN");
  private static final int LONGEST_NUMBER = 100;

  /** The same words for every resource; the properties are those of the standard. */
  private static final Map<String, LocalizedText> MISSING = new ConcurrentHashMap<>();

  private final Graph graph;
  private final Findings findings;

  ProfileRules(Graph graph, Findings findings) {
    this.graph = graph;
    this.findings = findings;
  }

  /** What the rules say of a document, or of a value as it is written. */
  static List<Finding> findings(Graph graph) {
    Findings findings = new Findings();
    new ProfileRules(graph, findings).check();
    return findings.all();
  }

  void check() {
    graph.forEach((subject, said) -> check(subject, said, asked(said)));
  }

  private static Constraint.Asked asked(Map<String, Set<Term>> said) {
    Set<Term> types = said.getOrDefault(Cpsv.TYPE, Set.of());
    if (types.size() == 1) {
      return Constraint.asked(types.iterator().next().value());
    }
    Set<Constraint> asked = new LinkedHashSet<>();
    types.forEach(type -> asked.addAll(Constraint.asked(type.value()).all()));
    return new Constraint.Asked(List.copyOf(asked));
  }

  private void check(Term subject, Map<String, Set<Term>> said, Constraint.Asked asked) {
    for (Constraint needed : asked.needed()) {
      int found = said.getOrDefault(needed.property(), Set.of()).size();
      if (found < needed.least()) {
        missing(subject, needed);
      }
    }
    if (!asked.all().isEmpty()) {
      for (Map.Entry<String, Set<Term>> each : said.entrySet()) {
        for (Constraint constraint : asked.of(each.getKey())) {
          check(subject, each.getValue(), constraint);
        }
      }
    }
  }

  private void check(Term subject, Set<Term> values, Constraint asked) {
    if (values.size() > asked.most()) {
      repeated(subject, asked, values.size());
    }
    if (asked.isText()) {
      each(values, value -> value.language().isEmpty(), value -> text(subject, asked, value));
    } else if (asked.isDataType()) {
      each(values, value -> !isOf(value, asked), value -> type(subject, asked, value));
    } else if (asked.isClass()) {
      each(values, value -> isWrong(value, asked), value -> reference(subject, asked, value));
    }
  }

  private static void each(Set<Term> values, Predicate<Term> wrong, Consumer<Term> tell) {
    for (Term value : values) {
      if (wrong.test(value)) {
        tell.accept(value);
      }
    }
  }

  private static boolean isOf(Term value, Constraint asked) {
    if (!value.isLiteral()
        || !value.datatype().equals(asked.kind())
        || value.value().length() > LONGEST_NUMBER) {
      return false;
    }
    return switch (asked.kind().substring(Cpsv.XSD.length())) {
      case "duration" -> DURATION.matcher(value.value()).matches();
      case "double" -> DOUBLE.matcher(value.value()).matches();
      default -> true;
    };
  }

  private boolean isWrong(Term value, Constraint asked) {
    if (value.isLiteral()) {
      return true;
    }
    Map<String, Set<Term>> about = graph.about(value);
    if (about.isEmpty()) {
      return value.isBlank();
    }
    for (Term type : about.getOrDefault(Cpsv.TYPE, Set.of())) {
      if (Constraint.isKindOf(type.value(), asked.kind())) {
        return false;
      }
    }
    return true;
  }

  private void missing(Term subject, Constraint asked) {
    LocalizedText message =
        MISSING.computeIfAbsent(
            asked.property(),
            property ->
                LocalizedText.of(
                    "CPSV-AP meminta " + name(property) + "; tidak ada. Tambahkan.",
                    "CPSV-AP asks for " + name(property) + "; there is none. Add it."));
    ValidationRule rule = Rules.PROFILE_MISSING;
    findings.add(new Finding(rule.id(), rule.severity(), path(subject, asked), message));
  }

  private void repeated(Term subject, Constraint asked, int found) {
    add(
        Rules.PROFILE_REPEATED,
        subject,
        asked,
        name(asked.property()) + " paling banyak " + asked.most() + "; ada " + found + ". Sisakan.",
        name(asked.property())
            + " at most "
            + asked.most()
            + " time(s); found "
            + found
            + ". Keep one.");
  }

  private void text(Term subject, Constraint asked, Term value) {
    add(
        Rules.PROFILE_TEXT,
        subject,
        asked,
        name(asked.property()) + " perlu bahasa, seperti @id; tertulis " + shown(value) + ".",
        name(asked.property())
            + " needs a language such as @en; found "
            + shown(value)
            + ". Tag it.");
  }

  private void type(Term subject, Constraint asked, Term value) {
    add(
        Rules.PROFILE_DATATYPE,
        subject,
        asked,
        name(asked.property())
            + " perlu "
            + name(asked.kind())
            + "; tertulis "
            + shown(value)
            + ".",
        name(asked.property())
            + " needs "
            + name(asked.kind())
            + "; found "
            + shown(value)
            + ". Write it so.");
  }

  private void reference(Term subject, Constraint asked, Term value) {
    add(
        Rules.PROFILE_REFERENCE,
        subject,
        asked,
        name(asked.property())
            + " harus menunjuk "
            + name(asked.kind())
            + "; menunjuk "
            + shown(value)
            + ". Perbaiki, atau sebut jenisnya.",
        name(asked.property())
            + " leads to a "
            + name(asked.kind())
            + "; found "
            + shown(value)
            + ". Correct it, or state its type.");
  }

  private void add(
      ValidationRule rule, Term subject, Constraint asked, String indonesian, String english) {
    findings.add(Finding.of(rule, path(subject, asked), indonesian, english));
  }

  private static String path(Term subject, Constraint asked) {
    return "/"
        + pointer(subject.isIri() ? subject.value() : subject.toString())
        + "/"
        + pointer(asked.property());
  }

  private static String shown(Term value) {
    return "'" + Findings.shortened(value.value()) + "'";
  }

  private static String name(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  /** A token of a JSON pointer (RFC 6901, section 3). */
  private static String pointer(String token) {
    return token.replace("~", "~0").replace("/", "~1");
  }
}
