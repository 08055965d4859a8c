package id.simpul.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row of the table of CPSV-AP 3.2.0 has its place in the model: what a document says under
 * the property is found under the accessor, and is said again in JSON-LD.
 */
class ClassPropertyTableTest {

  private static final URI SOURCE = URI.create("https://depok.example/katalog");
  private static final Term DATASET = Term.iri("https://depok.example/katalog");
  private static final Term SERVICE = Term.iri("https://depok.example/layanan/sktm");
  private static final Term AUTHORITY = Term.iri("https://depok.example/instansi/dinsos");
  private static final Term CHANNEL = Term.iri("https://depok.example/kanal/1");
  private static final Term IT = Term.iri("https://depok.example/ini");
  private static final Term OTHER = Term.iri("https://depok.example/itu");
  private static final String EUR = Cpsv.CURRENCIES + "EUR";

  /** One row of the table. */
  record Row(String type, String typeIri, String property, String propertyIri, String range) {
    @Override
    public String toString() {
      return type + ": " + property;
    }
  }

  static Stream<Row> rows() throws IOException {
    Path table = SharedData.file("cpsv-ap-3.2.0/class-property-table.tsv");
    return Files.readAllLines(table).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3], cells[4]));
  }

  @Test
  void table_has118Rows() throws IOException {
    assertThat(rows()).hasSize(118);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void row_hasItsPlaceInTheModel(Row row) {
    Term value = sample(row);
    Graph graph = document(row, value);

    Catalog catalog = CatalogReader.ofDefaults().read(graph, SOURCE).catalog();

    Object found = place(row).apply(catalog);
    assertThat(words(found)).contains(expected(value));
    assertThat(kept(catalog)).doesNotContain(row.propertyIri());
    Catalog again = read(CatalogWriter.toJsonLd(catalog));
    assertThat(words(place(row).apply(again))).isEqualTo(words(found));
    assertThat(again).isEqualTo(catalog);
    Term subject = subject(row.type());
    assertThat(CatalogWriter.toGraph(again).objects(subject, row.propertyIri())).contains(value);
  }

  private static Term subject(String type) {
    return switch (type) {
      case "Public Service" -> SERVICE;
      case "Dataset" -> DATASET;
      case "Public Organization" -> AUTHORITY;
      case "Channel" -> CHANNEL;
      default -> IT;
    };
  }

  private static Graph document(Row row, Term value) {
    Graph.Builder graph = Graph.builder();
    Term type = Term.iri(Cpsv.TYPE);
    graph.add(DATASET, type.value(), Term.iri(Cpsv.DCAT + "Dataset"));
    graph.add(DATASET, Cpsv.DCT + "hasPart", SERVICE);
    graph.add(SERVICE, type.value(), Term.iri(Cpsv.SERVICE));
    graph.add(SERVICE, Cpsv.TITLE, Term.text("SKTM", "en"));
    graph.add(SERVICE, Cpsv.AUTHORITY, AUTHORITY);
    graph.add(SERVICE, Cpsv.HAS_CHANNEL, CHANNEL);
    graph.add(CHANNEL, type.value(), Term.iri(Cpsv.CV + "Channel"));
    graph.add(AUTHORITY, type.value(), Term.iri(Cpsv.CV + "PublicOrganisation"));
    Term subject = subject(row.type());
    if (subject.equals(IT)) {
      graph.add(IT, type.value(), Term.iri(row.typeIri()));
      way(row.type()).forEach((predicate, owner) -> graph.add(owner, predicate, IT));
    }
    if (row.propertyIri().equals(Cpsv.CV + "currency")) {
      graph.add(IT, Cpsv.HAS_VALUE, Term.typed("5", Cpsv.XSD + "double"));
    }
    graph.add(subject, row.propertyIri(), value);
    if (value.equals(OTHER)) {
      graph.add(OTHER, Cpsv.TITLE, Term.text("contoh", "id"));
    }
    return graph.build();
  }

  /** By which property, and of what, an instance of a class is reached; some stand alone. */
  private static Map<String, Term> way(String type) {
    return switch (type) {
      case "Event", "Life Event", "Business Event" -> Map.of(Cpsv.CV + "isGroupedBy", SERVICE);
      case "Participation" -> Map.of(Cpsv.CV + "hasParticipation", SERVICE);
      case "Address" -> Map.of(Cpsv.LOCN + "address", AUTHORITY);
      case "Agent" -> Map.of(Cpsv.DCT + "publisher", DATASET);
      case "Contact Point" -> Map.of(Cpsv.CONTACT_POINT, SERVICE);
      case "Cost" -> Map.of(Cpsv.HAS_COST, SERVICE);
      case "Evidence" -> Map.of(Cpsv.HAS_INPUT, SERVICE);
      case "Evidence Type" -> Map.of(Cpsv.CV + "hasInputType", SERVICE);
      case "Legal Resource" -> Map.of(Cpsv.HAS_LEGAL_RESOURCE, SERVICE);
      case "Output" -> Map.of(Cpsv.PRODUCES, SERVICE);
      case "Requirement" -> Map.of(Cpsv.HOLDS_REQUIREMENT, SERVICE);
      case "Rule" -> Map.of(Cpsv.CPSV + "follows", SERVICE);
      case "Temporal Entity" -> Map.of(Cpsv.OPENING_HOURS, CHANNEL);
      default -> Map.of();
    };
  }

  private static Term sample(Row row) {
    if (row.propertyIri().equals(Cpsv.CV + "currency")) {
      return Term.iri(EUR);
    }
    return switch (row.range()) {
      case "Text" -> Term.text("contoh", "id");
      case "Literal" -> Term.literal("contoh-1");
      case "Duration" -> Term.typed("P3D", Cpsv.XSD + "duration");
      case "Double" -> Term.typed("5", Cpsv.XSD + "double");
      case "Public Service" -> row.type().equals("Dataset") ? SERVICE : OTHER;
      default -> OTHER;
    };
  }

  private static String expected(Term value) {
    return switch (value.value()) {
      case EUR -> "EUR";
      case "P3D" -> "P3D";
      default -> value.value();
    };
  }

  private static String words(Object found) {
    if (found instanceof Optional<?> optional) {
      return optional.map(ClassPropertyTableTest::words).orElse("nothing");
    }
    if (found instanceof Collection<?> several) {
      return several.stream().map(ClassPropertyTableTest::words).toList().toString();
    }
    return found instanceof LocalizedText text ? text.in("id") : String.valueOf(found);
  }

  /** The predicates that somebody only kept. */
  private static List<String> kept(Catalog catalog) {
    PublicService service = catalog.services().get(0);
    Stream<Resource> all =
        Stream.of(
                Stream.of(catalog, catalog.publisher(), service, service.competentAuthority()),
                service.channels().stream(),
                service.lifeEvents().stream(),
                service.participations().stream(),
                service.competentAuthority().addresses().stream(),
                service.contactPoints().stream(),
                service.costs().stream(),
                service.inputs().stream(),
                service.evidence().stream(),
                service.legalResources().stream(),
                service.outputs().stream(),
                service.requirements().stream(),
                service.rules().stream(),
                service.channels().get(0).openingHours().stream(),
                catalog.collections().stream(),
                catalog.contracts().stream())
            .flatMap(Function.identity());
    return all.flatMap(resource -> resource.extensions().predicates().stream()).toList();
  }

  private static Catalog read(String json) {
    return CatalogReader.ofDefaults()
        .read(
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
            SOURCE,
            CatalogWriter.JSON_LD)
        .catalog();
  }

  private static Function<Catalog, Object> place(Row row) {
    return PlacesInTheModel.of(row.type(), row.property());
  }
}
