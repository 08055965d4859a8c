package id.simpul.micrometer;

/** The paths that are told apart: as many as an agency has calls, not as many as it meets links. */
final class Templates {

  private final Few known = new Few(200);

  /** The path of a template, without its query. */
  String shown(String template) {
    return known.shown(path(template));
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
