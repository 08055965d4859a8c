package id.simpul.catalog.internal.jsonld;

import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.StatementSink;
import id.simpul.catalog.graph.Term;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the trees of one JSON-LD document into statements; for one document and one thread. */
final class JsonLdExpansion {

  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final Set<String> PLAIN_TYPES =
      Set.of(
          "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString",
          "http://www.w3.org/2000/01/rdf-schema#Literal",
          XSD + "string",
          "");
  private final URI base;
  private final Assertions graph;
  private final Definitions definitions = new Definitions();
  private int blanks;

  JsonLdExpansion(URI base, ReadLimits limits, StatementSink sink) {
    this.base = base;
    this.graph = new Assertions(limits, sink);
  }

  /** What a value in the place of nodes says. */
  void nodes(@Nullable Object value, Context context) {
    if (value instanceof List<?> several) {
      several.forEach(one -> nodes(one, context));
    } else if (value instanceof Map<?, ?> object) {
      node(object, context);
    }
  }

  private Term node(Map<?, ?> object, Context outer) {
    Context context = outer.within(object);
    Term subject = identity(object, context);
    members(subject, object, context);
    return subject;
  }

  /** Everything that an object says of its subject. */
  void members(Term subject, Map<?, ?> object, Context context) {
    for (Map.Entry<?, ?> member : object.entrySet()) {
      member(subject, String.valueOf(member.getKey()), member.getValue(), context);
    }
  }

  /** What one member says of the subject. */
  void member(Term subject, String key, @Nullable Object value, Context context) {
    Optional<Context.Definition> definition = definitions.of(key, context);
    if (definition.isEmpty()) {
      graph.ignored(key);
    } else {
      member(subject, definition.get(), value, context);
    }
  }

  private void member(
      Term subject, Context.Definition key, @Nullable Object value, Context context) {
    switch (key.iri()) {
      case "@type" -> types(subject, value, context);
      case "@graph", "@included" -> nodes(value, context);
      default -> {
        if (!key.iri().startsWith("@")) {
          objects(subject, key, value, context);
        }
      }
    }
  }

  /** The resource that an object is about: its own name, or none. */
  Term identity(Map<?, ?> object, Context context) {
    for (Map.Entry<?, ?> member : object.entrySet()) {
      boolean id =
          definitions
              .of(String.valueOf(member.getKey()), context)
              .filter(d -> d.iri().equals("@id"))
              .isPresent();
      if (id && member.getValue() instanceof String text) {
        Term named = resource(text, context);
        graph.mustBeLegal(named);
        return named;
      }
    }
    return Term.blank("b" + blanks++);
  }

  private void types(Term subject, @Nullable Object value, Context context) {
    if (value instanceof List<?> several) {
      several.forEach(one -> types(subject, one, context));
    } else if (value instanceof String text) {
      String iri =
          definitions
              .of(text, context)
              .map(Context.Definition::iri)
              .orElseGet(() -> resolved(text));
      graph.add(subject, TYPE, Term.iri(iri));
    }
  }

  private void objects(
      Term subject, Context.Definition key, @Nullable Object value, Context context) {
    if (value instanceof List<?> several) {
      several.forEach(one -> objects(subject, key, one, context));
    } else if (value instanceof Map<?, ?> object) {
      objectIn(subject, key, object, context);
    } else if (value instanceof String text) {
      graph.add(subject, key.iri(), text(key, text, context));
    } else if (value instanceof JsonTree.NumberText number) {
      String type =
          PLAIN_TYPES.contains(key.type())
              ? XSD + (number.integer() ? "integer" : "double")
              : key.type();
      graph.add(subject, key.iri(), Term.typed(number.text(), type));
    } else if (value instanceof Boolean truth) {
      graph.add(subject, key.iri(), Term.typed(truth.toString(), XSD + "boolean"));
    }
  }

  private void objectIn(Term subject, Context.Definition key, Map<?, ?> object, Context context) {
    if (object.containsKey("@value")) {
      literal(subject, key, object, context);
    } else if (object.containsKey("@list") || object.containsKey("@set")) {
      objects(
          subject,
          key,
          object.containsKey("@list") ? object.get("@list") : object.get("@set"),
          context);
    } else if (key.container().equals("@language")) {
      object.forEach(
          (language, texts) -> texts(subject, key.iri(), String.valueOf(language), texts));
    } else if (key.container().equals("@index")) {
      object.values().forEach(one -> objects(subject, key, one, context));
    } else {
      graph.add(subject, key.iri(), node(object, context));
    }
  }

  private void literal(Term subject, Context.Definition key, Map<?, ?> object, Context context) {
    Object value = object.get("@value");
    String text =
        value instanceof JsonTree.NumberText number ? number.text() : String.valueOf(value);
    if (value == null) {
      return;
    }
    if (object.get("@language") instanceof String language) {
      graph.add(subject, key.iri(), Term.text(text, language));
    } else if (object.get("@type") instanceof String type) {
      graph.add(
          subject,
          key.iri(),
          Term.typed(
              text, definitions.of(type, context).map(Context.Definition::iri).orElse(type)));
    } else if (value instanceof String) {
      graph.add(subject, key.iri(), Term.literal(text));
    } else {
      objects(subject, key, value, context);
    }
  }

  private void texts(Term subject, String predicate, String language, @Nullable Object texts) {
    if (texts instanceof List<?> several) {
      several.forEach(one -> texts(subject, predicate, language, one));
    } else if (texts instanceof String text) {
      graph.add(
          subject,
          predicate,
          language.equals("@none") ? Term.literal(text) : Term.text(text, language));
    }
  }

  private Term text(Context.Definition key, String text, Context context) {
    if (key.type().equals("@id")) {
      return resource(text, context);
    }
    if (key.type().equals("@vocab")) {
      return Term.iri(
          definitions
              .of(text, context)
              .map(Context.Definition::iri)
              .orElseGet(() -> resolved(text)));
    }
    if (!PLAIN_TYPES.contains(key.type())) {
      return Term.typed(text, key.type());
    }
    return context.language().isEmpty() ? Term.literal(text) : Term.text(text, context.language());
  }

  private Term resource(String text, Context context) {
    if (text.startsWith("_:")) {
      return Term.blank("n" + text.substring(2));
    }
    return Term.iri(context.expandIri(text).orElseGet(() -> resolved(text)));
  }

  private String resolved(String relative) {
    try {
      return base.resolve(relative).toString();
    } catch (IllegalArgumentException e) {
      return relative; // reported where it is used
    }
  }
}
