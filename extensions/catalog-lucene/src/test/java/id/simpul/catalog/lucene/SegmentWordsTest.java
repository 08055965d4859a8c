package id.simpul.catalog.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.search.engine.SearchLanguage;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.junit.jupiter.api.Test;

class SegmentWordsTest {

  private final Random random = new Random(5);

  @Test
  void similarWords_areThoseWithFewEnoughErrors() throws IOException {
    Set<String> words = new HashSet<>(Set.of("é́akta", "akta", "a", "\uD835\uDC24tp"));
    for (int i = 0; i < 3_000; i++) {
      words.add(word());
    }
    SegmentWords segment = written(words);
    for (int i = 0; i < 300; i++) {
      String asked = word();
      int errors = 1 + i % 2;
      Map<String, Integer> found = new HashMap<>();

      segment.similar(asked, errors, found);

      assertThat(found.keySet())
          .as(asked)
          .isEqualTo(
              words.stream()
                  .filter(word -> SearchLanguage.errors(asked, word) <= errors)
                  .collect(Collectors.toSet()));
    }
  }

  @Test
  void emptySegment_hasNoSimilarWords() throws IOException {
    Map<String, Integer> found = new HashMap<>();

    written(Set.of()).similar("akta", 2, found);

    assertThat(found).isEmpty();
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 2 + random.nextInt(8); i >= 0; i--) {
      word.append((char) ('a' + random.nextInt(5)));
    }
    return word.toString();
  }

  private static SegmentWords written(Set<String> words) throws IOException {
    Store store = Store.inMemory();
    try (IndexWriter writer = store.open()) {
      Document document = new Document();
      words.forEach(
          word -> document.add(new StringField(ServiceDocument.EXACT, word, Field.Store.NO)));
      writer.addDocument(document);
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        return SegmentWords.of(reader.leaves().get(0).reader());
      }
    }
  }
}
