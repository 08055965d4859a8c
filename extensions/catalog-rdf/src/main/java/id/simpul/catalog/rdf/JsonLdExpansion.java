package id.simpul.catalog.rdf;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import id.simpul.catalog.graph.Term;
import id.simpul.catalog.graph.UnreadableDocumentException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Titanium's expansion of the members of one document: no remote context, and an end to the time it
 * may take.
 */
final class JsonLdExpansion {

  /**
   * A context that applies anew to each of many nodes takes time by the product of both, so that a
   * small document can keep a processor busy for hours. Real catalogues of some megabytes take a
   * second.
   */
  static final Duration LONGEST = Duration.ofSeconds(30);

  /** A property that holds a node together which says nothing else. */
  private static final String PROBE = "urn:simpul:probe";

  private final JsonValue context;
  private final KnownContexts contexts;
  private final URI base;
  private final Duration longest;
  private final long began = System.nanoTime();
  private @Nullable URI refused;

  JsonLdExpansion(JsonValue context, KnownContexts contexts, URI base, Duration longest) {
    this.context = context;
    this.contexts = contexts;
    this.base = base;
    this.longest = longest;
  }

  /**
   * Refuses the document if its own context cannot be used, because then none of it makes sense.
   */
  void checkContext() {
    try {
      expandAll(List.of());
    } catch (JsonLdError e) {
      checkTime(e);
      if (refused != null) {
        throw UnreadableDocumentException.remoteContext(refused.toString());
      }
      throw brokenContext(e);
    } catch (RuntimeException e) {
      throw brokenContext(e);
    }
  }

  /**
   * What the members say, in expanded form.
   *
   * @throws BrokenStatementException if one of them breaks the rules of JSON-LD
   */
  JsonArray expand(List<JsonValue> members) {
    refused = null;
    try {
      return expandAll(members);
    } catch (JsonLdError e) {
      checkTime(e);
      throw broken(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) { // a mistake of the processor, of which a member took advantage
      throw broken(e.getClass().getSimpleName());
    }
  }

  /** What a broken member is about, if that can still be told. */
  @Nullable Term subject(JsonObject member) {
    JsonObjectBuilder named = Json.createObjectBuilder().add(PROBE, PROBE);
    member.forEach(
        (name, value) -> {
          if (value instanceof JsonString && (name.equals("@id") || !name.startsWith("@"))) {
            named.add(name, value); // one of them may be another word for @id
          }
        });
    try {
      JsonArray expanded = expandAll(List.of(named.build()));
      String id = expanded.getJsonObject(0).getString("@id", null);
      return id == null ? null : Term.iri(id);
    } catch (JsonLdError | RuntimeException e) {
      return member.get("@id") instanceof JsonString id ? Term.iri(id.getString()) : null;
    }
  }

  private JsonArray expandAll(List<JsonValue> members) throws JsonLdError {
    JsonArrayBuilder graph = Json.createArrayBuilder();
    members.forEach(graph::add);
    JsonObject document =
        Json.createObjectBuilder().add("@context", context).add("@graph", graph).build();
    return JsonLd.expand(JsonDocument.of(document)).options(options()).get();
  }

  private JsonLdOptions options() {
    JsonLdOptions options = new JsonLdOptions(this::load);
    options.setBase(base);
    options.setUriValidation(UriValidationPolicy.None);
    options.setTimeout(timeLeft());
    return options;
  }

  /**
   * One allowance for all the attempts that a document takes; never none, which would mean no end.
   */
  private Duration timeLeft() {
    Duration left = longest.minusNanos(System.nanoTime() - began);
    return left.compareTo(Duration.ofMillis(1)) > 0 ? left : Duration.ofMillis(1);
  }

  private Document load(URI address, DocumentLoaderOptions ignored) throws JsonLdError {
    Document known = contexts.at(address).orElse(null);
    if (known == null) {
      refused = address;
      throw new JsonLdError(
          JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "remote contexts are never fetched");
    }
    return known;
  }

  private BrokenStatementException broken(String found) {
    if (refused != null) {
      return new BrokenStatementException(
          "konteks dari luar tidak diambil: " + refused,
          "a context from elsewhere is never fetched: " + refused);
    }
    return new BrokenStatementException(
        "melanggar aturan JSON-LD; kata pengurainya (Inggris): " + found,
        "it breaks the rules of JSON-LD; the parser says: " + found);
  }

  private static UnreadableDocumentException brokenContext(Exception e) {
    String found =
        e instanceof JsonLdError ? String.valueOf(e.getMessage()) : e.getClass().getSimpleName();
    return Refusal.malformed(
        Syntax.JSON_LD, "konteksnya rusak: " + found, "its context is broken: " + found, e);
  }

  private void checkTime(JsonLdError e) {
    if (e.getCode() == JsonLdErrorCode.PROCESSING_TIMEOUT_EXCEEDED) {
      long seconds = longest.toSeconds();
      throw Refusal.malformed(
          Syntax.JSON_LD,
          "konteksnya terlalu rumit, belum selesai dalam " + seconds + " detik",
          "its contexts are too intricate to be processed in " + seconds + " seconds",
          e);
    }
  }
}
