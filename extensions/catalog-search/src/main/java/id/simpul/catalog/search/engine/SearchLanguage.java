package id.simpul.catalog.search.engine;

import id.simpul.catalog.SourcedService;
import id.simpul.catalog.search.ServiceIndexException;
import id.simpul.catalog.search.ServiceQuery;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * How people ask and how services are described, the same for every engine.
 *
 * <pre>{@code
 * SearchLanguage language = SearchLanguage.ofDefaults();
 * IndexedService written = language.index(service);              // what the engine stores
 * Question asked = language.question(query, engine.vocabulary()); // what it looks for
 * }</pre>
 *
 * <p>Immutable, and safe for several threads. Files of an agency's own are read with each language,
 * ours once; that takes a fraction of a second.
 */
public final class SearchLanguage {

  private static final List<String> FILES =
      List.of(
          "umum.txt",
          "obrolan.txt",
          "kata.txt",
          "nama.txt",
          "keadaan.txt",
          "warga.txt",
          "inggris.txt",
          "darurat.txt",
          "tempat.txt");

  private final Dictionary dictionary;
  private final String digest;
  private final Places places;

  private SearchLanguage(Builder chosen) {
    this.dictionary = new Dictionary(chosen.lines);
    this.places = new Places(dictionary);
    this.digest = Long.toHexString(chosen.sum.getValue());
  }

  /** With our words alone, which are read once. */
  public static SearchLanguage ofDefaults() {
    return Defaults.LANGUAGE;
  }

  /** For words of an agency's own beside ours. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Which files of words these are: what was indexed by others is found by other words, so an
   * engine notes this beside its index and writes it again when it has changed.
   */
  public String digest() {
    return digest;
  }

  /**
   * A service as it is stored.
   *
   * @throws ServiceIndexException if it breaks a rule of structure, so that it could not be read
   *     again
   */
  public IndexedService index(SourcedService service) {
    return IndexedService.of(service, dictionary);
  }

  /**
   * A question as it is understood by the words of an index.
   *
   * @throws IOException if the vocabulary throws it
   */
  public Question question(ServiceQuery query, Vocabulary vocabulary) throws IOException {
    return new QuestionReader(dictionary, places, vocabulary).read(query);
  }

  /** How many typing errors lie between two words, by which similar ones are put in order. */
  public static int errors(String one, String other) {
    return Spelling.distance(one, other);
  }

  /** What marks the words that answer a question. */
  public Marker marker(Question question) {
    return new Marker(dictionary, question.marked());
  }

  /** Made when somebody asks first. */
  private static final class Defaults {
    static final SearchLanguage LANGUAGE = new SearchLanguage(new Builder());
  }

  /** Builds a language. Not safe for several threads. */
  public static final class Builder {

    private final List<WordFile.Line> lines = new ArrayList<>();
    private final CRC32 sum = new CRC32();
    private boolean own;

    private Builder() {
      FILES.forEach(file -> add(file, ours(file)));
    }

    /**
     * Adds names, situations and everyday words from a file (UTF-8, one relation a line, as the
     * guide {@code search.md} describes them).
     *
     * @throws IllegalArgumentException if a line cannot be understood, or the file cannot be read
     */
    public Builder words(Path file) {
      try {
        own = true;
        return add(file.toString(), Files.readString(file));
      } catch (IOException e) {
        throw new IllegalArgumentException(
            "expected a file of words in UTF-8 at " + file + ", which cannot be read", e);
      }
    }

    /** The language. */
    public SearchLanguage build() {
      return own ? new SearchLanguage(this) : Defaults.LANGUAGE;
    }

    private Builder add(String name, String text) {
      lines.addAll(WordFile.read(name, text));
      sum.update(text.getBytes(StandardCharsets.UTF_8));
      return this;
    }

    private static String ours(String file) {
      try (InputStream in = SearchLanguage.class.getResourceAsStream("words/" + file)) {
        if (in == null) {
          throw new IllegalStateException("The file " + file + " is missing in our jar");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException("The file " + file + " in our jar is broken", e);
      }
    }
  }
}
