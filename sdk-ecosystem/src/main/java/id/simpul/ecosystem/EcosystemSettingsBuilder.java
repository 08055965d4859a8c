package id.simpul.ecosystem;

import id.simpul.catalog.graph.CatalogFormat;
import id.simpul.catalog.harvest.HarvestListener;
import id.simpul.catalog.harvest.HarvestStore;
import id.simpul.catalog.match.RulingFile;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.core.AgencyId;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.ResilientTransportBuilder;
import id.simpul.identity.ClientIdentity;
import id.simpul.identity.disclosure.Disclosures;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Chooses {@link EcosystemSettings}: who is trusted has to be said, everything else has a default
 * that its method names. Not safe to share between threads.
 *
 * <pre>{@code
 * EcosystemSettings settings = EcosystemSettings.builder()
 *     .agency(AgencyId.of("kota-depok"))
 *     .client(ClientIdentity.of("portal-depok", key))
 *     .memberList(URI.create("https://anggota.simpul.example/daftar.jws"), operatorKey)
 *     .build();
 * }</pre>
 */
public final class EcosystemSettingsBuilder {

  @Nullable AgencyId agency;
  @Nullable ClientIdentity client;
  @Nullable MemberList members;
  @Nullable MemberListSource source;
  String pinnedKey = "";
  MemberListStore memberListStore = MemberListStore.inMemory();
  @Nullable HarvestStore harvestStore;
  @Nullable Path catalogDirectory;
  HarvestListener harvestListener = new HarvestListener() {};
  @Nullable ServiceIndex index;
  @Nullable ResilientTransport transport;
  @Nullable ExecutorService executor;
  final List<CatalogFormat> formats = new ArrayList<>();
  final Set<AgencyId> handTo = new HashSet<>();
  Duration staleAfter = Duration.ofHours(24);
  Duration metadataMaxAge = Duration.ofMinutes(10);
  Duration callTimeout = Duration.ofSeconds(10);
  Map<String, String> http = Map.of();
  Path httpDirectory = Path.of("");
  final List<String[]> replicas = new ArrayList<>();
  @Nullable Disclosures disclosures;
  @Nullable DisclosureFile disclosureFile;
  @Nullable RulingFile rulings;
  Clock clock = Clock.systemUTC();

  EcosystemSettingsBuilder() {}

  private EcosystemSettingsBuilder(EcosystemSettingsBuilder other) {
    agency = other.agency;
    client = other.client;
    members = other.members;
    source = other.source;
    pinnedKey = other.pinnedKey;
    memberListStore = other.memberListStore;
    harvestStore = other.harvestStore;
    catalogDirectory = other.catalogDirectory;
    harvestListener = other.harvestListener;
    index = other.index;
    transport = other.transport;
    executor = other.executor;
    formats.addAll(other.formats);
    handTo.addAll(other.handTo);
    staleAfter = other.staleAfter;
    metadataMaxAge = other.metadataMaxAge;
    callTimeout = other.callTimeout;
    http = other.http;
    httpDirectory = other.httpDirectory;
    replicas.addAll(other.replicas);
    disclosures = other.disclosures;
    disclosureFile = other.disclosureFile;
    rulings = other.rulings;
    clock = other.clock;
  }

  /** Which member this agency is: its own token server may then be asked, too. */
  public EcosystemSettingsBuilder agency(AgencyId id) {
    agency = Objects.requireNonNull(id, "id");
    return this;
  }

  /** Who it is at token servers; without it services are found and compared, but not called. */
  public EcosystemSettingsBuilder client(ClientIdentity identity) {
    client = Objects.requireNonNull(identity, "identity");
    return this;
  }

  /**
   * Lets these members' own token servers see residents' tokens, to exchange them, where an API
   * takes no others. Such a token is good at this agency too, so name only members that would never
   * use it here; nobody unless said.
   */
  public EcosystemSettingsBuilder handingResidentTokensTo(AgencyId... members) {
    handTo.addAll(List.of(members));
    return this;
  }

  /** Trusts these members, spelt out. */
  public EcosystemSettingsBuilder members(Member... trusted) {
    members = MemberList.of(trusted);
    source = null;
    return this;
  }

  /**
   * Trusts whom the signed list at this address names.
   *
   * @param pinnedKeyJwk the operator's public key, one JWK (RFC 7517), got on another way than the
   *     list
   * @throws IllegalArgumentException if the address is no canonical https address
   */
  public EcosystemSettingsBuilder memberList(URI address, String pinnedKeyJwk) {
    return memberList(MemberListSource.at(address.toString()), pinnedKeyJwk);
  }

  /** Trusts whom the signed list in this file names. */
  public EcosystemSettingsBuilder memberList(Path file, String pinnedKeyJwk) {
    return memberList(MemberListSource.file(file), pinnedKeyJwk);
  }

  EcosystemSettingsBuilder memberList(MemberListSource list, String pinnedKeyJwk) {
    source = list;
    pinnedKey = Objects.requireNonNull(pinnedKeyJwk, "pinnedKeyJwk");
    members = null;
    return this;
  }

  /** Where the newest accepted list is remembered; by default in memory only. */
  public EcosystemSettingsBuilder memberListStore(MemberListStore store) {
    memberListStore = Objects.requireNonNull(store, "store");
    return this;
  }

  /** Where the last good catalogues are kept; by default in memory only. */
  public EcosystemSettingsBuilder harvestStore(HarvestStore store) {
    harvestStore = Objects.requireNonNull(store, "store");
    return this;
  }

  /** Keeps the last good catalogues in this directory. */
  public EcosystemSettingsBuilder catalogDirectory(Path directory) {
    catalogDirectory = Objects.requireNonNull(directory, "directory");
    return this;
  }

  /** Tells this one how the reading of catalogues goes; by default nobody. */
  public EcosystemSettingsBuilder harvestListener(HarvestListener listener) {
    harvestListener = Objects.requireNonNull(listener, "listener");
    return this;
  }

  /** Searches with this index, which may be shared by a fleet; by default one in memory. */
  public EcosystemSettingsBuilder serviceIndex(ServiceIndex lent) {
    index = Objects.requireNonNull(lent, "lent");
    return this;
  }

  /** Reads catalogues in these formats also, beside JSON-LD. */
  public EcosystemSettingsBuilder formats(CatalogFormat... more) {
    formats.addAll(List.of(more));
    return this;
  }

  /** From which age on what a catalogue says counts as stale; 24 hours unless said. */
  public EcosystemSettingsBuilder staleAfter(Duration age) {
    staleAfter = positive(age, "staleAfter");
    return this;
  }

  /** How long an API's metadata is believed; 10 minutes unless said. */
  public EcosystemSettingsBuilder metadataMaxAge(Duration age) {
    metadataMaxAge = positive(age, "metadataMaxAge");
    return this;
  }

  /** How long one call may take, all attempts together; 10 seconds unless said. */
  public EcosystemSettingsBuilder callTimeout(Duration total) {
    callTimeout = positive(total, "callTimeout");
    return this;
  }

  /**
   * How the client behaves, as {@code simpul.http.*}; not used if a transport is lent.
   *
   * @param directory from which the names of files are meant
   */
  EcosystemSettingsBuilder http(Map<String, String> settings, Path directory) {
    // Wrong settings are refused now, and not when the first call is made.
    ResilientTransport.builder().settings(settings, directory);
    http = Map.copyOf(settings);
    httpDirectory = directory;
    return this;
  }

  /**
   * Base URLs of one member's API that answer alike, so that a call for one may go to any, with its
   * token: see {@link ResilientTransportBuilder#interchangeable}. All of them lie on origins that
   * the member owns. May be said several times; not used if a transport is lent, which says it
   * itself. An operator writes {@code simpul.http.replicas.<name>}.
   *
   * @param baseUrls two or more, each on an origin of its own
   * @throws IllegalArgumentException if one is no base URL; {@link Ecosystem#join} throws it if
   *     they cannot be told apart
   */
  public EcosystemSettingsBuilder interchangeable(String... baseUrls) {
    ResilientTransport.builder().interchangeable(baseUrls);
    replicas.add(baseUrls.clone());
    return this;
  }

  /** Sends everything through this one, which stays the caller's to close. */
  public EcosystemSettingsBuilder transport(ResilientTransport lent) {
    transport = Objects.requireNonNull(lent, "lent");
    return this;
  }

  /** Harvests on these threads, which stay the caller's to end. */
  public EcosystemSettingsBuilder executor(ExecutorService lent) {
    executor = Objects.requireNonNull(lent, "lent");
    return this;
  }

  /**
   * How calls are written down that carry or fetch personal data; its log stays the caller's to
   * close. Without it no such call is made. An operator writes {@code simpul.disclosure.log} and
   * {@code simpul.disclosure.key}.
   */
  public EcosystemSettingsBuilder disclosures(Disclosures lent) {
    disclosures = Objects.requireNonNull(lent, "lent");
    disclosureFile = null;
    return this;
  }

  EcosystemSettingsBuilder disclosures(DisclosureFile written) {
    disclosureFile = written;
    return this;
  }

  /**
   * Where officers say which services of two members are the same, and which are not; read at every
   * comparison. By default nobody says anything. An operator writes {@code simpul.match.rulings}.
   */
  public EcosystemSettingsBuilder rulings(RulingFile file) {
    rulings = Objects.requireNonNull(file, "file");
    return this;
  }

  /** The clock by which expiry and ages are told. */
  public EcosystemSettingsBuilder clock(Clock value) {
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
    return new EcosystemSettings(new EcosystemSettingsBuilder(this));
  }
}
