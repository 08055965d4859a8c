package id.simpul.catalog.internal.statements;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.ReadProblem;
import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementSpoolTest {

  private static final String TYPE = Words.TYPE;
  private static final Term SERVICE = Term.iri(Words.SERVICE);
  private static final String P = "https://x.example/p";

  @TempDir Path folder;

  private record Statement(Term subject, String predicate, Term object) {}

  @Test
  void statementsInAnyOrder_comeBackServiceByService_withWhatHangsOnThem() throws IOException {
    List<Statement> document = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Term service = Term.iri("https://x.example/s" + i);
      Term blank = Term.blank("b" + i);
      Term shared = Term.iri("https://x.example/office" + i % 7);
      document.add(new Statement(service, TYPE, SERVICE));
      document.add(new Statement(service, P, blank));
      document.add(new Statement(service, P, Term.iri("https://x.example/s" + (i + 1) % 500)));
      document.add(new Statement(blank, P, shared));
      document.add(new Statement(blank, P, Term.text("teks " + i, "id")));
    }
    for (int i = 0; i < 7; i++) {
      document.add(
          new Statement(Term.iri("https://x.example/office" + i), P, Term.literal("o" + i)));
    }
    Collections.shuffle(document, new Random(5));
    try (StatementSpool spool = new StatementSpool(folder, 5_000)) {
      document.forEach(s -> spool.onStatement(s.subject, s.predicate, s.object));
      SpooledServices services = spool.services(100, 100_000);

      int count = 0;
      for (SpooledService one = services.next(); one != null; one = services.next()) {
        Graph graph = one.graph();
        assertThat(graph.size()).isEqualTo(6);
        assertThat(graph.subjectsOfType(Words.SERVICE)).containsExactly(one.subject());
        count++;
      }
      assertThat(count).isEqualTo(500);
    }
  }

  @Test
  void recordThatBringsTooMuch_isToldByItsName() throws IOException {
    try (StatementSpool spool = new StatementSpool(folder, 5_000)) {
      Term large = Term.iri("https://x.example/large");
      Term small = Term.iri("https://x.example/small");
      spool.onStatement(large, TYPE, SERVICE);
      spool.onStatement(small, TYPE, SERVICE);
      for (int i = 0; i < 101; i++) {
        spool.onStatement(large, P, Term.literal("v" + i));
      }
      SpooledServices services = spool.services(100, 100_000);

      assertThat(services.next())
          .satisfies(one -> assertThat(one.subject()).isEqualTo(large))
          .satisfies(one -> assertThat(one.graph()).isNull());
      assertThat(services.next().graph().size()).isEqualTo(1);
      assertThat(services.next()).isNull();
    }
  }

  @Test
  void problemOfAResource_reachesTheServiceThatMentionsIt() throws IOException {
    try (StatementSpool spool = new StatementSpool(folder, 5_000)) {
      Term service = Term.iri("https://x.example/s");
      Term office = Term.iri("https://x.example/office");
      spool.onStatement(service, TYPE, SERVICE);
      spool.onStatement(service, P, office);
      spool.onProblem(ReadProblem.about(office, LocalizedText.of("rusak", "broken")));

      Graph graph = spool.services(100, 100_000).next().graph();

      assertThat(graph.problems())
          .singleElement()
          .satisfies(p -> assertThat(p.subject()).contains(office))
          .satisfies(p -> assertThat(p.message().in("en")).isEqualTo("broken"));
    }
  }

  @Test
  void hash_isOfWhatIsSaid_notOfOrderOrLabels() {
    Term s = Term.iri("https://x.example/s");
    byte[] one = ContentHash.of(graph(s, "b0", "b1", false), Set.of());

    assertThat(ContentHash.of(graph(s, "k9", "k8", true), Set.of())).isEqualTo(one);
    Graph more = Graph.builder().add(s, P, Term.literal("other")).build();
    assertThat(ContentHash.of(more, Set.of())).isNotEqualTo(one);
  }

  @Test
  void ringOfNamelessResources_hasAHashToo() {
    Term s = Term.iri("https://x.example/s");
    Term a = Term.blank("a");
    Term b = Term.blank("b");
    Graph ring = Graph.builder().add(s, P, a).add(a, P, b).add(b, P, a).build();

    assertThat(ContentHash.of(ring, Set.of())).hasSize(32);
  }

  @Test
  void termsOfEveryKind_surviveBeingEncoded() throws IOException {
    Term s = Term.iri("https://x.example/ü s");
    Graph graph =
        Graph.builder()
            .add(s, P, Term.blank("b"))
            .add(s, P, Term.literal(""))
            .add(s, P, Term.literal("teks\u0000\n" + "x".repeat(100_000)))
            .add(s, P, Term.text("Gratis", "id"))
            .add(s, P, Term.typed("0", "http://www.w3.org/2001/XMLSchema#decimal"))
            .add(Term.blank("b"), P, s)
            .build();

    Graph again = StatementCodec.decode(StatementCodec.encode(graph));

    assertThat(again.size()).isEqualTo(6);
    assertThat(again.objects(s, P)).isEqualTo(graph.objects(s, P));
  }

  private static Graph graph(Term s, String first, String second, boolean turned) {
    Term one = Term.blank(first);
    Term two = Term.blank(second);
    List<Statement> all =
        new ArrayList<>(
            List.of(
                new Statement(s, P, one),
                new Statement(s, P, two),
                new Statement(one, P, Term.literal("1")),
                new Statement(two, P, Term.literal("2"))));
    if (turned) {
      Collections.reverse(all);
    }
    Graph.Builder graph = Graph.builder();
    all.forEach(x -> graph.add(x.subject, x.predicate, x.object));
    return graph.build();
  }
}
