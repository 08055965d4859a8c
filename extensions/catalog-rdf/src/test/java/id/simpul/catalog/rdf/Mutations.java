package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A document in which every class and every property of the standard's table stands once and
 * soundly, and what becomes of it when one statement is spoilt.
 */
final class Mutations {

  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String WRONG = "https://kota.example/salah";
  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("Code", "http://www.w3.org/2004/02/skos/core#Concept"),
          Map.entry("Concept", "http://www.w3.org/2004/02/skos/core#Concept"),
          Map.entry("Document", "http://xmlns.com/foaf/0.1/Document"),
          Map.entry("Location", "http://purl.org/dc/terms/Location"),
          Map.entry("Linguistic System", "http://purl.org/dc/terms/LinguisticSystem"),
          Map.entry("Organization", "http://data.europa.eu/m8g/PublicOrganisation"));

  private Mutations() {}

  /** The sound document. */
  static Graph base() {
    return build(statements());
  }

  /** Each spoilt document under the name of what was done to it. */
  static Map<String, Graph> all() {
    List<Statement> sound = statements();
    Map<String, Graph> all = new LinkedHashMap<>();
    for (int i = 0; i < sound.size(); i++) {
      Statement one = sound.get(i);
      if (!one.property().equals(TYPE)) {
        spoil(all, sound, i, "removed", s -> {});
        spoil(all, sound, i, "twice", s -> both(s, one, second(one.value())));
        spoil(all, sound, i, "without language", s -> s.add(one.with(Term.literal("polos"))));
        spoil(
            all, sound, i, "of another type", s -> s.add(one.with(Term.typed("x", XSD + "token"))));
        spoil(all, sound, i, "leading astray", s -> s.add(one.with(Term.iri(WRONG))));
      }
    }
    return all;
  }

  private static void both(List<Statement> statements, Statement one, Term second) {
    statements.add(one);
    statements.add(one.with(second));
  }

  private static Term second(Term value) {
    if (value.isIri()) {
      return value;
    }
    return value.language().isPresent()
        ? Term.text(value.value() + " 2", "en")
        : Term.typed(value.datatype().endsWith("duration") ? "P9D" : "9", value.datatype());
  }

  private static void spoil(
      Map<String, Graph> all,
      List<Statement> sound,
      int index,
      String how,
      Consumer<List<Statement>> instead) {
    List<Statement> spoilt = new ArrayList<>(sound);
    Statement one = spoilt.remove(index);
    instead.accept(spoilt);
    spoilt.add(new Statement(Term.iri(WRONG), TYPE, Term.iri("https://kota.example/ns#Salah")));
    all.put(one.subject().value() + " " + one.property() + " " + how, build(spoilt));
  }

  private static List<Statement> statements() {
    Map<String, String> classes = new LinkedHashMap<>(CLASSES);
    List<String[]> rows = rows();
    rows.forEach(row -> classes.put(row[0], row[1]));
    List<Statement> statements = new ArrayList<>();
    classes.forEach((name, iri) -> statements.add(new Statement(it(name), TYPE, Term.iri(iri))));
    for (String type :
        List.of("Life Event", "Business Event", "Organization", "Public Organization")) {
      for (String property : List.of("title", "identifier")) {
        statements.add(
            new Statement(
                it(type),
                "http://purl.org/dc/terms/" + property,
                property.equals("title") ? Term.text("contoh", "id") : Term.literal("1")));
      }
    }
    for (String property : List.of("http://www.w3.org/2004/02/skos/core#prefLabel")) {
      statements.add(new Statement(it("Organization"), property, Term.text("contoh", "id")));
    }
    statements.add(
        new Statement(it("Organization"), "http://purl.org/dc/terms/spatial", it("Location")));
    for (String[] row : rows) {
      statements.add(new Statement(it(row[0]), row[3], value(row[4])));
    }
    return statements;
  }

  private static Term value(String range) {
    return switch (range) {
      case "Text" -> Term.text("contoh", "id");
      case "Literal" -> Term.literal("contoh");
      case "Duration" -> Term.typed("P3D", XSD + "duration");
      case "Double" -> Term.typed("5", XSD + "double");
      default -> it(range);
    };
  }

  private static Term it(String name) {
    return Term.iri(
        "https://kota.example/" + name.replace(" ", "-").toLowerCase(java.util.Locale.ROOT));
  }

  private static List<String[]> rows() {
    try {
      return Files.readAllLines(
              Documents.sharedData().resolve("cpsv-ap-3.2.0/class-property-table.tsv"))
          .stream()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Graph build(List<Statement> statements) {
    Graph.Builder graph = Graph.builder();
    statements.forEach(s -> graph.add(s.subject(), s.property(), s.value()));
    return graph.build();
  }

  private record Statement(Term subject, String property, Term value) {
    Statement with(Term other) {
      return new Statement(subject, property, other);
    }
  }
}
