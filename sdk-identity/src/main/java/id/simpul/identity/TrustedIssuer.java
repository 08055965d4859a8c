package id.simpul.identity;

import id.simpul.identity.internal.jose.JwsAlgorithm;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An authority whose tokens are accepted, and how far. What is not said stays narrow: public-key
 * signatures only, each by a key that is meant for it, tokens of at most an hour, clocks 30 seconds
 * apart, keys from the issuer's own origin.
 *
 * <pre>{@code
 * TrustedIssuer.at("https://sso.depok.example")
 *     .upTo(Assurance.SUBSTANTIAL)
 *     .algorithms(SignatureAlgorithm.ES512)
 * }</pre>
 *
 * <p>Immutable: each word answers a new value.
 */
public final class TrustedIssuer {

  private static final Duration LONGEST_SKEW = Duration.ofSeconds(60);
  private static final Duration LONGEST_LIFETIME = Duration.ofHours(24);

  private final String issuer;
  private final IssuerChoices choices;

  private TrustedIssuer(String issuer, IssuerChoices choices) {
    this.issuer = issuer;
    this.choices = choices;
  }

  /**
   * The issuer with this identifier, which its tokens must carry in {@code iss} character by
   * character (RFC 9068 section 4).
   *
   * @throws IllegalArgumentException unless it is https, or http to this machine, without query
   */
  public static TrustedIssuer at(String issuer) {
    URI uri =
        WebAddress.requireSafe(URI.create(Objects.requireNonNull(issuer, "issuer")), "issuer");
    if (uri.getRawQuery() != null) {
      throw new IllegalArgumentException(
          "an issuer has no query (RFC 8414 section 2); found " + Quoted.of(issuer));
    }
    return new TrustedIssuer(issuer, new IssuerChoices(issuer));
  }

  /** The most this authority is believed about a person; what it claims above counts as this. */
  public TrustedIssuer upTo(Assurance ceiling) {
    Objects.requireNonNull(ceiling, "ceiling");
    return with(changed -> changed.assurance = changed.assurance.upTo(ceiling));
  }

  /**
   * What a word in {@code acr} means when this issuer says it. Known from the start are {@code
   * low}, {@code substantial} and {@code high}, alone and as the eIDAS identifiers; any other word,
   * and none, means {@link Assurance#LOW}.
   */
  public TrustedIssuer acr(String word, Assurance meaning) {
    Objects.requireNonNull(word, "word");
    Objects.requireNonNull(meaning, "meaning");
    return with(changed -> changed.assurance = changed.assurance.with(word, meaning));
  }

  /**
   * The only algorithms accepted; pinned here, never chosen by the token (RFC 8725 section 3.1).
   */
  public TrustedIssuer algorithms(SignatureAlgorithm first, SignatureAlgorithm... others) {
    Set<SignatureAlgorithm> chosen = EnumSet.of(first, others);
    return with(changed -> changed.allow(chosen));
  }

  /** Where its keys come from, instead of its own metadata. */
  public TrustedIssuer keys(KeySource source) {
    return with(changed -> changed.keys = Objects.requireNonNull(source, "source"));
  }

  /**
   * How long the last good keys serve while newer ones cannot be read; default 12 hours. Longer
   * outlasts longer outages, shorter forgets a stolen key sooner.
   */
  public TrustedIssuer keysServeAtMost(Duration staleness) {
    requireWithin(staleness, Duration.ofMinutes(10), Duration.ofDays(7), "keysServeAtMost");
    return with(changed -> changed.staleness = staleness);
  }

  /** The longest time from {@code iat} to {@code exp}; default one hour, at most 24. */
  public TrustedIssuer maxLifetime(Duration longest) {
    requireWithin(longest, Duration.ofSeconds(1), LONGEST_LIFETIME, "maxLifetime");
    return with(changed -> changed.maxLifetime = longest);
  }

  /** How far its clock may be from ours; default 30 seconds, at most 60. */
  public TrustedIssuer clockSkew(Duration skew) {
    requireWithin(skew, Duration.ZERO, LONGEST_SKEW, "clockSkew");
    return with(changed -> changed.skew = skew);
  }

  /** Accepts tokens of these clients ({@code client_id}) only; others get a 403. */
  public TrustedIssuer onlyClients(String first, String... others) {
    Set<String> clients = new LinkedHashSet<>(List.of(others));
    clients.add(Objects.requireNonNull(first, "first"));
    return with(changed -> changed.clients = Set.copyOf(clients));
  }

  /**
   * Accepts only tokens that are for this API alone. By default an audience beside ours is nobody's
   * business; but then that other service, too, can use what it is sent here.
   */
  public TrustedIssuer singleAudience() {
    return with(changed -> changed.singleAudience = true);
  }

  /**
   * An exception for a server that writes {@code scope} as an array, against RFC 8693 section 4.2,
   * as Spring Authorization Server does.
   */
  public TrustedIssuer exceptScopeArrays() {
    return with(changed -> changed.scopeArrays = true);
  }

  /**
   * An exception for a server that does not say {@code at+jwt} in the header, against RFC 9068
   * section 2.1: with it, no type and plain {@code JWT} pass too. What shows by its claims that it
   * is an ID token or a logout token is still refused. Ask that server to set the type instead.
   */
  public TrustedIssuer exceptMissingType() {
    return with(changed -> changed.missingType = true);
  }

  /** Its identifier. */
  public String issuer() {
    return issuer;
  }

  KeySource keySource() {
    return choices.keys;
  }

  Duration staleness() {
    return choices.staleness;
  }

  Duration longestLifetime() {
    return choices.maxLifetime;
  }

  Duration skew() {
    return choices.skew;
  }

  Set<SignatureAlgorithm> allowedAlgorithms() {
    return choices.algorithms;
  }

  Set<JwsAlgorithm> allowedJws() {
    return choices.jws;
  }

  boolean isSingleAudience() {
    return choices.singleAudience;
  }

  boolean takesScopeArrays() {
    return choices.scopeArrays;
  }

  boolean takesMissingType() {
    return choices.missingType;
  }

  void requireClient(String clientId) throws RefusedException {
    if (!choices.clients.isEmpty() && !choices.clients.contains(clientId)) {
      throw RefusalKind.CLIENT.refused(
          "Aplikasi "
              + Quoted.of(clientId)
              + " tidak diizinkan memakai layanan ini. Minta pengelolanya mendaftarkan aplikasi"
              + " itu.",
          "The client "
              + Quoted.of(clientId)
              + " may not use this service. Ask its operator to admit that client.");
    }
  }

  List<String> acrWordsFor(Assurance wanted) {
    return choices.assurance.wordsFor(wanted);
  }

  Assurance ceiling() {
    return choices.assurance.ceiling();
  }

  /** The level a token reaches, with its ceiling applied. */
  Assurance assuranceOf(Object acr) {
    return choices.assurance.of(acr);
  }

  private TrustedIssuer with(Consumer<IssuerChoices> change) {
    IssuerChoices copy = new IssuerChoices(choices);
    change.accept(copy);
    return new TrustedIssuer(issuer, copy);
  }

  private static void requireWithin(Duration value, Duration least, Duration most, String name) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          name + " must be from " + least + " to " + most + "; found " + value);
    }
  }

  @Override
  public String toString() {
    return "TrustedIssuer[" + issuer + choices + "]";
  }
}
