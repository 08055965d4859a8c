package id.simpul.catalog.lucene;

import id.simpul.catalog.search.engine.SearchLanguage;
import id.simpul.catalog.search.engine.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** The words of one state of an index. */
final class ReaderVocabulary implements Vocabulary {

  private static final int MOST_SIMILAR = 12;

  private final IndexReader reader;

  ReaderVocabulary(IndexReader reader) {
    this.reader = reader;
  }

  @Override
  public int exact(String word) throws IOException {
    return reader.docFreq(new Term(ServiceDocument.EXACT, word));
  }

  @Override
  public int stem(String stem) throws IOException {
    return reader.docFreq(new Term(ServiceDocument.STEMS, stem));
  }

  @Override
  public List<String> similar(String word, int errors) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, ServiceDocument.EXACT);
    if (terms == null) {
      return List.of();
    }
    record Similar(String word, int services) {}
    List<Similar> similar = new ArrayList<>();
    FuzzyTermsEnum found =
        new FuzzyTermsEnum(terms, new Term(ServiceDocument.EXACT, word), errors, 0, true);
    for (BytesRef term = found.next(); term != null; term = found.next()) {
      similar.add(new Similar(term.utf8ToString(), found.docFreq()));
    }
    return similar.stream()
        .filter(candidate -> candidate.word().length() > 2)
        .sorted(
            Comparator.comparingInt((Similar s) -> SearchLanguage.errors(word, s.word()))
                .thenComparing(Comparator.comparingInt(Similar::services).reversed()))
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
    return reader.docFreq(new Term(ServiceDocument.UNDER, region)) > 0;
  }
}
