package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.List;
import java.util.Objects;

/**
 * What a published service standard says about one of its components.
 *
 * <pre>{@code
 * StandardStatement staff =
 *     StandardStatement.of(StandardComponent.STAFF, LocalizedText.of("4 petugas", "4 officers"));
 * }</pre>
 *
 * <p>Source: PermenPANRB 15/2014; written as {@code simpul:StandardStatement}.
 */
public final class StandardStatement extends Part {

  private final StandardComponent component;
  private final LocalizedText text;

  private StandardStatement(Builder said) {
    super(said);
    this.component = said.component;
    this.text = said.text;
  }

  /** This much is said about the component. */
  public static StandardStatement of(StandardComponent component, LocalizedText text) {
    return builder(component, text).build();
  }

  /** Begins with the component and what is said about it. */
  public static Builder builder(StandardComponent component, LocalizedText text) {
    return new Builder(component, text);
  }

  /** About which component ({@code simpul:component}, 1). */
  public StandardComponent component() {
    return component;
  }

  /** What is said about it ({@code dct:description}, 1..*). */
  public LocalizedText text() {
    return text;
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(component, text);
    copy.copy(this);
    return copy;
  }

  @Override
  List<?> parts() {
    return parts(component, text);
  }

  /** Describes a {@link StandardStatement}; for one thread. */
  public static final class Builder extends Part.Words<Builder> {

    private final StandardComponent component;
    private final LocalizedText text;

    private Builder(StandardComponent component, LocalizedText text) {
      this.component = Objects.requireNonNull(component, "component");
      this.text = Objects.requireNonNull(text, "text");
    }

    /** The finished description. */
    public StandardStatement build() {
      return new StandardStatement(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
