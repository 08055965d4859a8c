package id.simpul.ecosystem;

import id.simpul.catalog.match.RulingFile;
import id.simpul.catalog.match.ServiceMatcher;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.ResilientTransportBuilder;
import id.simpul.identity.TokenSource;
import id.simpul.identity.disclosure.Disclosures;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an ecosystem, put together in one place. All of them send through one transport, so
 * that the connections and circuits of an origin are shared and live on.
 */
final class Machinery implements AutoCloseable {

  private static final int HARVESTERS = 8;

  private final Clock clock;
  private final ResilientTransport transport;
  private final boolean ownsTransport;
  private final ExecutorService executor;
  private final boolean ownsExecutor;
  private final @Nullable TokenSource tokens;
  private final Membership membership;
  private final Catalogues catalogues;
  private final Pulses pulses;
  private final Harvests harvests;
  private final ApiAccess access;
  private final @Nullable LazyAuditLog ownLog;
  private final @Nullable RulingFile rulings;
  private final AtomicBoolean closed = new AtomicBoolean();

  Machinery(EcosystemSettings settings) {
    EcosystemSettingsBuilder chosen = settings.chosen();
    this.clock = chosen.clock;
    this.ownsTransport = chosen.transport == null;
    this.transport = chosen.transport == null ? transport(chosen) : chosen.transport;
    this.ownsExecutor = chosen.executor == null;
    this.executor = chosen.executor == null ? threads() : chosen.executor;
    this.tokens = chosen.client == null ? null : tokens(settings);
    this.membership = membership(chosen);
    Documents documents = new Documents(transport);
    this.catalogues = new Catalogues(chosen, documents, transport);
    this.pulses = new Pulses(clock, catalogues::readAt);
    this.harvests = new Harvests(catalogues, pulses);
    this.rulings = chosen.rulings;
    DisclosureFile written = chosen.disclosureFile;
    this.ownLog = written == null ? null : written.log().used();
    this.access =
        new ApiAccess(
            membership,
            chosen.agency,
            chosen.handTo,
            new ApiDirectory(documents, chosen.metadataMaxAge, clock),
            tokens,
            transport,
            pulses,
            chosen.staleAfter,
            new PersonalDataRule(new PersonalDataMarks(catalogues::current), disclosures(chosen)));
  }

  private static @Nullable Disclosures disclosures(EcosystemSettingsBuilder chosen) {
    DisclosureFile written = chosen.disclosureFile;
    return written == null ? chosen.disclosures : written.disclosures(chosen.clock);
  }

  private static ResilientTransport transport(EcosystemSettingsBuilder chosen) {
    ResilientTransportBuilder builder =
        ResilientTransport.builder()
            .settings(chosen.http, chosen.httpDirectory)
            .timeout(chosen.callTimeout)
            .clock(chosen.clock);
    chosen.replicas.forEach(builder::interchangeable);
    return builder.build();
  }

  private TokenSource tokens(EcosystemSettings settings) {
    return TokenSource.builder()
        .as(settings.client().orElseThrow())
        .transport(transport)
        .clock(clock)
        .build();
  }

  private Membership membership(EcosystemSettingsBuilder chosen) {
    MemberList fixed = chosen.members;
    if (fixed != null) {
      return Membership.of(fixed, clock);
    }
    MemberListSource source = Objects.requireNonNull(chosen.source);
    Supplier<String> signed = () -> source.read(transport);
    return new Membership(signed, chosen.pinnedKey, chosen.memberListStore, clock);
  }

  private static ExecutorService threads() {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(
        HARVESTERS,
        task -> {
          Thread thread = new Thread(task, "simpul-harvest-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  HarvestRound round() {
    return new HarvestRound(membership, harvests, executor);
  }

  Membership membership() {
    return membership;
  }

  Catalogues catalogues() {
    return catalogues;
  }

  /** By the clues, and by what officers have said until now. */
  ServiceMatcher matcher() {
    ServiceMatcher standard = ServiceMatcher.standard();
    return rulings == null ? standard : standard.overruledBy(rulings.read());
  }

  Harvests harvests() {
    return harvests;
  }

  Pulses pulses() {
    return pulses;
  }

  ApiAccess access() {
    return access;
  }

  ResilientTransport transport() {
    return transport;
  }

  Clock clock() {
    return clock;
  }

  @Override
  public void close() {
    if (ownsExecutor) {
      executor.shutdownNow();
    }
    if (tokens != null) {
      tokens.close();
    }
    if (ownsTransport) {
      transport.close();
    }
    if (ownLog != null && closed.compareAndSet(false, true)) {
      ownLog.close();
    }
    catalogues.close();
  }

  @Override
  public String toString() {
    return transport.toString();
  }
}
