package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an authority promised in its published service standard, beyond the delivery that the
 * service itself describes.
 *
 * <pre>{@code
 * ServiceStandard standard = ServiceStandard.builder()
 *     .decree("SK Kadis 12/2025", LocalDate.of(2025, 3, 1))
 *     .says(StandardComponent.STAFF, "4 petugas loket", "4 officers at the counter")
 *     .build();
 * }</pre>
 *
 * <p>Source: UU 25/2009, PermenPANRB 15/2014; written as {@code simpul:ServiceStandard}.
 */
public final class ServiceStandard extends Part {

  private final @Nullable String decree;
  private final @Nullable LocalDate decreedOn;
  private final Map<StandardComponent, StandardStatement> statements;

  private ServiceStandard(Builder builder) {
    super(builder);
    this.decree = builder.decree;
    this.decreedOn = builder.decreedOn;
    this.statements = Collections.unmodifiableMap(new EnumMap<>(builder.statements));
  }

  /** Begins an empty standard. */
  public static Builder builder() {
    return new Builder();
  }

  /** The number of the decree that set the standard ({@code simpul:decree}, 0..1). */
  public Optional<String> decree() {
    return Optional.ofNullable(decree);
  }

  /** The day of the decree ({@code simpul:decreedOn}, 0..1). */
  public Optional<LocalDate> decreedOn() {
    return Optional.ofNullable(decreedOn);
  }

  /** What it says about a component. */
  public Optional<LocalizedText> text(StandardComponent component) {
    return Optional.ofNullable(statements.get(component)).map(StandardStatement::text);
  }

  /** Everything it says, in the order of the regulation. */
  public Map<StandardComponent, LocalizedText> texts() {
    Map<StandardComponent, LocalizedText> texts = new EnumMap<>(StandardComponent.class);
    statements.forEach((component, said) -> texts.put(component, said.text()));
    return Collections.unmodifiableMap(texts);
  }

  /** The same, each with what else a document says there ({@code simpul:says}, 0..14). */
  public Collection<StandardStatement> statements() {
    return statements.values();
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.copy(this);
    copy.decree = decree;
    copy.decreedOn = decreedOn;
    copy.statements.putAll(statements);
    return copy;
  }

  /**
   * The components that neither the description of a service nor its standard says, in the
   * regulation's order.
   */
  public static List<StandardComponent> missingFrom(PublicService service) {
    return Arrays.stream(StandardComponent.values())
        .filter(component -> !component.isStatedBy(service))
        .toList();
  }

  @Override
  List<?> parts() {
    return parts(decree, decreedOn, statements);
  }

  /** Describes a {@link ServiceStandard}; for one thread. */
  public static final class Builder extends Part.Words<Builder> {

    private @Nullable String decree;
    private @Nullable LocalDate decreedOn;
    private final Map<StandardComponent, StandardStatement> statements =
        new EnumMap<>(StandardComponent.class);

    private Builder() {}

    /** The number of the decree that set the standard. */
    public Builder decree(String number) {
      this.decree = Objects.requireNonNull(number, "number");
      return this;
    }

    /** The number and the day of the decree that set the standard. */
    public Builder decree(String number, LocalDate day) {
      this.decreedOn = Objects.requireNonNull(day, "day");
      return decree(number);
    }

    /** What it says about a component. */
    public Builder says(StandardComponent component, LocalizedText text) {
      return says(StandardStatement.of(component, text));
    }

    /** What it says about a component, in Indonesian and in English. */
    public Builder says(StandardComponent component, String indonesian, String english) {
      return says(component, LocalizedText.of(indonesian, english));
    }

    /** What it says about a component, in place of what was said before. */
    public Builder says(StandardStatement statement) {
      statements.put(statement.component(), statement);
      return this;
    }

    /** The finished standard. */
    public ServiceStandard build() {
      return new ServiceStandard(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
