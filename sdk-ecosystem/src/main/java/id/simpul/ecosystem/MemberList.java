package id.simpul.ecosystem;

import id.simpul.core.AgencyId;
import id.simpul.core.ServiceId;
import id.simpul.identity.SignedDocument;
import id.simpul.identity.SigningKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to the ecosystem, as its operator says it: entries that are signed together, numbered
 * and valid for a time. Whoever is not in it is not trusted, whatever he publishes.
 *
 * <pre>{@code
 * // the operator, once in a while
 * String signed = MemberList.builder().version(7).expires(inOneMonth).member(jakarta).member(depok)
 *     .build().sign(operatorKey);
 *
 * // every agency
 * MemberList members = MemberList.parse(signed, pinnedKeyJwk, Clock.systemUTC());
 * }</pre>
 *
 * <p>No name, origin, issuer or IRI prefix has two owners. Immutable, compared by value. Signed as
 * a compact JWS (RFC 7515) of type {@value #TYPE} over JSON in one fixed form.
 */
public final class MemberList {

  /** The {@code typ} of a signed list, so that no other signed document passes for one. */
  public static final String TYPE = "simpul-members+jws";

  private final long version;
  private final Instant expires;
  private final List<Member> members;

  private MemberList(Builder builder) {
    this.version = builder.version;
    this.expires = builder.expires;
    this.members =
        builder.members.stream()
            .sorted(Comparator.comparing((Member member) -> member.id().value()))
            .toList();
    MemberConflict.in(members)
        .ifPresent(
            conflict -> {
              throw new IllegalStateException(conflict.in("en"));
            });
  }

  /** Begins a list; without a word it has version 0 and never expires. */
  public static Builder builder() {
    return new Builder();
  }

  /** Members that the settings spell out: trusted as those are, without a version or an expiry. */
  public static MemberList of(Member... members) {
    Builder list = builder();
    Arrays.stream(members).forEach(list::member);
    return list.build();
  }

  /**
   * Verifies and reads a signed list. Whether its version may follow the one before is checked
   * where that is known, see {@link MemberListStore}.
   *
   * @param signed a compact JWS
   * @param pinnedKeyJwk the operator's public key, one JWK (RFC 7517), from the settings
   * @param clock tells whether the list has expired
   * @throws MemberListRefusedException if the signature, the form or the expiry is not right
   */
  public static MemberList parse(String signed, String pinnedKeyJwk, Clock clock) {
    MemberList list = MemberListFormat.read(signed, pinnedKeyJwk);
    list.requireUnexpired(clock.instant());
    return list;
  }

  /** The number of this list; a later list has a greater one. */
  public long version() {
    return version;
  }

  /** From when on it is no longer believed. */
  public Instant expires() {
    return expires;
  }

  /** The members, sorted by id. */
  public List<Member> members() {
    return members;
  }

  /** The member with this id. */
  public Optional<Member> member(AgencyId id) {
    return members.stream().filter(member -> member.id().equals(id)).findFirst();
  }

  /** The one member that may describe this service. */
  public Optional<Member> ownerOf(ServiceId service) {
    return members.stream().filter(member -> member.describes(service)).findFirst();
  }

  /** The one member whose tokens carry this issuer, compared exactly. */
  public Optional<Member> issuing(String issuer) {
    return members.stream().filter(member -> member.issuerText().equals(issuer)).findFirst();
  }

  /**
   * The list as a compact JWS, for {@link #parse}.
   *
   * @throws IllegalStateException if no version or no expiry was given: a signed list needs both
   */
  public String sign(SigningKey key) {
    if (version == 0 || expires.equals(Instant.MAX)) {
      throw new IllegalStateException(
          "a list that is signed has a version from 1 and an expiry, so that it can be replaced;"
              + " found version "
              + version
              + ", expiry "
              + expires
              + ". Say version(..) and expires(..) before build()");
    }
    return SignedDocument.sign(toJson(), key, TYPE);
  }

  /** The one form that is signed: names in fixed order, members sorted, no spaces. */
  String toJson() {
    return MemberListFormat.write(this);
  }

  /** The first instant of the expiry is already too late. */
  void requireUnexpired(Instant now) {
    if (!now.isBefore(expires)) {
      throw new MemberListRefusedException(
          "expired",
          Explanation.of(
              "Daftar anggota versi %s berlaku sampai %s; sekarang %s. Tidak ada anggota yang"
                  + " dipercaya lagi. Ambil daftar baru dari pengelola ekosistem.",
              "The member list version %s is valid until %s; it is now %s. No member is trusted any"
                  + " more. Get a new list from the operator of the ecosystem.",
              version,
              expires,
              now),
          null);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MemberList list
        && version == list.version
        && expires.equals(list.expires)
        && members.equals(list.members);
  }

  @Override
  public int hashCode() {
    return Objects.hash(version, expires, members);
  }

  @Override
  public String toString() {
    return "MemberList[version " + version + ", " + members.size() + " members]";
  }

  /** Puts a {@link MemberList} together; for one thread. */
  public static final class Builder {

    private long version;
    private Instant expires = Instant.MAX;
    private final List<Member> members = new ArrayList<>();

    private Builder() {}

    /**
     * The number of this list, greater than every one before.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder version(long number) {
      if (number < 0) {
        throw new IllegalArgumentException(
            "expected a version of 0 or more, found " + number + "; count up from the last one");
      }
      version = number;
      return this;
    }

    /** From when on it is no longer believed. */
    public Builder expires(Instant instant) {
      expires = Objects.requireNonNull(instant, "instant");
      return this;
    }

    /** Adds a member. */
    public Builder member(Member member) {
      members.add(Objects.requireNonNull(member, "member"));
      return this;
    }

    /**
     * The finished list.
     *
     * @throws IllegalStateException if two members claim one name, origin, issuer or IRI prefix
     */
    public MemberList build() {
      return new MemberList(this);
    }
  }
}
