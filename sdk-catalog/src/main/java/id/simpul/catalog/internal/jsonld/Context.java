package id.simpul.catalog.internal.jsonld;

import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the terms of a document mean. Immutable; a nested context adds to the one around it. */
final class Context {

  /**
   * What a term means.
   *
   * @param iri the predicate, the class or a keyword
   * @param type the data type of plain texts, {@code @id} or {@code @vocab}; empty if none
   * @param container {@code @language}, {@code @index}; empty if none
   */
  record Definition(String iri, String type, String container) {}

  static final Context EMPTY = new Context(Map.of());

  /** A chain of prefixes longer than this is a ring. */
  private static final int MAX_PREFIXES = 8;

  /**
   * CPSV-AP publishes its contexts in this family of addresses; all of them are answered from the
   * bundle.
   */
  private static final Set<String> STANDARD =
      Set.of(
          "https://semiceu.github.io/uri.semic.eu-generated/CPSV-AP/releases/",
          "https://semiceu.github.io/CPSV-AP/releases/",
          "https://raw.githubusercontent.com/catalogue-of-services-isa/CPSV-AP/",
          "https://raw.githubusercontent.com/SEMICeu/CPSV-AP/",
          "https://simpul.example/ns/context");

  private final Map<String, @Nullable Object> terms;

  private Context(Map<String, @Nullable Object> terms) {
    this.terms = terms;
  }

  /** Simpul's own, which knows the names of CPSV-AP too. */
  static Context bundled() {
    return Bundle.CONTEXT;
  }

  /** The terms as they stand in a document. */
  Map<String, @Nullable Object> terms() {
    return terms;
  }

  /**
   * This context and the one that a document declares, which may be an address, an object or a list
   * of them.
   */
  Context with(@Nullable Object declared) {
    if (declared == null) {
      return EMPTY;
    }
    if (declared instanceof String address) {
      return with(standard(address).terms);
    }
    if (declared instanceof List<?> several) {
      Context all = this;
      for (Object one : several) {
        all = all.with(one);
      }
      return all;
    }
    return declared instanceof Map<?, ?> own ? merged(own) : this;
  }

  /** This context with what an object declares beside its members. */
  Context within(Map<?, ?> object) {
    return object.containsKey("@context") ? with(object.get("@context")) : this;
  }

  /** What a key or a type means; empty if nobody says. */
  Optional<Definition> define(String term) {
    Object raw = terms.get(term);
    if (raw instanceof Map<?, ?> detailed) {
      String iri = detailed.get("@id") instanceof String id ? id : term;
      String type = detailed.get("@type") instanceof String t ? expand(t, 0).orElse(t) : "";
      return expand(iri, 0)
          .map(full -> new Definition(full, type, container(detailed.get("@container"))));
    }
    int dot = term.indexOf('.');
    if (raw == null
        && dot > 0
        && terms.containsKey(term.substring(0, dot))
        && !term.contains(":")) {
      return define(term.substring(dot + 1)); // CPSV-AP 3 writes "Channel.description"
    }
    return expand(term, 0).map(full -> new Definition(full, "", ""));
  }

  /** A compact IRI in full; an absolute one as it is. */
  Optional<String> expandIri(String iri) {
    return iri.contains(":") ? expand(iri, 0) : Optional.empty();
  }

  /** The language of texts that name none; empty if there is no default. */
  String language() {
    return terms.get("@language") instanceof String language ? language : "";
  }

  private Optional<String> expand(String name, int prefixes) {
    if (name.startsWith("@")) {
      return Optional.of(name);
    }
    if (prefixes > MAX_PREFIXES) {
      return Optional.empty();
    }
    Object raw = terms.get(name);
    Object iri = raw instanceof Map<?, ?> detailed ? detailed.get("@id") : raw;
    if (iri instanceof String mapped && !mapped.equals(name)) {
      return expand(mapped, prefixes + 1);
    }
    int colon = name.indexOf(':');
    if (colon >= 0) {
      return Optional.of(compactInFull(name, colon, prefixes));
    }
    return terms.get("@vocab") instanceof String vocabulary && !terms.containsKey(name)
        ? expand(vocabulary, prefixes + 1).map(full -> full + name)
        : Optional.empty();
  }

  private String compactInFull(String name, int colon, int prefixes) {
    if (name.startsWith("//", colon + 1)) {
      return name;
    }
    String prefix = name.substring(0, colon);
    return terms.containsKey(prefix)
        ? expand(prefix, prefixes + 1).map(full -> full + name.substring(colon + 1)).orElse(name)
        : name;
  }

  private Context merged(Map<?, ?> own) {
    Map<String, @Nullable Object> merged = new LinkedHashMap<>(terms);
    own.forEach((term, meaning) -> merged.put(String.valueOf(term), meaning));
    return new Context(merged);
  }

  private static Context standard(String address) {
    if (STANDARD.stream().anyMatch(address::startsWith)) {
      return bundled();
    }
    throw UnreadableDocumentException.remoteContext(address);
  }

  private static String container(@Nullable Object container) {
    Object first = container instanceof List<?> list && !list.isEmpty() ? list.get(0) : container;
    return first instanceof String text ? text : "";
  }

  /** Loaded when it is needed first. */
  private static final class Bundle {
    static final Context CONTEXT = load();

    private static Context load() {
      try (InputStream in = Context.class.getResourceAsStream("context.jsonld")) {
        Object document = JsonTree.read(in, ReadLimits.ofDefaults());
        return document instanceof Map<?, ?> file ? EMPTY.with(file.get("@context")) : EMPTY;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
