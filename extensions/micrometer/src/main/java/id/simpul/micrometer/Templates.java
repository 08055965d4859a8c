package id.simpul.micrometer;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The paths that are told apart: as many as an agency has calls, not as many as it meets links. */
final class Templates {

  private static final int MOST = 200;

  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /** The path of a template, without its query. */
  String shown(String template) {
    String path = path(template);
    if (known.contains(path)) {
      return path;
    }
    if (known.size() >= MOST) {
      return "other";
    }
    known.add(path);
    return path;
  }

  private static String path(String template) {
    int host = template.indexOf("://");
    int start = template.indexOf('/', host < 0 ? 0 : host + 3);
    if (start < 0) {
      return "/";
    }
    int query = template.indexOf('?', start);
    return query < 0 ? template.substring(start) : template.substring(start, query);
  }
}
