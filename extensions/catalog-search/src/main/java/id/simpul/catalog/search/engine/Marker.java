package id.simpul.catalog.search.engine;

import id.simpul.catalog.PublicService;
import id.simpul.catalog.search.Highlight;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Marks the words of a service that answer a question.
 *
 * <pre>{@code
 * Marker marker = language.marker(question);
 * Hit hit = new Hit(found, score, marker.title(found.service()), marker.passage(found.service()));
 * }</pre>
 *
 * <p>Immutable, and safe for several threads.
 */
public final class Marker {

  private static final int CHARACTERS = 4_000;
  private static final int LONGEST_PASSAGE = 300;
  private static final Locale INDONESIAN = Locale.forLanguageTag("id");

  private final Dictionary dictionary;
  private final Set<String> wanted;

  Marker(Dictionary dictionary, Set<String> wanted) {
    this.dictionary = dictionary;
    this.wanted = wanted;
  }

  /** The title with its marks. */
  public Highlight title(PublicService service) {
    return marked(service.title().in(INDONESIAN));
  }

  /** The sentence of the description with most marks, the first of several. */
  public Highlight passage(PublicService service) {
    String text = service.description().map(d -> d.in(INDONESIAN)).orElse("");
    Highlight best = Highlight.plain("");
    for (String sentence : sentences(text)) {
      Highlight marked = marked(sentence);
      if (best.text().isEmpty() || marked.marks().size() > best.marks().size()) {
        best = marked;
      }
    }
    return best;
  }

  private static List<String> sentences(String text) {
    String read = text.substring(0, Math.min(CHARACTERS, text.length()));
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(read);
    List<String> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String sentence = read.substring(start, end).strip();
      sentences.add(
          sentence.length() <= LONGEST_PASSAGE
              ? sentence
              : sentence.substring(0, LONGEST_PASSAGE - 1).stripTrailing() + "…");
    }
    return sentences;
  }

  private Highlight marked(String text) {
    Words words = Words.of(text, CHARACTERS, CHARACTERS, dictionary);
    boolean[] mark = new boolean[words.size()];
    for (int i = 0; i < words.size(); i++) {
      mark[i] |= wanted.contains(words.tokens().get(i).word());
      mark[i] |= words.stems().get(i).stream().anyMatch(wanted::contains);
      for (Dictionary.Named named : dictionary.namesAt(words.stems(), i)) {
        for (int covered = i; wanted.contains(named.mark()) && covered < i + named.words(); ) {
          mark[covered++] = true;
        }
      }
    }
    List<Highlight.Mark> marks = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (mark[i]) {
        Token token = words.tokens().get(i);
        marks.add(new Highlight.Mark(token.start(), token.end()));
      }
    }
    return new Highlight(text, marks);
  }
}
