package id.simpul.catalog.lucene;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Words with their weights, which Lucene keeps where it usually keeps how often a word stands. */
final class WeightedTokens extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final Iterator<Map.Entry<String, Integer>> words;

  WeightedTokens(Map<String, Integer> weights) {
    this.words = weights.entrySet().iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!words.hasNext()) {
      return false;
    }
    clearAttributes();
    Map.Entry<String, Integer> word = words.next();
    term.append(word.getKey());
    frequency.setTermFrequency(word.getValue());
    return true;
  }
}
