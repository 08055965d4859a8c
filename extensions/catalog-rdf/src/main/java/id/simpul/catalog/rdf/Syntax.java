package id.simpul.catalog.rdf;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The four ways of writing RDF down, with the media types and file endings that their
 * specifications register.
 */
enum Syntax {
  TURTLE("Turtle", List.of("text/turtle", "application/x-turtle"), List.of("ttl")),
  N_TRIPLES("N-Triples", List.of("application/n-triples"), List.of("nt")),
  RDF_XML("RDF/XML", List.of("application/rdf+xml"), List.of("rdf", "owl", "xml")),
  JSON_LD("JSON-LD", List.of("application/ld+json"), List.of("jsonld", "json"));

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, and in order
  private final Set<String> mediaTypes;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<String> fileExtensions;

  Syntax(String title, List<String> mediaTypes, List<String> fileExtensions) {
    this.title = title;
    this.mediaTypes = inOrder(mediaTypes);
    this.fileExtensions = inOrder(fileExtensions);
  }

  static Optional<Syntax> ofFileName(String fileName) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return firstWith(Syntax::fileExtensions, fileName.contains(".") ? extension : "");
  }

  static Optional<Syntax> ofMediaType(String mediaType) {
    int parameters = mediaType.indexOf(';');
    String type = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
    return firstWith(Syntax::mediaTypes, type.strip().toLowerCase(Locale.ROOT));
  }

  /** The name that a person knows it by. */
  String title() {
    return title;
  }

  Set<String> mediaTypes() {
    return mediaTypes;
  }

  Set<String> fileExtensions() {
    return fileExtensions;
  }

  private static Optional<Syntax> firstWith(Function<Syntax, Set<String>> names, String name) {
    return Arrays.stream(values()).filter(syntax -> names.apply(syntax).contains(name)).findFirst();
  }

  private static Set<String> inOrder(Collection<String> names) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(names));
  }
}
