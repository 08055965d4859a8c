package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.UnreadableDocumentException;

/**
 * Looks at a JSON text before it is parsed: how deep it goes, and whether it ends where it ends.
 */
final class JsonNesting {

  private JsonNesting() {}

  static void check(byte[] json, int maxDepth) {
    int depth = 0;
    boolean inText = false;
    boolean ended = false;
    for (int i = 0; i < json.length; i++) {
      byte b = json[i];
      if (inText) {
        i += b == '\\' ? 1 : 0;
        inText = b != '"';
      } else if (ended && b > ' ') {
        throw textBehindTheEnd();
      } else if (b == '"') {
        inText = true;
      } else if (b == '{' || b == '[') {
        depth++;
      } else if (b == '}' || b == ']') {
        depth--;
        ended = depth == 0;
      }
      if (depth > maxDepth) {
        throw Refusal.tooDeep(Syntax.JSON_LD, maxDepth, null);
      }
    }
    if (depth > 0 || inText) {
      throw Refusal.cutOff(Syntax.JSON_LD, 0, null);
    }
  }

  private static UnreadableDocumentException textBehindTheEnd() {
    return Refusal.malformed(
        Syntax.JSON_LD,
        "ada teks setelah akhir JSON",
        "there is text behind the end of the JSON",
        null);
  }
}
