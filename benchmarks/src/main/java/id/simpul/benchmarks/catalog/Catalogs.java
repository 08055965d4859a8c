package id.simpul.benchmarks.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code benchmarks/run catalog [FOLDER]}: published catalogues read, judged and held, beside
 * Apache Jena and Eclipse RDF4J with the official shapes.
 */
public final class Catalogs {

  private static final int TIMES = 20;
  private static final String JENA_JSON_LD = "Jena, JSON-LD";

  /** A small catalogue is read more often, until nobody's code gets faster any more. */
  private static final int SERVICES_READ = 20_000;

  private static final int LEAST_ROUNDS = 3;

  private Catalogs() {}

  /**
   * Runs and prints.
   *
   * @param args the folder of the catalogues, if it is not the usual one
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    RealCatalogs catalogs = RealCatalogs.in(Path.of(args.length > 0 ? args[0] : "../shared/data"));
    Turns turns =
        new Turns(
            List.of(
                Typed.jsonLd(),
                Typed.nTriples(),
                Jena.nTriples(catalogs.shapes()),
                Jena.jsonLd(catalogs.shapes()),
                new Rdf4j(catalogs.shapes()),
                new Tokens()));
    double jsonLd = Double.MAX_VALUE;
    double sameJsonLd = Double.MAX_VALUE;
    double rdf = Double.MAX_VALUE;
    double limit = Double.MAX_VALUE;
    double judged = 0;
    long weight = 0;
    for (Engine.Edition edition : catalogs.editions(TIMES)) {
      Map<String, Turns.Turn> fastest =
          turns.take(edition, Math.max(LEAST_ROUNDS, SERVICES_READ / edition.services()));
      long held = Held.bytes(() -> Typed.catalog(edition.jsonLd())) / edition.services();
      print(edition, fastest, held);
      double jena = turn(fastest, "Jena, N-Triples").total();
      Turns.Turn ours = turn(fastest, "Simpul, JSON-LD");
      jsonLd = Math.min(jsonLd, jena / ours.total());
      if (fastest.containsKey(JENA_JSON_LD)) {
        sameJsonLd = Math.min(sameJsonLd, turn(fastest, JENA_JSON_LD).total() / ours.total());
      }
      limit = Math.min(limit, jena / turn(fastest, "Jackson, bare JSON").total());
      rdf = Math.min(rdf, jena / turn(fastest, "Simpul, N-Triples").total());
      judged = Math.max(judged, ours.judged());
      weight = Math.max(weight, held);
    }
    line("catalog.validate.35020.ms", "%.0f", judged);
    line("catalog.validate.vs-jena", "%.1f", jsonLd);
    line("catalog.validate.vs-jena.json-ld", "%.1f", sameJsonLd);
    line("catalog.validate.vs-jena.limit", "%.1f", limit);
    line("catalog.rdf.vs-jena", "%.1f", rdf);
    line("catalog.bytes.per.service", "%.0f", (double) weight);
  }

  private static Turns.Turn turn(Map<String, Turns.Turn> fastest, String engine) {
    Turns.Turn turn = fastest.get(engine);
    if (turn == null) {
      throw new IllegalStateException("nothing was measured for " + engine);
    }
    return turn;
  }

  private static void print(Engine.Edition edition, Map<String, Turns.Turn> fastest, long held) {
    System.out.printf(
        Locale.ROOT,
        "%s, %,d services, %,d bytes a service held; milliseconds:%n",
        edition.name(),
        edition.services(),
        held);
    fastest.forEach(
        (engine, turn) ->
            System.out.printf(
                Locale.ROOT,
                "  %-18s read %,10.1f  judged %,10.1f  both %,10.1f  findings %,9d%n",
                engine,
                turn.read(),
                turn.judged(),
                turn.total(),
                turn.said()));
  }

  private static void line(String name, String format, double value) {
    System.out.printf(Locale.ROOT, "%s=" + format + "%n", name, value);
  }
}
