package id.simpul.identity.internal.jose;

import java.security.Provider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A published key set (RFC 7517 section 5) without what has no business in it. A key that cannot be
 * used is left out and reported; it never takes its neighbours along.
 */
public final class JwkSet {

  private static final int MOST_KEYS = 100;

  private final Map<String, VerificationKey> byId;
  private final List<VerificationKey> all;
  private final List<String> skipped;
  private final List<String> leaked;

  private JwkSet(List<VerificationKey> all, List<String> skipped, List<String> leaked) {
    Map<String, VerificationKey> named = new HashMap<>();
    all.forEach(key -> key.id().ifPresent(id -> named.put(id, key)));
    this.byId = Map.copyOf(named);
    this.all = List.copyOf(all);
    this.skipped = List.copyOf(skipped);
    this.leaked = List.copyOf(leaked);
  }

  /** Reads a set; one without any usable key is refused. */
  public static JwkSet parse(byte[] utf8) throws MalformedException {
    Object keys = StrictJson.document(utf8).get("keys");
    if (!(keys instanceof List<?> list) || list.size() > MOST_KEYS) {
      throw new MalformedException(
          "bukan set kunci: 'keys' harus larik, paling banyak 100 kunci",
          "it is not a key set: 'keys' must be an array of at most 100 keys");
    }
    JwkSet set = read(list);
    if (set.all.isEmpty()) {
      throw new MalformedException(
          "set kuncinya tidak berisi satu pun kunci yang dapat dipakai",
          "the key set holds no key that can be used");
    }
    return set;
  }

  private static JwkSet read(List<?> list) {
    List<VerificationKey> usable = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    List<String> leaked = new ArrayList<>();
    Set<String> doubled = doubledIds(list);
    for (int i = 0; i < list.size(); i++) {
      try {
        Map<String, Object> jwk = JwkReader.object(list.get(i));
        VerificationKey key = JwkReader.read(jwk);
        if (key.id().filter(doubled::contains).isPresent()) {
          throw new MalformedException("kid-nya ganda", "another key has the same kid");
        }
        usable.add(key);
      } catch (MalformedException e) {
        String why = "key " + (i + 1) + " of " + list.size() + " is skipped: " + e.getMessage();
        skipped.add(why);
        if (JwkReader.isSecret(list.get(i))) {
          leaked.add(why);
        }
      }
    }
    return new JwkSet(usable, skipped, leaked);
  }

  /** Of two keys with one name nobody can say which is meant, so neither is used. */
  private static Set<String> doubledIds(List<?> list) {
    Set<Object> seen = new HashSet<>();
    Set<String> doubled = new HashSet<>();
    for (Object each : list) {
      if (each instanceof Map<?, ?> jwk && jwk.get("kid") instanceof String id && !seen.add(id)) {
        doubled.add(id);
      }
    }
    return doubled;
  }

  /** The key of this name. */
  public Optional<VerificationKey> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The key that is meant when none is named: the only one there is. */
  public Optional<VerificationKey> only() {
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** This set, with the very keys of {@code older} wherever they are the same. */
  public JwkSet keeping(JwkSet older) {
    List<VerificationKey> kept = new ArrayList<>();
    for (VerificationKey key : all) {
      int before = older.all.indexOf(key);
      kept.add(before < 0 ? key : older.all.get(before));
    }
    return new JwkSet(kept, skipped, leaked);
  }

  /** The same set, with signatures computed by this provider wherever it can. */
  public JwkSet computedBy(Provider provider) {
    return new JwkSet(all.stream().map(key -> key.computedBy(provider)).toList(), skipped, leaked);
  }

  /** Whether this very key, and not only one like it, is in the set; see {@link #keeping}. */
  @SuppressWarnings("ReferenceEquality") // that it is the same object is what is asked
  public boolean holds(VerificationKey key) {
    for (VerificationKey each : all) {
      if (each == key) {
        return true;
      }
    }
    return false;
  }

  /** How many keys can be used. */
  public int size() {
    return all.size();
  }

  /** What was left out and why, in English, for the log; it quotes no key. */
  public List<String> skipped() {
    return skipped;
  }

  /** Which of those left out are private or symmetric: secrets that the whole world can read. */
  public List<String> leaked() {
    return leaked;
  }

  @Override
  public String toString() {
    return "JwkSet[" + all.size() + " usable, " + skipped.size() + " skipped]";
  }
}
