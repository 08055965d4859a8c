package id.simpul.example.jabodetabek.platform;

import id.simpul.catalog.harvest.HarvestListener;
import id.simpul.core.Audience;
import id.simpul.core.Scope;
import id.simpul.core.http.ResilientTransport;
import id.simpul.ecosystem.Ecosystem;
import id.simpul.ecosystem.EcosystemSettings;
import id.simpul.ecosystem.GrantType;
import id.simpul.ecosystem.Member;
import id.simpul.example.jabodetabek.services.City;
import id.simpul.identity.Assurance;
import id.simpul.identity.ClientIdentity;
import id.simpul.identity.RelyingParty;
import id.simpul.identity.SignatureAlgorithm;
import id.simpul.identity.SigningKey;
import id.simpul.identity.TrustedIssuer;
import id.simpul.testkit.ClientRegistration;
import id.simpul.testkit.TestAuthority;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One city as it runs: its token server, its platform, its desks, and its membership. It is opened
 * first, so that its address is known, and joins when everybody is in the member list.
 *
 * <p>It can be killed, and then nobody reaches it or its tokens, and it comes back where it was.
 */
public final class Authority implements AutoCloseable {

  private final City city;
  private final Clock clock;
  private final TestAuthority tokens;
  private final SigningKey key = SigningKey.generate(SignatureAlgorithm.ES256);
  private final LetterDesk letters;
  private final Platform platform;
  private @Nullable Announcements announcements;
  private @Nullable Ecosystem ecosystem;
  private @Nullable Desks desks;
  private @Nullable Gate gate;
  private @Nullable RelyingParty signIns;

  private Authority(City city, Clock clock, Function<Authority, Platform> platform) {
    this.city = city;
    this.clock = clock;
    this.tokens = TestAuthority.builder(city.agency().value()).algorithm(algorithm(city)).build();
    this.letters = new LetterDesk(city, tokens.issuer().toString(), clock);
    this.platform = platform.apply(this);
  }

  /** A city whose platform listens already, and which is in no ecosystem yet. */
  public static Authority open(City city, Clock clock, Function<Authority, Platform> platform) {
    Authority authority = new Authority(city, clock, platform);
    authority.platform.open();
    return authority;
  }

  /** Which city it is. */
  public City city() {
    return city;
  }

  /** Where its platform is. */
  public URI baseUrl() {
    return platform.baseUrl();
  }

  /** Its token server, at which its residents sign in. */
  public TestAuthority tokens() {
    return tokens;
  }

  /** Where its letters of low income are kept. */
  public LetterDesk letters() {
    return letters;
  }

  /** How the register writes it down. */
  public Member asMember() {
    return Member.builder(city.agency().value())
        .name(city.label())
        .baseUrl(baseUrl().toString())
        .issuer(tokens.issuer().toString())
        .ownedOrigins(baseUrl().toString())
        .iriPrefixes(city.iriPrefix())
        .assuranceCeiling(Assurance.SUBSTANTIAL)
        .grantTypes(GrantType.TOKEN_EXCHANGE, GrantType.JWT_BEARER)
        .build();
  }

  /**
   * Registers every city as a client here, takes the word of their token servers about people who
   * are linked, and announces what this city offers.
   */
  public void recognise(List<Authority> everybody) {
    String[] scopes = every(api -> api.scope().value());
    List<URI> servers = new ArrayList<>(List.of(tokens.issuer()));
    String[] issuers =
        everybody.stream().map(each -> each.tokens.issuer().toString()).toArray(String[]::new);
    for (Authority other : everybody) {
      tokens.registerClient(
          ClientRegistration.of(other.city.agency().value(), other.key.publicJwks())
              .scopes(scopes)
              .resources(everybody.stream().flatMap(Authority::resources).toArray(String[]::new))
              .ownResources(other.resources().toArray(String[]::new))
              .grantsFor(issuers)
              .redirectUris(Portal.returnUnder(other.baseUrl()).toString()));
      if (other != this) {
        servers.add(other.tokens.issuer());
        tokens.trustIssuer(other.tokens.issuer(), other.tokens.jwksUri().toString());
      }
    }
    announcements = Announcements.of(city, baseUrl(), servers);
  }

  /** Joins by a settings file; who it is stands in the file, its key stays in memory. */
  public void join(Path settings, ResilientTransport transport, HarvestListener listener) {
    ClientIdentity client = ClientIdentity.of(city.agency().value(), key);
    Ecosystem joined =
        Ecosystem.join(
            EcosystemSettings.loadInto(settings)
                .client(client)
                .transport(transport)
                .harvestListener(listener)
                .clock(clock)
                .build());
    ecosystem = joined;
    gate = new Gate(joined, baseUrl(), Api.of(city));
    signIns =
        RelyingParty.at(TrustedIssuer.at(tokens.issuer().toString()))
            .as(client)
            .returningTo(Portal.returnUnder(baseUrl()))
            .scopes(Arrays.stream(Api.values()).map(Api::scope).toArray(Scope[]::new))
            .resource(Audience.of(Portal.audienceUnder(baseUrl())))
            .transport(transport)
            .clock(clock)
            .build();
    desks = new Desks(this, joined, clock);
  }

  /** Its view of the ecosystem. */
  public Ecosystem ecosystem() {
    return joined(ecosystem);
  }

  /** What it tells everybody. */
  public Announcements announcements() {
    return joined(announcements);
  }

  /** Who sits where. */
  public Desks desks() {
    return joined(desks);
  }

  /** Who lets people in. */
  public Gate gate() {
    return joined(gate);
  }

  /** Where its residents sign in. */
  public RelyingParty signIns() {
    return joined(signIns);
  }

  /** Dies: the platform and the token server drop everybody at once. */
  public void kill() {
    platform.kill();
    tokens.stop();
  }

  /** Comes back where it was. */
  public void comeBack() {
    tokens.restart();
    platform.open();
  }

  @Override
  public void close() {
    if (gate != null) {
      gate.close();
    }
    if (signIns != null) {
      signIns.close();
    }
    platform.close();
    if (ecosystem != null) {
      ecosystem.close();
    }
    tokens.close();
  }

  private Stream<String> resources() {
    return Stream.concat(
        Api.of(city).stream().map(api -> api.audienceUnder(baseUrl()).value()),
        Stream.of(Portal.audienceUnder(baseUrl())));
  }

  private static String[] every(Function<Api, String> word) {
    return Arrays.stream(Api.values()).map(word).toArray(String[]::new);
  }

  /** Cities differ in their cryptography too. */
  private static String algorithm(City city) {
    return switch (city) {
      case JAKARTA -> "RS256";
      case KOTA_BOGOR, DEPOK, KOTA_TANGERANG -> "ES256";
      case KOTA_BEKASI -> "ES512";
    };
  }

  private <T> T joined(@Nullable T part) {
    return Objects.requireNonNull(
        part, () -> city.title() + " has not joined yet; call recognise(..) and join(..) first");
  }
}
