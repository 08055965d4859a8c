package id.simpul.ecosystem;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of links in JSON (RFC 9264, section 4.2), as an api-catalog is written (RFC 9727): contexts
 * with an anchor, each with targets by relation.
 */
record Linkset(List<Link> links) {

  static final String MEDIA_TYPE = "application/linkset+json";

  /** One link; the type and the profile are empty where the set does not say them. */
  record Link(String relation, String href, String type, List<String> profiles) {}

  static Linkset parse(String json) throws UnexpectedJsonException {
    StrictJson root = StrictJson.parse(json);
    if (!root.names().contains("linkset")) {
      throw new UnexpectedJsonException("a linkset (RFC 9264)", "names " + root.names(), null);
    }
    List<Link> links = new ArrayList<>();
    for (StrictJson context : root.objects("linkset")) {
      readContext(context, links);
    }
    return new Linkset(List.copyOf(links));
  }

  private static void readContext(StrictJson context, List<Link> links)
      throws UnexpectedJsonException {
    for (String relation : context.names()) {
      if (!relation.equals("anchor")) {
        for (StrictJson target : context.objects(relation)) {
          links.add(
              new Link(
                  relation,
                  target.text("href"),
                  target.optionalText("type").orElse(""),
                  profiles(target)));
        }
      }
    }
  }

  /** Extension attributes are arrays (section 4.2.4.3); many write one text. */
  private static List<String> profiles(StrictJson target) throws UnexpectedJsonException {
    return target.isText("profile")
        ? List.of(target.text("profile").split(" "))
        : target.texts("profile");
  }
}
