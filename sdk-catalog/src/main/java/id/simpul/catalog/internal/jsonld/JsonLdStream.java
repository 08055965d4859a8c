package id.simpul.catalog.internal.jsonld;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.StatementSink;
import id.simpul.catalog.graph.Term;
import id.simpul.catalog.graph.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one JSON-LD document and holds one record of it at a time: each member of the
 * outermost {@code @graph} is turned into statements before the next is read, and so is each object
 * of a long list. That needs the context before the records, and the name of a subject before a
 * long list about it; where they come later, the object is held until its end.
 */
final class JsonLdStream {

  /** A list up to this length is part of its record; a longer one is a stream of its own. */
  private static final int LONG_LIST = 100;

  /** The document, and the members of its graph. */
  private static final int STREAMED_LEVELS = 2;

  private final ReadLimits limits;
  private final JsonLdExpansion expansion;

  JsonLdStream(URI base, ReadLimits limits, StatementSink sink) {
    this.limits = limits;
    this.expansion = new JsonLdExpansion(base, limits, sink);
  }

  void read(InputStream in) {
    try (JsonParser parser = JsonTree.parser(in, limits)) {
      document(parser);
      if (parser.nextToken() != null) {
        throw malformed("text follows its end" + at(parser.currentLocation()), null);
      }
    } catch (StreamConstraintsException e) {
      throw tooMuch(e);
    } catch (JsonProcessingException e) {
      throw malformed(e.getOriginalMessage() + at(e.getLocation()), e);
    } catch (IOException e) {
      throw malformed("its bytes could not be read", e);
    }
  }

  private void document(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == JsonToken.START_OBJECT) {
      node(parser, Context.EMPTY, 0);
    } else if (first == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        nodes(parser, Context.EMPTY, 1);
      }
    } else if (first == null) {
      throw malformed("it is empty", null);
    } else {
      parser.skipChildren();
      throw malformed("it is neither an object nor a list", null);
    }
  }

  private void nodes(JsonParser parser, Context context, int level) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT && level < STREAMED_LEVELS) {
      node(parser, context, level);
    } else {
      expansion.nodes(tree(parser).value(), context);
    }
  }

  private void node(JsonParser parser, Context outer, int level) throws IOException {
    JsonTree tree = tree(parser);
    Map<String, @Nullable Object> held = new LinkedHashMap<>();
    Set<String> keys = new HashSet<>();
    Term subject = null;
    Context settled = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      if (!keys.add(key)) {
        throw JsonTree.duplicate(parser, key);
      }
      parser.nextToken();
      refuseLateContext(key, settled);
      boolean knowsContext = held.containsKey("@context") || level > 0;
      if (parser.currentToken() != JsonToken.START_ARRAY || !knowsContext) {
        held.put(key, tree.value());
        continue;
      }
      Context context = outer.within(held);
      if (isGraph(key, context)) {
        settled = context;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          nodes(parser, context, level + 1);
        }
        continue;
      }
      List<@Nullable Object> items = new ArrayList<>();
      boolean named = held.keySet().stream().anyMatch(known -> isName(known, context));
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (items.size() < LONG_LIST || !named) {
          items.add(tree.value());
          continue;
        }
        settled = context;
        subject = subject == null ? expansion.identity(held, context) : subject;
        expansion.member(subject, key, tree(parser).value(), context);
      }
      held.put(key, items);
    }
    Context context = outer.within(held);
    expansion.members(subject == null ? expansion.identity(held, context) : subject, held, context);
  }

  /** What was read already was read without it. */
  private static void refuseLateContext(String key, @Nullable Context settled) {
    if (settled != null && key.equals("@context")) {
      throw malformed("its @context comes after what it is about; write it first", null);
    }
  }

  private static boolean isGraph(String key, Context context) {
    return context.define(key).filter(d -> d.iri().equals("@graph")).isPresent();
  }

  private static boolean isName(String key, Context context) {
    return context.define(key).filter(d -> d.iri().equals("@id")).isPresent();
  }

  private JsonTree tree(JsonParser parser) {
    return new JsonTree(parser, limits.maxRecordBytes());
  }

  private UnreadableDocumentException tooMuch(StreamConstraintsException cause) {
    String said = String.valueOf(cause.getMessage());
    if (said.contains("nesting")) {
      return UnreadableDocumentException.tooLarge("levels", limits.maxDepth());
    }
    return said.contains("String value length")
        ? UnreadableDocumentException.recordTooLarge(limits.maxRecordBytes())
        : malformed(cause.getOriginalMessage(), cause);
  }

  private static UnreadableDocumentException malformed(String found, @Nullable Exception cause) {
    return UnreadableDocumentException.malformed("JSON-LD", found, cause);
  }

  private static String at(@Nullable JsonLocation location) {
    return location == null
        ? ""
        : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }
}
