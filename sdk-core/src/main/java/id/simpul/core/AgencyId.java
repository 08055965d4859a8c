package id.simpul.core;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The short name by which the members of an ecosystem know an agency, such as {@code kota-depok}.
 *
 * <p>It is made of lower-case letters, digits, dots and hyphens, begins and ends with a letter or a
 * digit, and has at most 64 characters, so that it can stand in a file name, a URL and a log line
 * as it is. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * AgencyId depok = AgencyId.of("kota-depok");
 * }</pre>
 *
 * @param value the name itself
 */
public record AgencyId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the name has another shape
   */
  public AgencyId {
    Objects.requireNonNull(value, "value");
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "An agency's id is 1 to 64 lower-case letters, digits, dots and hyphens, such as"
              + " 'kota-depok'; found '"
              + Masking.mask(value)
              + "'. Write it in that form.");
    }
  }

  /**
   * The agency with this name.
   *
   * @param value such as {@code kota-depok}
   * @return the id
   * @throws IllegalArgumentException if the name has another shape
   */
  public static AgencyId of(String value) {
    return new AgencyId(value);
  }

  /** The name itself. */
  @Override
  public String toString() {
    return value;
  }
}
