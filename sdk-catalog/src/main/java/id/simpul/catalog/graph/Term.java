package id.simpul.catalog.graph;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One end of a statement: a resource with an IRI, a resource without one, or a literal text.
 *
 * <pre>{@code
 * Term service = Term.iri("https://depok.example/layanan/sktm");
 * Term title = Term.text("Surat keterangan tidak mampu", "id");
 * Term fee = Term.typed("0", "http://www.w3.org/2001/XMLSchema#decimal");
 * }</pre>
 *
 * <p>Immutable, compared by value, and ordered by it too: resources with an IRI, then those
 * without, then literals, so that many terms of one hash do not make a map slow. An IRI is kept as
 * it was written, even one that {@link java.net.URI} would refuse: what to do about it is decided
 * where it is used. Source: RDF 1.1 Concepts, section 3.
 */
public final class Term implements Comparable<Term> {

  private enum Kind {
    IRI,
    BLANK,
    LITERAL
  }

  private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";
  private static final String LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

  private final Kind kind;
  private final String value;
  private final @Nullable String language;
  private final String datatype;
  private final int hash;

  private Term(Kind kind, String value, @Nullable String language, String datatype) {
    this.kind = kind;
    this.value = Objects.requireNonNull(value, "value");
    this.language = language;
    this.datatype = datatype;
    this.hash = 31 * value.hashCode() + kind.name().hashCode();
  }

  /** A resource with this absolute IRI. */
  public static Term iri(String iri) {
    return new Term(Kind.IRI, iri, null, "");
  }

  /**
   * A resource without an IRI; the label tells it from others of the same document and means
   * nothing beyond it.
   */
  public static Term blank(String label) {
    return new Term(Kind.BLANK, label, null, "");
  }

  /** A literal that names neither language nor type ({@code xsd:string}). */
  public static Term literal(String value) {
    return new Term(Kind.LITERAL, value, null, STRING);
  }

  /** A literal text in a language, {@code text("Gratis", "id")}; the tag is kept in lower case. */
  public static Term text(String value, String language) {
    return new Term(Kind.LITERAL, value, language.toLowerCase(Locale.ROOT), LANG_STRING);
  }

  /** A literal of a data type, given by the type's IRI. */
  public static Term typed(String value, String datatypeIri) {
    return new Term(Kind.LITERAL, value, null, Objects.requireNonNull(datatypeIri, "datatypeIri"));
  }

  /** Whether this is a resource with an IRI. */
  public boolean isIri() {
    return kind == Kind.IRI;
  }

  /** Whether this is a resource without an IRI. */
  public boolean isBlank() {
    return kind == Kind.BLANK;
  }

  /** Whether this is a literal; if not, it can be the subject of statements. */
  public boolean isLiteral() {
    return kind == Kind.LITERAL;
  }

  /** Whether this is a literal that names neither language nor type. */
  public boolean isPlain() {
    return kind == Kind.LITERAL && language == null && datatype.equals(STRING);
  }

  /** The IRI, the label of the blank resource, or the text of the literal. */
  public String value() {
    return value;
  }

  /** The language of a literal text, in lower case; empty for everything else. */
  public Optional<String> language() {
    return Optional.ofNullable(language);
  }

  /** The IRI of a literal's data type; empty text for resources. */
  public String datatype() {
    return datatype;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Term that && says(that));
  }

  private boolean says(Term that) {
    return hash == that.hash
        && kind == that.kind
        && value.equals(that.value)
        && Objects.equals(language, that.language)
        && datatype.equals(that.datatype);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public int compareTo(Term that) {
    int order = kind.compareTo(that.kind);
    order = order != 0 ? order : value.compareTo(that.value);
    order = order != 0 ? order : datatype.compareTo(that.datatype);
    return order != 0 ? order : language().orElse("").compareTo(that.language().orElse(""));
  }

  /** In the manner of N-Triples, for messages. */
  @Override
  public String toString() {
    return switch (kind) {
      case IRI -> "<" + value + ">";
      case BLANK -> "_:" + value;
      case LITERAL -> "\"" + value + "\"" + suffix();
    };
  }

  private String suffix() {
    if (language != null) {
      return "@" + language;
    }
    return datatype.equals(STRING) ? "" : "^^<" + datatype + ">";
  }
}
