package id.simpul.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import id.simpul.core.Masking;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody acts for somebody else: a parent for a child, a holder of a <em>kuasa</em> (power of
 * attorney, Civil Code article 1792) for who gave it, an officer at a desk for a resident who came
 * there. The person who signed in stays the subject of the token; whose matter it is stands beside
 * that, in {@code authorization_details} (RFC 9396 section 9.1), put there by a token server that
 * has the representation on record.
 *
 * <pre>{@code
 * // asking
 * tokens.bearer(akta, OnBehalfOf.person(mother).as(Representation.parentOf(child)));
 *
 * // receiving
 * Subject whose = Representation.in(token).map(Representation::represented).orElse(token.subject());
 * }</pre>
 *
 * <p>An API that does not look at it opens the representative's own records and nobody else's.
 * Immutable. Printing does not show the persons.
 */
public final class Representation {

  /** The {@code type} in {@code authorization_details}. */
  static final String TYPE = "simpul_representation";

  private final Relation relation;
  private final Subject represented;
  private final @Nullable String purpose;
  private final @Nullable Instant until;

  Representation(
      Relation relation, Subject represented, @Nullable String purpose, @Nullable Instant until) {
    this.relation = relation;
    this.represented = represented;
    this.purpose = purpose;
    this.until = until;
  }

  /** A parent, or another legal guardian, for a child. */
  public static Representation parentOf(Subject child) {
    return new Representation(Relation.PARENT, Objects.requireNonNull(child, "child"), null, null);
  }

  /**
   * The holder of a kuasa, for who gave it: for this matter and until this time, and neither
   * beyond.
   *
   * @param purpose the matter in a word that both sides know, such as {@code ambil-akta-kelahiran}
   * @throws IllegalArgumentException if the purpose is blank
   */
  public static Representation underKuasa(Subject grantor, String purpose, Instant until) {
    return new Representation(
        Relation.KUASA,
        Objects.requireNonNull(grantor, "grantor"),
        named(purpose),
        Instant.ofEpochSecond(until.getEpochSecond()));
  }

  /**
   * An officer, who acts in office for a resident.
   *
   * @param purpose the matter in a word that both sides know, such as {@code loket-akta}
   * @throws IllegalArgumentException if the purpose is blank
   */
  public static Representation officerFor(Subject resident, String purpose) {
    return new Representation(
        Relation.OFFICER, Objects.requireNonNull(resident, "resident"), named(purpose), null);
  }

  private static String named(String purpose) {
    if (Objects.requireNonNull(purpose, "purpose").isBlank()) {
      throw new IllegalArgumentException(
          "expected what the representation is for, found blank text; name the matter");
    }
    return purpose;
  }

  /**
   * What this token says of representation; nothing if its subject acts for herself.
   *
   * @throws TokenRejectedException with code {@code token.representation} if it says something that
   *     cannot be understood: then nobody knows whose matter it is
   */
  public static Optional<Representation> in(VerifiedToken token) {
    return RepresentationReader.read(token);
  }

  /** Whose matter it is. */
  public Subject represented() {
    return represented;
  }

  /** Why the one may act for the other. */
  public Relation relation() {
    return relation;
  }

  /** What it is limited to; nothing if it is for everything that the relation covers. */
  public Optional<String> purpose() {
    return Optional.ofNullable(purpose);
  }

  /** When it ends; nothing if it does not end by itself. */
  public Optional<Instant> until() {
    return Optional.ofNullable(until);
  }

  /**
   * Whether it is for this matter, now. A representation without a purpose is for every matter;
   * whether a parent may, the API decides.
   */
  public boolean covers(String matter, Instant now) {
    return (purpose == null || purpose.equals(matter)) && (until == null || now.isBefore(until));
  }

  /** As it stands in {@code authorization_details}. */
  Map<String, Object> toMap() {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("type", TYPE);
    detail.put("relation", relation.word());
    detail.put("represented", Map.of("iss", represented.issuer(), "sub", represented.value()));
    if (purpose != null) {
      detail.put("purpose", purpose);
    }
    if (until != null) {
      detail.put("until", until.getEpochSecond());
    }
    return detail;
  }

  String toJson() {
    return JSONObjectUtils.toJSONString(toMap());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Representation that
        && relation == that.relation
        && represented.equals(that.represented)
        && Objects.equals(purpose, that.purpose)
        && Objects.equals(until, that.until);
  }

  @Override
  public int hashCode() {
    return Objects.hash(relation, represented, purpose, until);
  }

  @Override
  public String toString() {
    return "Representation["
        + relation.word()
        + (purpose == null ? "" : ", for " + Masking.mask(purpose))
        + (until == null ? "" : ", until " + until)
        + "]";
  }

  /** Why somebody may act for somebody else. */
  public enum Relation {
    /** A parent or guardian, by law. */
    PARENT("parent"),
    /** By a kuasa that the represented person gave. */
    KUASA("kuasa"),
    /** By office, at the represented person's request. */
    OFFICER("officer");

    private final String word;

    Relation(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }
}
