package id.simpul.identity;

import id.simpul.core.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is trusted now. A change is seen by the very next token. */
final class TrustedIssuers {

  private volatile Map<String, Trusted> byName = Map.of();
  private volatile String shown = Quoted.of(List.of());

  synchronized void put(Trusted trusted) {
    Map<String, Trusted> changed = new LinkedHashMap<>(byName);
    changed.put(trusted.issuer().issuer(), trusted);
    replace(changed);
  }

  synchronized boolean remove(String issuer) {
    Map<String, Trusted> changed = new LinkedHashMap<>(byName);
    boolean was = changed.remove(issuer) != null;
    replace(changed);
    return was;
  }

  private void replace(Map<String, Trusted> changed) {
    byName = changed;
    shown = Quoted.of(changed.keySet());
  }

  /** Nobody writes to a map that was published, so everybody may read it. */
  Iterable<Trusted> all() {
    return byName.values();
  }

  /** Whether this trust, unchanged, is still given. */
  @SuppressWarnings("ReferenceEquality") // identity is what is asked
  boolean holds(Trusted trusted) {
    return byName.get(trusted.issuer().issuer()) == trusted;
  }

  /** The one that a token names, exactly as it is spelled. */
  Trusted named(Object iss) throws RefusedException {
    @Nullable Trusted trusted = iss instanceof String name ? byName.get(name) : null;
    if (trusted == null) {
      throw stranger(iss);
    }
    return trusted;
  }

  private RefusedException stranger(Object named) {
    LocalizedText slash = TrailingSlash.noteOn(named, byName.keySet());
    return RefusalKind.ISSUER.refused(
        "Penerbit token ini "
            + Quoted.of(named)
            + ", tidak termasuk yang dipercaya di sini "
            + shown
            + ". Masuk lewat salah satu penerbit itu."
            + slash.in("id"),
        "This token's issuer is "
            + Quoted.of(named)
            + ", not one of those trusted here "
            + shown
            + ". Sign in with one of them."
            + slash.in("en"));
  }

  @Override
  public String toString() {
    return byName.keySet().toString();
  }
}
