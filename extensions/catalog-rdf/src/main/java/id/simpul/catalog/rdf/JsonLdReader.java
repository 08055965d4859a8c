package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.UnreadableDocumentException;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Reads JSON-LD. Titanium makes the contexts' sense of it (expansion); the members of
 * {@code @graph} go through it together, and one by one where one of them breaks the others.
 */
final class JsonLdReader implements StatementReader {

  /**
   * Expanded members take many times the room of their text, so that not all are expanded at once.
   */
  private static final int BATCH = 500;

  private final KnownContexts contexts;

  private final Duration longest;

  JsonLdReader(KnownContexts contexts) {
    this(contexts, JsonLdExpansion.LONGEST);
  }

  JsonLdReader(KnownContexts contexts, Duration longest) {
    this.contexts = contexts;
    this.longest = longest;
  }

  @Override
  public void read(InputStream in, URI base, ReadLimits limits, Statements statements)
      throws IOException {
    byte[] bytes = in.readAllBytes();
    JsonNesting.check(bytes, limits.maxDepth());
    JsonLdMembers members = JsonLdMembers.of(parse(bytes));
    JsonLdExpansion expansion = new JsonLdExpansion(members.context(), contexts, base, longest);
    expansion.checkContext();
    ExpandedJsonLd target = new ExpandedJsonLd(statements);
    List<JsonValue> list = members.list();
    for (int from = 0; from < list.size(); from += BATCH) {
      int to = Math.min(from + BATCH, list.size());
      expand(list.subList(from, to), expansion, target, statements);
    }
  }

  private static void expand(
      List<JsonValue> members,
      JsonLdExpansion expansion,
      ExpandedJsonLd target,
      Statements statements) {
    if (members.isEmpty()) {
      return;
    }
    try {
      target.read(expansion.expand(members));
    } catch (BrokenStatementException e) {
      if (members.size() > 1) {
        int half = members.size() / 2;
        expand(members.subList(0, half), expansion, target, statements);
        expand(members.subList(half, members.size()), expansion, target, statements);
      } else if (members.get(0) instanceof JsonObject member) {
        expandWithoutWhatIsBroken(member, e, expansion, target, statements);
      } else {
        statements.setAside(null, 0, e.fault());
      }
    }
  }

  private static void expandWithoutWhatIsBroken(
      JsonObject member,
      BrokenStatementException whole,
      JsonLdExpansion expansion,
      ExpandedJsonLd target,
      Statements statements) {
    JsonObject rest = new JsonLdPruning(expansion, statements).prune(member, whole);
    try {
      target.read(expansion.expand(List.of(rest)));
    } catch (BrokenStatementException e) {
      statements.setAside(expansion.subject(member), 0, e.fault());
    }
  }

  private static JsonStructure parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try (JsonReader reader =
        Json.createReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
      return reader.read();
    } catch (JsonParsingException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw malformed(line, e);
    } catch (JsonException e) {
      throw malformed(0, e);
    }
  }

  private static UnreadableDocumentException malformed(long line, Exception cause) {
    return Refusal.malformed(
        Syntax.JSON_LD,
        "JSON rusak" + (line > 0 ? " di baris " + line : ""),
        "the JSON is broken" + (line > 0 ? " at line " + line : ""),
        cause);
  }
}
