package id.simpul.catalog.lucene;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Words with their weights, which Lucene keeps where it usually keeps how often a word stands. */
final class WeightedTokens extends TokenStream {

  /** How finely weights are kept. */
  static final int STEPS = 100;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final Map<String, Double> weights;
  private Iterator<Map.Entry<String, Double>> words;

  WeightedTokens(Map<String, Double> weights) {
    this.weights = weights;
    this.words = weights.entrySet().iterator();
  }

  /** A document may be written twice. */
  @Override
  public void reset() {
    words = weights.entrySet().iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!words.hasNext()) {
      return false;
    }
    clearAttributes();
    Map.Entry<String, Double> word = words.next();
    term.append(word.getKey());
    frequency.setTermFrequency((int) Math.max(1, Math.round(word.getValue() * STEPS)));
    return true;
  }
}
