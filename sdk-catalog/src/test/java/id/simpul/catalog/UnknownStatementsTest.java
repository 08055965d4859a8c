package id.simpul.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.Term;
import id.simpul.catalog.internal.jsonld.JsonLd;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a document says that this model has no word for is written back, on a node of every
 * class. The classes are those of the model itself, found among its compiled types: one that is
 * added later is asked for here.
 */
class UnknownStatementsTest {

  private static final URI SOURCE = URI.create("https://depok.example/katalog");
  private static final String NOTE = "https://agency.example/ns#note";
  private static final String MORE = "https://agency.example/ns#more";

  /** Everything of {@link ExampleServices}, and the classes that stand beside a service. */
  private static final Catalog EVERYTHING =
      ExampleServices.catalogWithEverything().toBuilder()
          .collection(
              ConceptCollection.builder()
                  .id("https://depok.example/kode")
                  .member(Concept.of("https://depok.example/kode/2", "Dua", "Two"))
                  .build())
          .contract(
              ServiceConcessionContract.builder("Konsesi", "Concession")
                  .contractingAuthority(ExampleServices.DEPOK)
                  .build())
          .build();

  @Test
  void everyClassOfTheModel_isInTheDocument() throws IOException, ReflectiveOperationException {
    Set<String> met = new TreeSet<>();
    reached(EVERYTHING).forEach(part -> met.add(part.getClass().getSimpleName()));

    assertThat(met).containsAll(classesOfTheModel());
    assertThat(met).hasSizeGreaterThan(25);
  }

  @Test
  void unknownStatement_onEveryNode_isWrittenBack() {
    Map<String, Set<String>> said = new LinkedHashMap<>();
    Graph document = annotated(CatalogWriter.toGraph(EVERYTHING), said);

    Catalog read = CatalogReader.ofDefaults().read(document, SOURCE).catalog();
    Catalog again = read(CatalogWriter.toJsonLd(read));

    assertThat(notes(CatalogWriter.toGraph(again))).isEqualTo(new TreeMap<>(said));
    assertThat(read(CatalogWriter.toJsonLd(again))).isEqualTo(again);
  }

  @Test
  void unknownStatement_onEveryPart_isHeldByThePart() throws ReflectiveOperationException {
    Graph document = annotated(CatalogWriter.toGraph(EVERYTHING), new LinkedHashMap<>());
    Catalog read = CatalogReader.ofDefaults().read(document, SOURCE).catalog();

    Set<String> without = new TreeSet<>();
    for (Described part : reached(read)) {
      if (part instanceof Resource resource
          && resource.extensions().objects(NOTE).isEmpty()
          && !isADurationOnly(part)) {
        without.add(String.valueOf(part));
      }
    }

    assertThat(without).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"simpul:applicant\": {\"simpul:role\": \"dragon\", \"title\": \"LOST\"}",
        "\"simpul:serviceStandard\": {\"simpul:decreedOn\": \"LOST\"}",
        "\"simpul:serviceStandard\": {\"simpul:decreedOn\": \"2025-03-01\", \"title\": \"LOST\"}",
        "\"simpul:serviceStandard\": {\"simpul:says\": {\"simpul:component\": \"LOST\"}}",
        "\"simpul:serviceStandard\": {\"simpul:says\": [{\"simpul:component\": \"staff\","
            + " \"description\": {\"id\": \"a\"}}, {\"simpul:component\": \"staff\","
            + " \"description\": {\"id\": \"LOST\"}}]}",
        "\"simpul:serviceTime\": {\"startsWhen\": {\"id\": \"LOST\"}}",
        "\"simpul:serviceTime\": {\"simpul:workingDays\": \"LOST\"}",
        "\"simpul:fine\": {\"title\": {\"id\": \"LOST\"}}",
        "\"simpul:fine\": {\"description\": {\"id\": \"a\"}, \"hasValue\": \"7\","
            + " \"cv:currency\": \"LOST\"}",
        "\"hasCost\": {\"hasValue\": \"-5\", \"title\": \"LOST\"}",
        "\"hasCost\": {\"simpul:maximumValue\": \"77\", \"title\": \"LOST\"}",
        "\"hasCost\": {\"simpul:exemption\": {\"title\": {\"id\": \"LOST\"}}}",
        "\"hasChannel\": {\"openingHours\": {\"simpul:day\": \"LOST\"}}",
        "\"hasChannel\": {\"openingHours\": {\"simpul:day\": \"monday\", \"title\": \"LOST\"}}",
      })
  void whatCannotBeRead_isWrittenBack(String said) {
    Graph before = graph(document(said));
    Catalog catalog = read(document(said));

    Graph after = CatalogWriter.toGraph(read(CatalogWriter.toJsonLd(catalog)));

    assertThat(values(after)).containsAll(values(before));
    assertThat(values(after)).anyMatch(value -> value.endsWith("LOST"));
    assertThat(read(CatalogWriter.toJsonLd(catalog))).isEqualTo(catalog);
  }

  private static String document(String said) {
    return """
    {"@context": ["https://simpul.example/ns/context",
      {"simpul": "https://simpul.example/ns#", "cv": "http://data.europa.eu/m8g/"}],
     "@id": "https://depok.example/layanan/sktm", "@type": "PublicService",
     "title": {"id": "SKTM"}, "hasCompetentAuthority": {"@id": "https://depok.example/dinsos"},
     %s}
    """
        .formatted(said);
  }

  /** The graph with a statement more about each node, and one beneath a node of its own. */
  private static Graph annotated(Graph graph, Map<String, Set<String>> said) {
    Graph.Builder more = Graph.builder();
    int number = 0;
    for (Term subject : graph.subjects()) {
      graph
          .about(subject)
          .forEach((predicate, objects) -> objects.forEach(o -> more.add(subject, predicate, o)));
      String note = "note-" + ++number;
      Term beneath = Term.blank("more" + number);
      more.add(subject, NOTE, Term.literal(note));
      more.add(subject, MORE, beneath);
      more.add(beneath, NOTE, Term.text("beneath-" + number, "id"));
      said.put(note, types(graph, subject));
      said.put("beneath-" + number, Set.of());
    }
    return more.build();
  }

  private static Map<String, Set<String>> notes(Graph graph) {
    Map<String, Set<String>> notes = new TreeMap<>();
    for (Term subject : graph.subjects()) {
      for (Term note : graph.objects(subject, NOTE)) {
        notes.merge(
            note.value(),
            types(graph, subject),
            (one, other) -> {
              throw new AssertionError(note + " is said of two nodes");
            });
      }
    }
    return notes;
  }

  private static Set<String> types(Graph graph, Term subject) {
    return graph.objects(subject, Cpsv.TYPE).stream()
        .map(Term::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A time that is only a duration is a value of its owner and no node. */
  private static boolean isADurationOnly(Described part) {
    return part instanceof ProcessingTime time && !time.isMoreThanADuration();
  }

  private static Set<Described> reached(Catalog catalog) throws ReflectiveOperationException {
    Set<Described> reached = new HashSet<>();
    Deque<Object> open = new ArrayDeque<>(List.of(catalog));
    while (!open.isEmpty()) {
      Object one = open.remove();
      if (one instanceof Described part && reached.add(part)) {
        part.parts().stream().filter(p -> p != null).forEach(open::add);
      } else if (one instanceof Collection<?> several) {
        open.addAll(several);
      } else if (one instanceof Map<?, ?> several) {
        open.addAll(several.values());
      } else if (one instanceof Record grouped) {
        open.addAll(components(grouped));
      }
    }
    return reached;
  }

  /** What a group of a service's parts holds. */
  private static List<Object> components(Record grouped) throws ReflectiveOperationException {
    List<Object> parts = new ArrayList<>();
    for (RecordComponent component : grouped.getClass().getRecordComponents()) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      Optional.ofNullable(accessor.invoke(grouped)).ifPresent(parts::add);
    }
    return parts;
  }

  /** The classes with which something is described, by their compiled files. */
  private static Set<String> classesOfTheModel() throws IOException, ReflectiveOperationException {
    Path compiled =
        Path.of(Catalog.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .resolve(Catalog.class.getPackageName().replace('.', File.separatorChar));
    Set<String> classes = new TreeSet<>();
    try (Stream<Path> files = Files.list(compiled)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".class") && !name.contains("$") && !name.startsWith("package-")) {
          Class<?> type =
              Class.forName(
                  Catalog.class.getPackageName() + "." + name.substring(0, name.length() - 6));
          if (Described.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
            classes.add(type.getSimpleName());
          }
        }
      }
    }
    return classes;
  }

  private static Set<String> values(Graph graph) {
    Set<String> values = new TreeSet<>();
    for (Term subject : graph.subjects()) {
      graph
          .about(subject)
          .forEach(
              (predicate, objects) ->
                  objects.stream()
                      .filter(object -> !object.isBlank())
                      .forEach(object -> values.add(predicate + " " + object.value())));
    }
    return values;
  }

  private static Graph graph(String json) {
    return JsonLd.format().read(bytes(json), SOURCE, ReadLimits.ofDefaults());
  }

  private static Catalog read(String json) {
    return CatalogReader.ofDefaults().read(bytes(json), SOURCE, CatalogWriter.JSON_LD).catalog();
  }

  private static ByteArrayInputStream bytes(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }
}
