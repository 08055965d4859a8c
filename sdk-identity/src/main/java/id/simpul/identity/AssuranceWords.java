package id.simpul.identity;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the words in {@code acr} mean when one issuer says them, and how far it is believed. */
final class AssuranceWords {

  private final Map<String, Assurance> meanings;
  private final Set<String> own;
  private final Assurance ceiling;

  private AssuranceWords(Map<String, Assurance> meanings, Set<String> own, Assurance ceiling) {
    this.meanings = meanings;
    this.own = own;
    this.ceiling = ceiling;
  }

  /** The words of eIDAS, alone and as identifiers. */
  static AssuranceWords known() {
    Map<String, Assurance> meanings = new LinkedHashMap<>();
    for (Assurance each : Assurance.values()) {
      String word = each.name().toLowerCase(Locale.ROOT);
      meanings.put(word, each);
      meanings.put("http://eidas.europa.eu/LoA/" + word, each);
    }
    return new AssuranceWords(meanings, Set.of(), Assurance.HIGH);
  }

  AssuranceWords with(String word, Assurance meaning) {
    Map<String, Assurance> more = new LinkedHashMap<>(meanings);
    more.put(word, meaning);
    Set<String> said = new LinkedHashSet<>(own);
    said.add(word);
    return new AssuranceWords(more, said, ceiling);
  }

  AssuranceWords upTo(Assurance highest) {
    return new AssuranceWords(meanings, own, highest);
  }

  Assurance ceiling() {
    return ceiling;
  }

  /** The level of a word, never above the ceiling; of any other word, and of none, the lowest. */
  Assurance of(Object acr) {
    Assurance claimed =
        acr instanceof String word ? meanings.getOrDefault(word, Assurance.LOW) : Assurance.LOW;
    return claimed.butAtMost(ceiling);
  }

  /** The words that mean at least this level, as they were said; those known to all if none was. */
  List<String> wordsFor(Assurance wanted) {
    List<String> said = reaching(wanted, own);
    return said.isEmpty() ? reaching(wanted, meanings.keySet()) : said;
  }

  private List<String> reaching(Assurance wanted, Set<String> words) {
    return words.stream().filter(each -> of(each).reaches(wanted)).toList();
  }

  @Override
  public String toString() {
    return ", up to "
        + ceiling
        + (own.isEmpty()
            ? ""
            : ", acr " + own.stream().map(word -> word + "=" + meanings.get(word)).toList());
  }
}
