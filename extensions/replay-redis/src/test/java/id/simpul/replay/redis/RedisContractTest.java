package id.simpul.replay.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.identity.ReplayStore;
import id.simpul.identity.ReplayStoreContract;
import id.simpul.identity.ReplayStoreUnavailableException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract that every store keeps, over a real Redis; and a Redis that dies under load. */
@Tag("slow")
class RedisContractTest extends ReplayStoreContract {

  private static final int CLIENTS = 4;

  private final Clock clock = Clock.systemUTC();
  private final List<RedisReplayStore> nodes = new ArrayList<>();
  private @TempDir Path folder;
  private RedisServer redis;

  @BeforeEach
  void start() {
    redis = new RedisServer(folder);
  }

  @AfterEach
  void stop() {
    nodes.forEach(RedisReplayStore::close);
    redis.close();
  }

  @Override
  protected ReplayStore node() {
    RedisReplayStore node = RedisReplayStore.at(redis.uri()).build();
    nodes.add(node);
    return node;
  }

  @Override
  protected Instant now() {
    return clock.instant();
  }

  @Override
  protected void passes(Instant moment) {
    // Redis counts by a clock of its own; a little more than the moment is past for both.
    await().atMost(Duration.ofMinutes(5)).until(() -> now().isAfter(moment.plusMillis(50)));
  }

  @Test
  void redisKilledWhileRequestsRun_failsClosed_saysSo_andRemembersAfterItsReturn()
      throws Exception {
    List<ReplayStore> fleet = List.of(node(), node());
    Instant until = now().plusSeconds(600);
    ConcurrentHashMap<String, AtomicInteger> winners = new ConcurrentHashMap<>();
    AtomicInteger outages = new AtomicInteger();
    AtomicInteger answered = new AtomicInteger();
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      ReplayStore mine = fleet.get(i % 2);
      running.add(
          clients.submit(
              () -> {
                while (!over.get()) {
                  // Two clients at two nodes show each proof.
                  String proof = "bukti-" + next.getAndIncrement() / 2;
                  try {
                    if (mine.firstUse(proof, until)) {
                      winners.computeIfAbsent(proof, any -> new AtomicInteger()).incrementAndGet();
                    }
                    answered.incrementAndGet();
                  } catch (ReplayStoreUnavailableException e) {
                    assertThat(e.code()).isEqualTo("replay-store.unavailable");
                    assertThat(e.explanation().in("id")).contains("Redis di 127.0.0.1");
                    outages.incrementAndGet();
                  }
                }
              }));
    }
    try {
      await().atMost(Duration.ofMinutes(5)).until(() -> answered.get() > 200);
      redis.kill();
      await().atMost(Duration.ofMinutes(5)).until(() -> outages.get() > 20);
      redis.restart();
      int before = answered.get();
      await().atMost(Duration.ofMinutes(5)).until(() -> answered.get() > before + 200);
    } finally {
      over.set(true);
    }
    for (Future<?> each : running) {
      each.get(5, TimeUnit.MINUTES);
    }
    clients.shutdown();
    assertThat(winners).isNotEmpty();
    assertThat(winners.values()).allMatch(count -> count.get() == 1);
    for (String proof : winners.keySet()) {
      assertThat(fleet.get(0).firstUse(proof, until))
          .as("after the power cut: %s", proof)
          .isFalse();
    }
  }
}
