package id.simpul.catalog.match;

import id.simpul.catalog.SourcedService;
import id.simpul.core.AgencyId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One service, and the same one at other authorities. Each was matched with the chosen one itself,
 * never by way of a third, so that errors do not add up.
 *
 * <pre>{@code
 * Counterparts births = matched.counterparts(aktaOfDepok.id()).orElseThrow();
 * births.best();          // one an authority, to lay side by side
 * births.ambiguous();     // authorities where two would do: somebody should rule
 * births.unsure();        // perhaps the same
 * }</pre>
 *
 * <p>Surest first, then by authority and identifier. Immutable.
 */
public final class Counterparts {

  private final SourcedService chosen;
  private final List<Counterpart> same;
  private final List<Counterpart> unsure;

  Counterparts(SourcedService chosen, List<Counterpart> same, List<Counterpart> unsure) {
    this.chosen = chosen;
    this.same = List.copyOf(same);
    this.unsure = List.copyOf(unsure);
  }

  /** The one that was asked about. */
  public SourcedService chosen() {
    return chosen;
  }

  /** The best match of each other authority that has one. */
  public List<Counterpart> best() {
    return byAuthority().entrySet().stream()
        .filter(entry -> !entry.getKey().equals(chosen.source()))
        .map(entry -> entry.getValue().get(0))
        .toList();
  }

  /**
   * Where more than one service is the same, all of them: of another authority two or more, of the
   * chosen one's authority one or more.
   */
  public Map<AgencyId, List<Counterpart>> ambiguous() {
    Map<AgencyId, List<Counterpart>> ambiguous = new LinkedHashMap<>();
    byAuthority()
        .forEach(
            (authority, found) -> {
              if (found.size() > 1 || authority.equals(chosen.source())) {
                ambiguous.put(authority, List.copyOf(found));
              }
            });
    return ambiguous;
  }

  /** Services that may be the same; those are never laid side by side unless somebody rules. */
  public List<Counterpart> unsure() {
    return unsure;
  }

  private Map<AgencyId, List<Counterpart>> byAuthority() {
    Map<AgencyId, List<Counterpart>> byAuthority = new LinkedHashMap<>();
    same.forEach(
        found ->
            byAuthority
                .computeIfAbsent(found.service().source(), source -> new ArrayList<>())
                .add(found));
    return byAuthority;
  }

  @Override
  public String toString() {
    return "Counterparts["
        + chosen.service().id()
        + ", "
        + same.size()
        + " the same, "
        + unsure.size()
        + " unsure]";
  }
}
