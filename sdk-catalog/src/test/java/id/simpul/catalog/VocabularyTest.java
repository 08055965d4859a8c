package id.simpul.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private static final Pattern IN_CONTEXT = Pattern.compile("\"simpul:([A-Za-z]+)\"");
  private static final Pattern IN_VOCABULARY = Pattern.compile("(?m)^simpul:([A-Za-z]+) a owl:");
  private static final Pattern WRITTEN = Pattern.compile("https://simpul\\.example/ns#([A-Za-z]+)");

  @Test
  void everyTermOfTheContext_isDefined() throws IOException {
    assertThat(names(IN_VOCABULARY, vocabulary()))
        .isEqualTo(names(IN_CONTEXT, resource("internal/jsonld/context.jsonld")));
  }

  @Test
  void everyTermThatIsWritten_isDefined() throws IOException {
    String written = CatalogWriter.toGraph(ExampleServices.catalogWithEverything()).toString();
    StringBuilder statements = new StringBuilder(written);
    var graph = CatalogWriter.toGraph(ExampleServices.catalogWithEverything());
    for (var subject : graph.subjects()) {
      graph.predicates(subject).forEach(predicate -> statements.append(predicate).append('\n'));
      graph.objects(subject, Cpsv.TYPE).forEach(type -> statements.append(type).append('\n'));
    }

    Set<String> used = names(WRITTEN, statements.toString());

    assertThat(used).hasSizeGreaterThan(35);
    assertThat(names(IN_VOCABULARY, vocabulary())).containsAll(used);
  }

  @Test
  void everyTerm_isExplainedInBothLanguages() throws IOException {
    for (String definition : vocabulary().split("\n\n", -1)) {
      if (definition.startsWith("simpul:")) {
        assertThat(definition).containsPattern("rdfs:label \"[^\"]+\"@id, \"[^\"]+\"@en");
        assertThat(definition).containsPattern("rdfs:comment \"[^\"]+\\.\"@id, \"[^\"]+\\.\"@en");
      }
    }
  }

  private static String vocabulary() throws IOException {
    return resource("vocabulary.ttl");
  }

  private static Set<String> names(Pattern pattern, String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Catalog.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
