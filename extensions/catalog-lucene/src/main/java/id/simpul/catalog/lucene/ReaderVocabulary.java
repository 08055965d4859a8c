package id.simpul.catalog.lucene;

import id.simpul.catalog.search.engine.SearchLanguage;
import id.simpul.catalog.search.engine.Vocabulary;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The words of one state of an index, each looked up once, however often it is asked about. For one
 * question.
 */
final class ReaderVocabulary implements Vocabulary {

  private static final int MOST_SIMILAR = 12;

  private final IndexReader reader;
  private final Segments segments;
  private final Map<String, Field> fields = new HashMap<>();

  ReaderVocabulary(IndexReader reader, Segments segments) {
    this.reader = reader;
    this.segments = segments;
  }

  @Override
  public int exact(String word) throws IOException {
    return word(ServiceDocument.EXACT, word).services;
  }

  @Override
  public int stem(String stem) throws IOException {
    return word(ServiceDocument.STEMS, stem).services;
  }

  @Override
  public List<String> similar(String word, int errors) throws IOException {
    Map<String, Integer> similar = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      segments.of(leaf.reader()).words().similar(word, errors, similar);
    }
    record Similar(String word, int errors, int services) {}
    return similar.entrySet().stream()
        .filter(found -> found.getKey().length() > 2)
        .map(f -> new Similar(f.getKey(), SearchLanguage.errors(word, f.getKey()), f.getValue()))
        .sorted(
            Comparator.comparingInt(Similar::errors)
                .thenComparing(Comparator.comparingInt(Similar::services).reversed())
                .thenComparing(Similar::word))
        .limit(MOST_SIMILAR)
        .map(Similar::word)
        .toList();
  }

  @Override
  public int services() {
    return reader.numDocs();
  }

  @Override
  public boolean serves(String region) throws IOException {
    return word(ServiceDocument.UNDER, region).services > 0;
  }

  /** The services of one segment that say a word, and how loudly; null if none does. */
  @Nullable PostingsEnum postings(String name, String word, LeafReaderContext leaf)
      throws IOException {
    TermState state = word(name, word).states[leaf.ord];
    TermsEnum terms = field(name).segments[leaf.ord];
    if (state == null || terms == null) {
      return null;
    }
    terms.seekExact(new BytesRef(word), state);
    return terms.postings(null, PostingsEnum.FREQS);
  }

  private Word word(String name, String word) throws IOException {
    Field field = field(name);
    Word known = field.words.get(word);
    if (known == null) {
      known = field.look(word);
      field.words.put(word, known);
    }
    return known;
  }

  private Field field(String name) throws IOException {
    Field known = fields.get(name);
    if (known == null) {
      known = new Field(name);
      fields.put(name, known);
    }
    return known;
  }

  private static final class Word {
    private final @Nullable TermState[] states;
    private int services;

    Word(int segments) {
      this.states = new TermState[segments];
    }
  }

  private final class Field {
    private final @Nullable TermsEnum[] segments;
    private final Map<String, Word> words = new HashMap<>();

    Field(String name) throws IOException {
      List<LeafReaderContext> leaves = reader.leaves();
      segments = new TermsEnum[leaves.size()];
      for (LeafReaderContext leaf : leaves) {
        Terms terms = leaf.reader().terms(name);
        segments[leaf.ord] = terms == null ? null : terms.iterator();
      }
    }

    private Word look(String text) throws IOException {
      Word word = new Word(segments.length);
      BytesRef bytes = new BytesRef(text);
      for (int i = 0; i < segments.length; i++) {
        TermsEnum terms = segments[i];
        if (terms != null && terms.seekExact(bytes)) {
          word.states[i] = terms.termState();
          word.services += terms.docFreq();
        }
      }
      return word;
    }
  }
}
