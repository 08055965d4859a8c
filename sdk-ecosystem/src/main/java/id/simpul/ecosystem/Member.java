package id.simpul.ecosystem;

import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import id.simpul.identity.Assurance;
import java.net.URI;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One agency of the ecosystem, and the bounds within which it is trusted: where it is, who issues
 * its tokens, which origins and names belong to it, and how sure its sign-in may claim to be.
 *
 * <pre>{@code
 * Member depok = Member.builder("kota-depok")
 *     .name("Kota Depok", "Depok City")
 *     .baseUrl("https://layanan.depok.example")
 *     .issuer("https://sso.depok.example")
 *     .ownedOrigins("https://layanan.depok.example", "https://api.depok.example")
 *     .iriPrefixes("https://depok.example/layanan/")
 *     .assuranceCeiling(Assurance.SUBSTANTIAL)
 *     .build();
 * }</pre>
 *
 * <p>Immutable, compared by value. Every address is https (plain http only to this machine) in the
 * one form that all readers understand alike: lower case, no trailing dot, no user information, no
 * default port.
 */
public final class Member {

  static final Set<GrantType> USUAL_GRANTS = Set.of(GrantType.TOKEN_EXCHANGE);

  private final AgencyId id;
  private final LocalizedText name;
  private final WebAddress baseUrl;
  private final WebAddress issuer;
  private final Set<Origin> ownedOrigins;
  private final Set<IriPrefix> iriPrefixes;
  private final Assurance assuranceCeiling;
  private final Set<GrantType> grantTypes;

  private Member(Builder builder) {
    this.id = builder.id;
    this.name = builder.name;
    this.baseUrl = builder.needed(builder.baseUrl, "baseUrl");
    this.issuer = builder.needed(builder.issuer, "issuer");
    Set<Origin> origins = new LinkedHashSet<>(List.of(baseUrl.origin()));
    origins.addAll(builder.ownedOrigins);
    this.ownedOrigins = Collections.unmodifiableSet(origins);
    if (builder.iriPrefixes.isEmpty()) {
      throw builder.missing("iriPrefixes");
    }
    this.iriPrefixes = Collections.unmodifiableSet(new LinkedHashSet<>(builder.iriPrefixes));
    this.assuranceCeiling = builder.assuranceCeiling;
    this.grantTypes = Collections.unmodifiableSet(EnumSet.copyOf(builder.grantTypes));
  }

  /**
   * Begins a member with its name in the ecosystem.
   *
   * @throws IllegalArgumentException if {@code id} has not the shape of an {@link AgencyId}
   */
  public static Builder builder(String id) {
    return new Builder(AgencyId.of(id));
  }

  /** Its name in the ecosystem. */
  public AgencyId id() {
    return id;
  }

  /** What people call it; its id if nothing else was said. */
  public LocalizedText name() {
    return name;
  }

  /** Where finding it begins: its {@code /.well-known/api-catalog} (RFC 9727) is here. */
  public URI baseUrl() {
    return baseUrl.uri();
  }

  /** The issuer identifier of its token server, exactly as its tokens carry it. */
  public URI issuer() {
    return issuer.uri();
  }

  /** The origins on which its catalogue and APIs may lie; the base URL's is always among them. */
  public Set<URI> ownedOrigins() {
    Set<URI> uris = new LinkedHashSet<>();
    ownedOrigins.forEach(origin -> uris.add(origin.uri()));
    return Collections.unmodifiableSet(uris);
  }

  /** Under which IRIs the services lie that it may describe. */
  public Set<String> iriPrefixes() {
    Set<String> texts = new LinkedHashSet<>();
    iriPrefixes.forEach(prefix -> texts.add(prefix.text()));
    return Collections.unmodifiableSet(texts);
  }

  /** How sure its sign-in may claim to be, whatever its tokens say; low if nothing was said. */
  public Assurance assuranceCeiling() {
    return assuranceCeiling;
  }

  /**
   * What its token server takes as proof that a resident is there; {@link GrantType#TOKEN_EXCHANGE}
   * alone if nothing was said.
   */
  public Set<GrantType> grantTypes() {
    return grantTypes;
  }

  /** Whether this member may describe that service: its IRI lies under one of the prefixes. */
  public boolean describes(ServiceId service) {
    return iriPrefixes.stream().anyMatch(prefix -> prefix.covers(service));
  }

  boolean owns(Origin origin) {
    return ownedOrigins.contains(origin);
  }

  Set<Origin> origins() {
    return ownedOrigins;
  }

  Set<IriPrefix> prefixes() {
    return iriPrefixes;
  }

  WebAddress base() {
    return baseUrl;
  }

  String issuerText() {
    return issuer.toString();
  }

  private List<Object> parts() {
    return List.of(
        id, name, baseUrl, issuer, ownedOrigins, iriPrefixes, assuranceCeiling, grantTypes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Member member && parts().equals(member.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "Member[" + id + ", " + baseUrl + "]";
  }

  /** Describes a {@link Member}; for one thread. */
  public static final class Builder {

    private final AgencyId id;
    private LocalizedText name;
    private @Nullable WebAddress baseUrl;
    private @Nullable WebAddress issuer;
    private final Set<Origin> ownedOrigins = new LinkedHashSet<>();
    private final Set<IriPrefix> iriPrefixes = new LinkedHashSet<>();
    private Assurance assuranceCeiling = Assurance.LOW;
    private Set<GrantType> grantTypes = Member.USUAL_GRANTS;

    private Builder(AgencyId id) {
      this.id = id;
      this.name = LocalizedText.untagged(id.value());
    }

    /** What people call it. */
    public Builder name(LocalizedText name) {
      this.name = Objects.requireNonNull(name, "name");
      return this;
    }

    /** What people call it, in Indonesian and in English. */
    public Builder name(String indonesian, String english) {
      return name(LocalizedText.of(indonesian, english));
    }

    /**
     * Where finding it begins; needed.
     *
     * @throws IllegalArgumentException if it is no canonical web address
     */
    public Builder baseUrl(String url) {
      baseUrl = WebAddress.parse(Objects.requireNonNull(url, "url"));
      return this;
    }

    /**
     * The issuer identifier of its token server; needed.
     *
     * @throws IllegalArgumentException if it is no canonical web address
     */
    public Builder issuer(String url) {
      issuer = WebAddress.parse(Objects.requireNonNull(url, "url"));
      return this;
    }

    /**
     * Adds origins on which its catalogue and its APIs may lie, beside the base URL's.
     *
     * @throws IllegalArgumentException if one is no canonical origin
     */
    public Builder ownedOrigins(String... origins) {
      for (String origin : origins) {
        ownedOrigins.add(Origin.parse(origin));
      }
      return this;
    }

    /**
     * Adds prefixes under which its services are named; at least one is needed.
     *
     * @throws IllegalArgumentException if one is no absolute IRI that ends in '/' or '#'
     */
    public Builder iriPrefixes(String... prefixes) {
      for (String prefix : prefixes) {
        iriPrefixes.add(IriPrefix.parse(prefix));
      }
      return this;
    }

    /** The most that its sign-in may claim; {@link Assurance#LOW} unless said. */
    public Builder assuranceCeiling(Assurance ceiling) {
      assuranceCeiling = Objects.requireNonNull(ceiling, "ceiling");
      return this;
    }

    /**
     * What its token server takes, in place of {@link GrantType#TOKEN_EXCHANGE} alone.
     *
     * @throws IllegalArgumentException if none is named
     */
    public Builder grantTypes(GrantType... taken) {
      if (taken.length == 0) {
        throw new IllegalArgumentException(
            "expected at least one of " + GrantType.words() + " as grantTypes, found none");
      }
      grantTypes = Set.copyOf(List.of(taken));
      return this;
    }

    private <T> T needed(@Nullable T value, String word) {
      if (value == null) {
        throw missing(word);
      }
      return value;
    }

    private IllegalStateException missing(String word) {
      return new IllegalStateException(
          "expected " + word + "(..) for member " + id + ", found nothing; say it before build()");
    }

    /**
     * The finished member.
     *
     * @throws IllegalStateException if the base URL, the issuer or every IRI prefix is missing
     */
    public Member build() {
      return new Member(this);
    }
  }
}
