package id.simpul.catalog;

import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One resource of a graph, asked by those who know what it should say. What was asked for and
 * understood counts as taken; {@link #rest} keeps the others. It is longer than most files: every
 * reader asks in these words.
 */
final class Node {

  /** More values than this under one predicate are no description any more. */
  static final int MAX_VALUES = 2_000;

  /** A page of this kind is code, or lies on the reader's own machine. */
  private static final Set<String> RUN_BY_BROWSERS =
      Set.of("javascript", "vbscript", "data", "blob", "file");

  private final GraphReading reading;
  private final Term term;
  private final Map<String, Set<Term>> said;
  private final Map<String, Set<Term>> taken = new HashMap<>();

  Node(GraphReading reading, Term term) {
    this.reading = reading;
    this.term = term;
    this.said = reading.graph().about(term);
  }

  Term term() {
    return term;
  }

  /** Another resource, or a value, of the same graph. */
  Node about(Term other) {
    return new Node(reading, other);
  }

  /** All objects of a predicate, in order, each once. */
  Set<Term> objects(String predicate) {
    Set<Term> objects = said.getOrDefault(predicate, Set.of());
    if (objects.size() > MAX_VALUES) {
      throw RecordRefused.tooManyValues(predicate, objects.size());
    }
    return objects;
  }

  /** The same for a predicate of which a catalogue may have very many. */
  Set<Term> manyObjects(String predicate) {
    return said.getOrDefault(predicate, Set.of());
  }

  /** The model says this statement again when it is written. */
  void take(String predicate, Term object) {
    taken.merge(predicate, Set.of(object), Node::both);
  }

  /** Nothing came of what was taken under these predicates: it is kept after all. */
  void leave(String... predicates) {
    for (String predicate : predicates) {
      taken.remove(predicate);
    }
  }

  private static Set<Term> both(Set<Term> taken, Set<Term> more) {
    Set<Term> both = taken instanceof HashSet<Term> ? taken : new HashSet<>(taken);
    both.addAll(more);
    return both;
  }

  /** Whether it has this type; the model says it again. */
  boolean isA(String type) {
    Term wanted = Term.iri(type);
    boolean is = said.getOrDefault(Cpsv.TYPE, Set.of()).contains(wanted);
    if (is) {
      take(Cpsv.TYPE, wanted);
    }
    return is;
  }

  /** Whether it has this type, by the way. */
  boolean looksLike(String type) {
    return said.getOrDefault(Cpsv.TYPE, Set.of()).contains(Term.iri(type));
  }

  /**
   * The resources under a predicate, then those under its older names. A statement with an older
   * name stays beside the new one, unless it leads to a resource that has no name to meet by.
   */
  List<Node> nodes(String predicate, String... older) {
    List<Node> nodes = new ArrayList<>();
    for (Term object : objects(predicate)) {
      if (!object.isLiteral()) {
        take(predicate, object);
        nodes.add(about(object));
      }
    }
    for (String old : older) {
      for (Term object : objects(old)) {
        if (object.isBlank()) {
          take(old, object);
        }
        if (!object.isLiteral()) {
          nodes.add(about(object));
        }
      }
    }
    return nodes;
  }

  /** The first resource under a predicate that can be read as what is wanted. */
  Optional<Node> firstReadable(String predicate, Predicate<Node> canBeRead) {
    for (Term object : objects(predicate)) {
      Node node = about(object);
      if (!object.isLiteral() && canBeRead.test(node)) {
        take(predicate, object);
        return Optional.of(node);
      }
    }
    return Optional.empty();
  }

  /** The resources under a predicate that can be read as what is wanted; others are kept. */
  List<Node> readable(String predicate, Predicate<Node> canBeRead) {
    List<Node> nodes = new ArrayList<>();
    for (Term object : objects(predicate)) {
      Node node = about(object);
      if (!object.isLiteral() && canBeRead.test(node)) {
        take(predicate, object);
        nodes.add(node);
      }
    }
    return nodes;
  }

  /** The first resource under a predicate; others are kept. */
  Optional<Node> node(String predicate, String... older) {
    for (Term object : objects(predicate)) {
      if (!object.isLiteral()) {
        take(predicate, object);
        return Optional.of(about(object));
      }
    }
    return older.length == 0 ? Optional.empty() : nodes(older[0]).stream().findFirst();
  }

  /**
   * The literals of the first of these predicates that has any with a letter in it, in all
   * languages.
   */
  Optional<LocalizedText> text(String predicate, String... others) {
    Optional<LocalizedText> text = literals(predicate, true);
    for (int i = 0; text.isEmpty() && i < others.length; i++) {
      text = literals(others[i], false);
    }
    return text;
  }

  /** The texts under an older name, which stay beside the new one. */
  Optional<LocalizedText> textBeside(String older) {
    return literals(older, false);
  }

  private Optional<LocalizedText> literals(String predicate, boolean taking) {
    LocalizedText.Builder text = LocalizedText.builder();
    boolean any = false;
    for (Term object : objects(predicate)) {
      if (object.isLiteral() && !object.value().isBlank()) {
        any = true;
        text.add(object.language().orElse(""), object.value());
        if (taking && (object.language().isPresent() || object.isPlain())) {
          take(predicate, object);
        }
      }
    }
    return any ? Optional.of(text.build()) : Optional.empty();
  }

  /** The same as {@link #text}, taken only if it says just this. */
  void takeIfEqual(String predicate, LocalizedText text) {
    if (literals(predicate, false).filter(text::equals).isPresent()) {
      literals(predicate, true);
    }
  }

  /**
   * A name under one of the usual predicates; if there is none, what stands for it in the graph.
   */
  LocalizedText name() {
    return text(Cpsv.TITLE, Cpsv.OTHER_NAMES)
        .orElseGet(() -> term.isIri() ? LocalizedText.untagged(term.value()) : NamedPart.NAMELESS);
  }

  /** The first literal under a predicate, or else under another. */
  Optional<String> literal(String predicate, String... others) {
    Optional<Term> first = firstLiteral(predicate);
    first.filter(Term::isPlain).ifPresent(object -> take(predicate, object));
    for (int i = 0; first.isEmpty() && i < others.length; i++) {
      first = firstLiteral(others[i]);
    }
    return first.map(Term::value);
  }

  private Optional<Term> firstLiteral(String predicate) {
    for (Term object : objects(predicate)) {
      if (object.isLiteral() && !object.value().isBlank()) {
        return Optional.of(object);
      }
    }
    return Optional.empty();
  }

  /** Every value, also those that are written as IRIs, such as {@code tel:} and {@code mailto:}. */
  Set<String> literals(String predicate, String... others) {
    Set<String> values = new LinkedHashSet<>();
    for (Term object : objects(predicate)) {
      if (!object.value().isBlank()) {
        values.add(object.value());
        if (object.isPlain()) {
          take(predicate, object);
        }
      }
    }
    for (String other : others) {
      objects(other).stream().map(Term::value).filter(v -> !v.isBlank()).forEach(values::add);
    }
    return values;
  }

  /** The first literal, understood; what cannot be understood becomes a finding and is kept. */
  <T> Optional<T> value(String predicate, Function<String, T> parse) {
    Optional<Term> first = firstLiteral(predicate);
    Optional<T> value = first.flatMap(object -> understood(predicate, object.value(), parse));
    value.ifPresent(v -> take(predicate, first.orElseThrow()));
    return value;
  }

  /**
   * A yes or no whose yes protects somebody: only a plain no is a no. What cannot be understood, or
   * is said both ways, becomes a finding and counts as yes.
   */
  Optional<Boolean> flag(String predicate) {
    Set<Term> said = objects(predicate);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    boolean holds = false;
    for (Term object : said) {
      Optional<Boolean> plain = understood(predicate, object.value(), Node::yesOrNo);
      plain.filter(yes -> said.size() == 1).ifPresent(yes -> take(predicate, object));
      holds |= plain.orElse(true);
    }
    if (said.size() > 1) {
      understood(predicate, said.size() + " x", Node::yesOrNo);
    }
    return Optional.of(holds);
  }

  private static Boolean yesOrNo(String text) {
    return switch (text) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default ->
          throw new IllegalArgumentException(
              "expected one true or false, found '" + Findings.shortened(text) + "'");
    };
  }

  /** The addresses under a predicate, also those that were written as text. */
  Set<URI> addresses(String predicate, String type) {
    Set<URI> addresses = new LinkedHashSet<>();
    for (Term object : objects(predicate)) {
      if (!object.isBlank()) {
        understood(predicate, object.value().strip(), Node::opened)
            .ifPresent(
                address -> {
                  addresses.add(address);
                  if (object.isIri()) {
                    take(predicate, object);
                    reading.placeType(object, type);
                  }
                });
      }
    }
    return addresses;
  }

  /** The addresses under a predicate that means something else where they are written back. */
  Set<URI> addressesBeside(String predicate) {
    Set<URI> addresses = new LinkedHashSet<>();
    for (Term object : objects(predicate)) {
      if (!object.isBlank()) {
        understood(predicate, object.value().strip(), Node::opened).ifPresent(addresses::add);
      }
    }
    return addresses;
  }

  /** The first address under a predicate; others are kept. */
  Optional<URI> address(String predicate) {
    for (Term object : objects(predicate)) {
      if (!object.isBlank()) {
        Optional<URI> found = understood(predicate, object.value().strip(), Node::opened);
        if (found.isPresent()) {
          if (object.isIri()) {
            take(predicate, object);
            reading.placeType(object, Cpsv.DOCUMENT);
          }
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The IRI of another resource, if it is well-formed; one object for one text. */
  Optional<URI> shared(Term other) {
    try {
      URI uri = other.isIri() ? reading.shared(other.value()) : null;
      return uri != null && uri.isAbsolute() ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty(); // kept as it is
    }
  }

  /** The services to which a predicate leads. */
  List<ServiceId> services(String predicate) {
    List<ServiceId> services = new ArrayList<>();
    for (Term object : objects(predicate)) {
      about(object)
          .serviceId()
          .ifPresent(
              id -> {
                services.add(id);
                take(predicate, object);
              });
    }
    return services;
  }

  /** The IRI of this resource, if it has one that is well-formed. */
  Optional<String> iri() {
    if (!term.isIri()) {
      return Optional.empty();
    }
    return Iri.isPlain(term.value())
        ? Optional.of(term.value())
        : understood("@id", term.value(), Node::parsed).map(URI::toString);
  }

  /** The IRI of this resource as the id of a service, if it can be one. */
  Optional<ServiceId> serviceId() {
    try {
      return term.isIri() ? Optional.of(ServiceId.of(new URI(term.value()))) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The types that this has by what others say of it, each taken. */
  Set<String> roles() {
    Set<String> roles = reading.roles(term);
    roles.forEach(this::isA);
    return roles;
  }

  /** The type that the model says again wherever it refers to this. */
  void placeType(Term object, String type) {
    reading.placeType(object, type);
  }

  /** Tells a part its IRI and its number, and keeps what was not taken. */
  void rest(Part.Words<?> part) {
    iri().ifPresent(part::iri);
    rest((Resource.Words<?>) part);
  }

  /** Tells a resource its number, and keeps what was not taken. */
  void rest(Resource.Words<?> resource) {
    identifier(resource);
    reading.place(term);
    for (Map.Entry<String, Set<Term>> each : said.entrySet()) {
      String predicate = each.getKey();
      Set<Term> objects = each.getValue();
      Set<Term> known = taken.getOrDefault(predicate, Set.of());
      if (known.size() < objects.size()) {
        for (Term object : objects) {
          if (!known.contains(object)) {
            Term kept = reading.kept(object, resource.collector());
            resource.extension(predicate, kept);
          }
        }
      }
    }
  }

  /** A number that only repeats the IRI, or stands for one that was never given, is none. */
  private void identifier(Resource.Words<?> resource) {
    Set<Term> numbers = objects(Cpsv.IDENTIFIER);
    for (Term object : numbers) {
      boolean own =
          numbers.size() == 1
              && (object.value().equals(term.value())
                  || object.value().startsWith(Statements.NO_NUMBER));
      if (object.isPlain() && !object.value().isBlank()) {
        take(Cpsv.IDENTIFIER, object);
        if (!own) {
          resource.identifier(object.value());
        }
        return;
      }
    }
  }

  <T> Optional<T> understood(String predicate, String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text));
    } catch (IllegalArgumentException e) {
      reading.findings().unusable(term, predicate, text, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /**
   * An address that people may open: to open it neither runs a program nor shows their own files.
   */
  private static URI opened(String text) {
    URI address = parsed(text);
    String scheme = address.getScheme().toLowerCase(Locale.ROOT);
    if (RUN_BY_BROWSERS.contains(scheme)) {
      throw new IllegalArgumentException(
          "expected an address that can be opened without danger, found one of the kind '"
              + scheme
              + ":'; write one that begins with https://");
    }
    return address;
  }

  private static URI parsed(String text) {
    try {
      URI uri = new URI(text);
      if (uri.isAbsolute()) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "expected an address, found '" + Findings.shortened(text) + "'", e);
    }
    throw new IllegalArgumentException(
        "expected an absolute address, found '" + Findings.shortened(text) + "'");
  }
}
