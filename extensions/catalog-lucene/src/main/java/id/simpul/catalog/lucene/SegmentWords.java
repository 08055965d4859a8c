package id.simpul.catalog.lucene;

import id.simpul.catalog.search.engine.Letters;
import id.simpul.catalog.search.engine.SearchLanguage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The words of one segment, to look through for one that was meant: those of a length beside each
 * other, each with the set of its letters, by which most are passed over. Immutable.
 */
final class SegmentWords {

  /** From where to where a length goes, by length. */
  private final int[] from;

  private final int[] letters;
  private final int[] services;
  private final int[] begin;
  private final byte[] text;

  private SegmentWords(int[] from, int[] letters, int[] services, int[] begin, byte[] text) {
    this.from = from;
    this.letters = letters;
    this.services = services;
    this.begin = begin;
    this.text = text;
  }

  private record Word(String text, int services) {}

  static SegmentWords of(LeafReader leaf) throws IOException {
    List<List<Word>> byLength = new ArrayList<>();
    Terms terms = leaf.terms(ServiceDocument.EXACT);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        String word = term.utf8ToString();
        while (byLength.size() <= word.length()) {
          byLength.add(new ArrayList<>());
        }
        byLength.get(word.length()).add(new Word(word, each.docFreq()));
      }
    }
    return of(byLength);
  }

  private static SegmentWords of(List<List<Word>> byLength) {
    int size = byLength.stream().mapToInt(List::size).sum();
    int[] from = new int[byLength.size() + 1];
    int[] letters = new int[size];
    int[] services = new int[size];
    int[] begin = new int[size + 1];
    byte[] text = new byte[size * 10];
    int number = 0;
    for (int length = 0; length < byLength.size(); length++) {
      from[length] = number;
      for (Word word : byLength.get(length)) {
        byte[] bytes = word.text().getBytes(StandardCharsets.UTF_8);
        if (begin[number] + bytes.length > text.length) {
          text = Arrays.copyOf(text, text.length * 2 + bytes.length);
        }
        System.arraycopy(bytes, 0, text, begin[number], bytes.length);
        letters[number] = Letters.of(word.text());
        services[number] = word.services();
        begin[number + 1] = begin[number] + bytes.length;
        number++;
      }
    }
    from[byLength.size()] = number;
    return new SegmentWords(from, letters, services, begin, Arrays.copyOf(text, begin[number]));
  }

  /** Adds the words with so many typing errors at most, and in how many services each stands. */
  void similar(String word, int errors, Map<String, Integer> found) {
    int wanted = Letters.of(word);
    int shortest = Math.max(0, word.length() - errors);
    int longest = Math.min(from.length - 2, word.length() + errors);
    if (shortest > longest) {
      return;
    }
    for (int i = from[shortest]; i < from[longest + 1]; i++) {
      if (Letters.mayBe(wanted, letters[i], errors)) {
        String other = new String(text, begin[i], begin[i + 1] - begin[i], StandardCharsets.UTF_8);
        if (SearchLanguage.errors(word, other) <= errors) {
          found.merge(other, services[i], Integer::sum);
        }
      }
    }
  }
}
