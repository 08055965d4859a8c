package id.simpul.ecosystem;

import id.simpul.catalog.graph.CatalogFormat;
import id.simpul.catalog.harvest.HarvestStore;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.core.AgencyId;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.settings.WrongSettingException;
import id.simpul.identity.ClientIdentity;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * How this agency takes part: who it is, whom it trusts, and with what means. From a file that an
 * operator writes, or from a builder.
 *
 * <pre>{@code
 * EcosystemSettings settings = EcosystemSettings.load(Path.of("simpul.properties"));
 * }</pre>
 *
 * <pre>{@literal
 * simpul.agency = kota-depok
 * simpul.client.id = portal-depok
 * simpul.client.key = portal-depok.jwk
 * simpul.members.list = https://anggota.simpul.example/daftar.jws
 * simpul.members.key = operator.jwk
 * simpul.members.store = members.jws
 * simpul.catalog.directory = katalog
 * simpul.catalog.stale-after = 24h
 * simpul.metadata.max-age = 10m
 * simpul.call.timeout = 10s
 * simpul.http.connect-timeout = 1s
 * }</pre>
 *
 * <p>In place of a list, members can be spelt out: {@code simpul.member.<id>.base-url}, {@code
 * .issuer}, {@code .iri-prefixes}, and optionally {@code .origins}, {@code .assurance-ceiling},
 * {@code .name}. A file that ends in {@code .json} has the same names as nested objects under
 * {@code "simpul"}. {@code simpul.http.*} is how the client behaves that makes the calls. File
 * names are meant from where the settings file lies; keys are always files. A setting that is
 * wrong, missing or not known is refused with a {@link WrongSettingException}.
 *
 * <p>Immutable. What it was lent (transport, executor, stores) it never closes.
 */
public final class EcosystemSettings {

  private final Builder chosen;

  private EcosystemSettings(Builder chosen) {
    this.chosen = chosen;
  }

  /** Begins settings; who is trusted has to be said, everything else has a default. */
  public static EcosystemSettings.Builder builder() {
    return new Builder();
  }

  /**
   * Reads a settings file and the key files that it names.
   *
   * @throws WrongSettingException if anything in it is wrong, missing or not known
   */
  public static EcosystemSettings load(Path file) {
    return loadInto(file).build();
  }

  /**
   * The same, to be completed in code: with a clock, an executor, a transport, formats.
   *
   * @throws WrongSettingException if anything in it is wrong, missing or not known
   */
  public static Builder loadInto(Path file) {
    Path absolute = file.toAbsolutePath();
    Path directory = Objects.requireNonNull(absolute.getParent(), "the directory of the file");
    return new WrittenSettings(SettingsFile.read(absolute), directory).read();
  }

  /** Which member this agency is; empty if it only looks on. */
  public Optional<AgencyId> agency() {
    return Optional.ofNullable(chosen.agency);
  }

  /** Who it is at token servers; empty if it never calls. */
  public Optional<ClientIdentity> client() {
    return Optional.ofNullable(chosen.client);
  }

  /** From which age on what a catalogue says counts as stale. */
  public Duration staleAfter() {
    return chosen.staleAfter;
  }

  /** How long what an API says about its tokens is believed without asking again. */
  public Duration metadataMaxAge() {
    return chosen.metadataMaxAge;
  }

  /** How long one call may take, all attempts together. */
  public Duration callTimeout() {
    return chosen.callTimeout;
  }

  Builder chosen() {
    return chosen;
  }

  @Override
  public String toString() {
    return "EcosystemSettings[agency " + chosen.agency + ", client " + chosen.client + "]";
  }

  /** Chooses {@link EcosystemSettings}; for one thread. */
  public static final class Builder {

    @Nullable AgencyId agency;
    @Nullable ClientIdentity client;
    @Nullable MemberList members;
    @Nullable MemberListSource source;
    String pinnedKey = "";
    MemberListStore memberListStore = MemberListStore.inMemory();
    @Nullable HarvestStore harvestStore;
    @Nullable Path catalogDirectory;
    @Nullable ServiceIndex index;
    @Nullable ResilientTransport transport;
    @Nullable ExecutorService executor;
    final List<CatalogFormat> formats = new ArrayList<>();
    final Set<AgencyId> handTo = new HashSet<>();
    Duration staleAfter = Duration.ofHours(24);
    Duration metadataMaxAge = Duration.ofMinutes(10);
    Duration callTimeout = Duration.ofSeconds(10);
    Map<String, String> http = Map.of();
    Clock clock = Clock.systemUTC();

    private Builder() {}

    private Builder(Builder other) {
      agency = other.agency;
      client = other.client;
      members = other.members;
      source = other.source;
      pinnedKey = other.pinnedKey;
      memberListStore = other.memberListStore;
      harvestStore = other.harvestStore;
      catalogDirectory = other.catalogDirectory;
      index = other.index;
      transport = other.transport;
      executor = other.executor;
      formats.addAll(other.formats);
      handTo.addAll(other.handTo);
      staleAfter = other.staleAfter;
      metadataMaxAge = other.metadataMaxAge;
      callTimeout = other.callTimeout;
      http = other.http;
      clock = other.clock;
    }

    /** Which member this agency is: its own token server may then be asked, too. */
    public Builder agency(AgencyId id) {
      agency = Objects.requireNonNull(id, "id");
      return this;
    }

    /** Who it is at token servers; without it services are found and compared, but not called. */
    public Builder client(ClientIdentity identity) {
      client = Objects.requireNonNull(identity, "identity");
      return this;
    }

    /**
     * Lets these members' own token servers see residents' tokens, to exchange them, where an API
     * takes no others. Such a token is good at this agency too, so name only members that would
     * never use it here; nobody unless said.
     */
    public Builder handingResidentTokensTo(AgencyId... members) {
      handTo.addAll(List.of(members));
      return this;
    }

    /** Trusts these members, spelt out. */
    public Builder members(Member... trusted) {
      members = MemberList.of(trusted);
      source = null;
      return this;
    }

    /**
     * Trusts whom the signed list at this address names.
     *
     * @param pinnedKeyJwk the operator's public key, one JWK (RFC 7517), got on another way than
     *     the list
     * @throws IllegalArgumentException if the address is no canonical https address
     */
    public Builder memberList(URI address, String pinnedKeyJwk) {
      return memberList(MemberListSource.at(address.toString()), pinnedKeyJwk);
    }

    /** Trusts whom the signed list in this file names. */
    public Builder memberList(Path file, String pinnedKeyJwk) {
      return memberList(MemberListSource.file(file), pinnedKeyJwk);
    }

    Builder memberList(MemberListSource list, String pinnedKeyJwk) {
      source = list;
      pinnedKey = Objects.requireNonNull(pinnedKeyJwk, "pinnedKeyJwk");
      members = null;
      return this;
    }

    /** Where the newest accepted list is remembered; by default in memory only. */
    public Builder memberListStore(MemberListStore store) {
      memberListStore = Objects.requireNonNull(store, "store");
      return this;
    }

    /** Where the last good catalogues are kept; by default in memory only. */
    public Builder harvestStore(HarvestStore store) {
      harvestStore = Objects.requireNonNull(store, "store");
      return this;
    }

    /** Keeps the last good catalogues in this directory. */
    public Builder catalogDirectory(Path directory) {
      catalogDirectory = Objects.requireNonNull(directory, "directory");
      return this;
    }

    /** Searches with this index, which may be shared by a fleet; by default one in memory. */
    public Builder serviceIndex(ServiceIndex lent) {
      index = Objects.requireNonNull(lent, "lent");
      return this;
    }

    /** Reads catalogues in these formats also, beside JSON-LD. */
    public Builder formats(CatalogFormat... more) {
      formats.addAll(List.of(more));
      return this;
    }

    /** From which age on what a catalogue says counts as stale; 24 hours unless said. */
    public Builder staleAfter(Duration age) {
      staleAfter = positive(age, "staleAfter");
      return this;
    }

    /** How long an API's metadata is believed; 10 minutes unless said. */
    public Builder metadataMaxAge(Duration age) {
      metadataMaxAge = positive(age, "metadataMaxAge");
      return this;
    }

    /** How long one call may take, all attempts together; 10 seconds unless said. */
    public Builder callTimeout(Duration total) {
      callTimeout = positive(total, "callTimeout");
      return this;
    }

    /** How the client behaves, as {@code simpul.http.*}; not used if a transport is lent. */
    Builder http(Map<String, String> settings) {
      // Wrong settings are refused now, and not when the first call is made.
      ResilientTransport.builder().settings(settings);
      http = Map.copyOf(settings);
      return this;
    }

    /** Sends everything through this one, which stays the caller's to close. */
    public Builder transport(ResilientTransport lent) {
      transport = Objects.requireNonNull(lent, "lent");
      return this;
    }

    /** Harvests on these threads, which stay the caller's to end. */
    public Builder executor(ExecutorService lent) {
      executor = Objects.requireNonNull(lent, "lent");
      return this;
    }

    /** The clock by which expiry and ages are told. */
    public Builder clock(Clock value) {
      clock = Objects.requireNonNull(value, "value");
      return this;
    }

    private static Duration positive(Duration value, String word) {
      if (value.isNegative() || value.isZero()) {
        throw new IllegalArgumentException(
            "expected a duration greater than zero for " + word + ", found " + value);
      }
      return value;
    }

    /**
     * The finished settings.
     *
     * @throws IllegalStateException if nobody is trusted
     */
    public EcosystemSettings build() {
      if (members == null && source == null) {
        throw new IllegalStateException(
            "expected memberList(..) or members(..), found neither; say who is trusted before"
                + " build()");
      }
      return new EcosystemSettings(new Builder(this));
    }
  }
}
