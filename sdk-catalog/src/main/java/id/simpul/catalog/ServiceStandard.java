package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.time.LocalDate;
import java.util.Arrays;
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
public final class ServiceStandard extends Described {

  private final @Nullable String decree;
  private final @Nullable LocalDate decreedOn;
  private final Map<StandardComponent, LocalizedText> texts;

  private ServiceStandard(Builder builder) {
    this.decree = builder.decree;
    this.decreedOn = builder.decreedOn;
    this.texts = Collections.unmodifiableMap(new EnumMap<>(builder.texts));
  }

  /** Begins an empty standard. */
  public static Builder builder() {
    return new Builder();
  }

  /** The number of the decree that set the standard. */
  public Optional<String> decree() {
    return Optional.ofNullable(decree);
  }

  /** The day of the decree. */
  public Optional<LocalDate> decreedOn() {
    return Optional.ofNullable(decreedOn);
  }

  /** What it says about a component. */
  public Optional<LocalizedText> text(StandardComponent component) {
    return Optional.ofNullable(texts.get(component));
  }

  /** Everything it says, in the order of the regulation. */
  public Map<StandardComponent, LocalizedText> texts() {
    return texts;
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
    return Arrays.asList(decree, decreedOn, texts);
  }

  /** Describes a {@link ServiceStandard}; for one thread. */
  public static final class Builder {

    private @Nullable String decree;
    private @Nullable LocalDate decreedOn;
    private final Map<StandardComponent, LocalizedText> texts =
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
      texts.put(
          Objects.requireNonNull(component, "component"), Objects.requireNonNull(text, "text"));
      return this;
    }

    /** What it says about a component, in Indonesian and in English. */
    public Builder says(StandardComponent component, String indonesian, String english) {
      return says(component, LocalizedText.of(indonesian, english));
    }

    /** The finished standard. */
    public ServiceStandard build() {
      return new ServiceStandard(this);
    }
  }
}
