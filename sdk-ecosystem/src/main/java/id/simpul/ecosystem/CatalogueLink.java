package id.simpul.ecosystem;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which link of an api-catalog leads to the catalogue of services: one that says it is CPSV-AP, or
 * else the only one whose media type can be such a catalogue.
 */
final class CatalogueLink {

  /** RFC 8631: metadata for machines. */
  static final String RELATION = "service-meta";

  private static final Set<String> RELATIONS = Set.of(RELATION, "item", "describedby");
  private static final String CPSV_AP = "https://semiceu.github.io/CPSV-AP/";

  private CatalogueLink() {}

  /**
   * The best link.
   *
   * @param readable the media types that can be read here, best first
   */
  static Optional<String> find(Linkset linkset, List<String> readable) {
    for (boolean declared : new boolean[] {true, false}) {
      for (String type : readable) {
        Optional<Linkset.Link> link =
            linkset.links().stream()
                .filter(l -> RELATIONS.contains(l.relation()) && isOfType(l, type))
                .filter(l -> !declared || isCpsvAp(l))
                .findFirst();
        if (link.isPresent()) {
          return link.map(Linkset.Link::href);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOfType(Linkset.Link link, String type) {
    String bare = link.type().split(";", 2)[0].strip();
    return bare.equalsIgnoreCase(type);
  }

  private static boolean isCpsvAp(Linkset.Link link) {
    return link.profiles().stream().anyMatch(profile -> profile.startsWith(CPSV_AP));
  }
}
