package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part that people call by a name. */
abstract class NamedPart extends Part {

  /** What stands for the name of something that has neither a name nor an IRI. */
  static final LocalizedText NAMELESS = LocalizedText.of("(tanpa nama)", "(unnamed)");

  private final LocalizedText name;
  private final @Nullable LocalizedText description;

  NamedPart(Words<?> said) {
    super(said);
    this.name = said.name;
    this.description = said.description;
  }

  /** What it is called ({@code dct:title}, 1..*). */
  public LocalizedText name() {
    return name;
  }

  /** More about it ({@code dct:description}, 0..*). */
  public Optional<LocalizedText> description() {
    return Optional.ofNullable(description);
  }

  final List<?> named(@Nullable Object... own) {
    List<@Nullable Object> all = new ArrayList<>(own.length + 2);
    all.add(name);
    all.add(description);
    all.addAll(Arrays.asList(own));
    return parts(all.toArray());
  }

  /**
   * The words with which a named part is described.
   *
   * @param <B> the builder that goes on after each word
   */
  abstract static class Words<B> extends Part.Words<B> {

    private LocalizedText name;
    private @Nullable LocalizedText description;

    Words(LocalizedText name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    /** What it is called, in place of the name with which the builder began. */
    public B name(LocalizedText name) {
      this.name = Objects.requireNonNull(name, "name");
      return self();
    }

    /** More about it. */
    public B description(LocalizedText description) {
      this.description = Objects.requireNonNull(description, "description");
      return self();
    }

    /** The same, in Indonesian and in English. */
    public B description(String indonesian, String english) {
      return description(LocalizedText.of(indonesian, english));
    }

    final void copy(NamedPart said) {
      super.copy(said);
      name = said.name;
      description = said.description;
    }
  }
}
