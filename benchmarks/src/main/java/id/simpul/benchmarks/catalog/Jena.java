package id.simpul.benchmarks.catalog;

import java.nio.file.Path;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;

/** Apache Jena: into its fastest graph in memory, judged by the official shapes. */
final class Jena implements Engine {

  /** Its reader of JSON-LD takes many times as long as the one of N-Triples. */
  private static final int MOST_IN_JSON_LD = 2_000;

  private final String format;
  private final Function<Edition, Path> file;
  private final Shapes shapes;

  private Jena(String format, Function<Edition, Path> file, Path shapes) {
    this.format = format;
    this.file = file;
    this.shapes = Shapes.parse(graph(shapes));
  }

  static Jena jsonLd(Path shapes) {
    return new Jena("JSON-LD", Edition::jsonLd, shapes);
  }

  static Jena nTriples(Path shapes) {
    return new Jena("N-Triples", Edition::nTriples, shapes);
  }

  @Override
  public String name() {
    return "Jena, " + format;
  }

  @Override
  public boolean reads(Edition edition) {
    return format.equals("N-Triples") || edition.services() <= MOST_IN_JSON_LD;
  }

  @Override
  public Document read(Edition edition) {
    Graph graph = graph(file.apply(edition));
    return () -> ShaclValidator.get().validate(shapes, graph).getEntries().size();
  }

  private static Graph graph(Path file) {
    Graph graph = GraphFactory.createGraphMem();
    RDFParser.source(file).parse(graph);
    return graph;
  }
}
