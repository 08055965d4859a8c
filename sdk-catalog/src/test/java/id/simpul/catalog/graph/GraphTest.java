package id.simpul.catalog.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphTest {

  private static final String SAYS = "https://contoh.example/ns#says";
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final Term SERVICE = Term.iri("https://depok.example/layanan/sktm");

  /** Short lists are looked through, long ones have an index; nobody can tell from outside. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 9, 23, 24, 25, 300})
  void keepsEverythingInReadingOrderHoweverMuchIsSaid(int much) {
    Graph.Builder builder = Graph.builder();
    for (int round = 0; round < 2; round++) { // what is said again counts once
      for (int i = 0; i < much; i++) {
        builder.add(SERVICE, SAYS + i, Term.literal("satu"));
        builder.add(SERVICE, SAYS, Term.literal("nilai " + i));
      }
    }
    Graph graph = builder.build();
    assertThat(graph.size()).isEqualTo(2 * much);
    assertThat(graph.objects(SERVICE, SAYS))
        .containsExactlyElementsOf(values(much))
        .hasSize(much)
        .contains(Term.literal("nilai " + (much - 1)))
        .doesNotContain(Term.literal("nilai " + much), Term.iri("nilai 0"));
    List<String> predicates = new ArrayList<>(List.of(SAYS + 0, SAYS));
    IntStream.range(1, much).forEach(i -> predicates.add(SAYS + i));
    assertThat(graph.predicates(SERVICE)).containsExactlyElementsOf(predicates);
    assertThat(graph.predicates()).containsExactlyInAnyOrderElementsOf(predicates);
    Map<String, Set<Term>> about = graph.about(SERVICE);
    assertThat(about)
        .hasSize(much + 1)
        .containsEntry(SAYS + (much - 1), Set.of(Term.literal("satu")));
    assertThat(about.containsKey(SAYS + much)).isFalse();
    assertThat(about.get(SAYS + much)).isNull();
    assertThat(about.getOrDefault(SAYS + much, Set.of())).isEmpty();
    List<String> told = new ArrayList<>();
    about.forEach((predicate, objects) -> told.add(predicate));
    assertThat(told).isEqualTo(predicates);
  }

  @Test
  void nobodyChangesAFinishedGraph() {
    Graph.Builder builder = Graph.builder().add(SERVICE, SAYS, Term.literal("lama"));
    builder.add(SERVICE, SAYS, Term.literal("kedua"));
    Graph graph = builder.build();
    builder.add(SERVICE, SAYS, Term.literal("baru"));
    assertThat(graph.objects(SERVICE, SAYS))
        .containsExactly(Term.literal("lama"), Term.literal("kedua"));
    assertThatThrownBy(() -> graph.about(SERVICE).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> graph.about(SERVICE).put(SAYS, Set.of()))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> graph.objects(SERVICE, SAYS).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> graph.predicates().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void twoDescriptionsOfOneNameAreNoted() {
    Term type = Term.iri("https://contoh.example/ns#Layanan");
    Graph graph =
        Graph.builder()
            .add(SERVICE, TYPE, type)
            .add(Term.iri("https://depok.example/lain"), TYPE, type)
            .add(SERVICE, TYPE, type)
            .build();
    assertThat(graph.describedAgain()).containsExactly(SERVICE);
    assertThat(graph.subjectsOfType(type.value())).hasSize(2);
  }

  @Test
  void aTextIsNoSubject() {
    assertThatThrownBy(() -> Graph.builder().add(Term.literal("teks"), SAYS, SERVICE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("swap subject and object");
  }

  /**
   * Somebody can choose texts of one hash. A map that could not put them in order would compare
   * each with all before it: 2^17 of them would take it the better part of an hour.
   */
  @Test
  void textsThatWereChosenToCollideCostLittle() {
    List<String> alike = List.of("");
    for (int length = 0; length < 17; length++) {
      alike = alike.stream().flatMap(text -> Stream.of(text + "Aa", text + "BB")).toList();
    }
    assertThat(alike)
        .hasSize(1 << 17)
        .extracting(String::hashCode)
        .containsOnly(alike.get(0).hashCode());
    Graph.Builder builder = Graph.builder();
    alike.forEach(text -> builder.add(SERVICE, SAYS, Term.literal(text)));
    alike.forEach(text -> builder.add(Term.iri("x:" + text), SAYS, Term.literal(text)));
    Graph graph = builder.build();
    assertThat(graph.size()).isEqualTo(2 << 17);
    assertThat(graph.objects(Term.iri("x:" + alike.get(99)), SAYS))
        .containsExactly(Term.literal(alike.get(99)));
  }

  @Test
  void termsAreOrderedAsTheyAreCompared() {
    List<Term> terms =
        List.of(
            Term.iri("a"),
            Term.iri("b"),
            Term.blank("a"),
            Term.typed("a", "x:t"),
            Term.literal("a"),
            Term.text("a", "en"),
            Term.text("a", "id"),
            Term.literal("b"));
    for (Term one : terms) {
      for (Term other : terms) {
        assertThat(Integer.signum(one.compareTo(other)))
            .isEqualTo(-Integer.signum(other.compareTo(one)));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
      }
    }
  }

  private static List<Term> values(int much) {
    return IntStream.range(0, much).mapToObj(i -> Term.literal("nilai " + i)).toList();
  }
}
