package id.simpul.example.jabodetabek.acts;

import id.simpul.catalog.harvest.HarvestListener;
import id.simpul.core.http.CircuitPolicy;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.ResilientTransportBuilder;
import id.simpul.ecosystem.MemberList;
import id.simpul.example.jabodetabek.jakarta.JakartaPlatform;
import id.simpul.example.jabodetabek.platform.Authority;
import id.simpul.example.jabodetabek.platform.JdkPlatform;
import id.simpul.example.jabodetabek.services.City;
import id.simpul.identity.SignatureAlgorithm;
import id.simpul.identity.SigningKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The five authorities, and the register that knows them: opened one by one, then joined together.
 */
public final class FiveAuthorities implements AutoCloseable {

  private static final Duration LIST_VALID_FOR = Duration.ofDays(1);

  private final Clock clock;
  private final SigningKey register = SigningKey.generate(SignatureAlgorithm.ES256);
  private final Map<City, Authority> running = new EnumMap<>(City.class);
  private final Map<City, ResilientTransport> transports = new EnumMap<>(City.class);
  private final ResilientTransport browser = patient().build();
  private final SettingsFolder folder;

  /** Nobody runs yet. */
  public FiveAuthorities(Clock clock) {
    this.clock = clock;
    this.folder = SettingsFolder.create();
  }

  /** Starts a city: Jakarta on Spring Boot, the others on the JDK's server. */
  Authority open(City city) {
    Authority opened =
        city == City.JAKARTA
            ? Authority.open(city, clock, jakarta -> JakartaPlatform.of(jakarta, folder.path()))
            : Authority.open(city, clock, JdkPlatform::of);
    running.put(city, opened);
    return opened;
  }

  /** Writes everybody into a signed list, and lets each join by its settings file. */
  void join() {
    join(City.DEPOK, new HarvestListener() {});
  }

  /** The same, and lets somebody watch how one of them reads the catalogues. */
  void join(City watched, HarvestListener listener) {
    List<Authority> everybody = List.copyOf(running.values());
    everybody.forEach(authority -> authority.recognise(everybody));
    MemberList.Builder members =
        MemberList.builder().version(1).expires(clock.instant().plus(LIST_VALID_FOR));
    everybody.forEach(authority -> members.member(authority.asMember()));
    folder.register(members.build().sign(register), register.publicJwk());
    for (Authority authority : everybody) {
      boolean seen = authority.city() == watched;
      join(authority, seen ? listener : new HarvestListener() {});
    }
  }

  private void join(Authority authority, HarvestListener listener) {
    City city = authority.city();
    authority.join(
        folder.settingsOf(city), transports.computeIfAbsent(city, any -> transport()), listener);
  }

  /** Ten servers start in one process here: the first answers of them all may take their time. */
  private static ResilientTransportBuilder patient() {
    return ResilientTransport.builder()
        .timeout(Duration.ofMinutes(2))
        .attemptTimeout(Duration.ofMinutes(1));
  }

  /** An outage is tried again after a second or two, so that the reader need not wait for long. */
  private ResilientTransport transport() {
    return patient()
        .circuit(
            CircuitPolicy.builder()
                .minimumCalls(5)
                .trialCalls(1)
                .openAtFirst(Duration.ofSeconds(1))
                .openAtMost(Duration.ofSeconds(2))
                .build())
        .clock(clock)
        .build();
  }

  /** One of the five. */
  public Authority of(City city) {
    return Objects.requireNonNull(running.get(city), () -> city.title() + " was not started");
  }

  Collection<Authority> all() {
    return running.values();
  }

  /** What residents, and whoever tries bad tokens, look through. */
  ResilientTransport browser() {
    return browser;
  }

  SettingsFolder folder() {
    return folder;
  }

  @Override
  public void close() {
    running.values().forEach(Authority::close);
    transports.values().forEach(ResilientTransport::close);
    browser.close();
    folder.close();
  }
}
