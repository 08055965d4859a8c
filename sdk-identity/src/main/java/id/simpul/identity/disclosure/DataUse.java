package id.simpul.identity.disclosure;

import id.simpul.identity.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What personal data is fetched or sent for: whose, which kinds, why, and on what legal basis.
 *
 * <pre>{@code
 * DataUse.of("penetapan-sktm", LegalBasis.PUBLIC_TASK).about(her.subject()).kinds("penghasilan")
 * }</pre>
 *
 * <p>Name the kinds, never the data itself. Immutable: each word answers a new value. Printing does
 * not show the person.
 */
public final class DataUse {

  private static final int MOST_KINDS = 50;

  private final String purpose;
  private final LegalBasis basis;
  private final Subject about;
  private final Set<String> kinds;

  private DataUse(String purpose, LegalBasis basis, Subject about, Set<String> kinds) {
    this.purpose = purpose;
    this.basis = basis;
    this.about = about;
    this.kinds = kinds;
  }

  /**
   * For this purpose, on this basis; {@link Unfinished#about} says whose data it is.
   *
   * @throws IllegalArgumentException if the purpose is blank, longer than 200 characters, or holds
   *     somebody's number
   */
  public static Unfinished of(String purpose, LegalBasis basis) {
    return new Unfinished(Wording.of(purpose, "a purpose"), Objects.requireNonNull(basis, "basis"));
  }

  /**
   * Which kinds of data, in words that the agency uses in its register, such as {@code alamat}.
   *
   * @throws IllegalArgumentException if one is blank, longer than 200 characters, or holds
   *     somebody's number; or if there are more than 50
   */
  public DataUse kinds(String... names) {
    if (names.length > MOST_KINDS) {
      throw new IllegalArgumentException(
          "expected at most " + MOST_KINDS + " kinds of data, found " + names.length);
    }
    Arrays.stream(names).forEach(each -> Wording.of(each, "a kind of data"));
    return new DataUse(purpose, basis, about, Set.copyOf(List.of(names)));
  }

  /** Why. */
  public String purpose() {
    return purpose;
  }

  /** On what basis. */
  public LegalBasis basis() {
    return basis;
  }

  /** Which kinds. */
  public Set<String> kinds() {
    return new TreeSet<>(kinds);
  }

  Subject about() {
    return about;
  }

  @Override
  public String toString() {
    return "DataUse[" + purpose + ", " + basis + ", " + kinds() + "]";
  }

  /** A use of which it is not said yet whose data it is. */
  public static final class Unfinished {

    private final String purpose;
    private final LegalBasis basis;

    private Unfinished(String purpose, LegalBasis basis) {
      this.purpose = purpose;
      this.basis = basis;
    }

    /** Data about this person. */
    public DataUse about(Subject person) {
      return new DataUse(purpose, basis, Objects.requireNonNull(person, "person"), Set.of());
    }
  }
}
