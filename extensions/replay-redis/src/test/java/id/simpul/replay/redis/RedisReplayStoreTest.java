package id.simpul.replay.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.simpul.core.Retryability;
import id.simpul.core.Secret;
import id.simpul.identity.ReplayStoreUnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store does where there is no Redis. */
class RedisReplayStoreTest {

  private final Instant later = Clock.systemUTC().instant().plusSeconds(60);

  @Test
  void nobodyListening_isAnOutage_thatNamesThePlaceAndWhatToDo() {
    URI nowhere = URI.create("redis://127.0.0.1:" + RedisServer.freePort());
    try (RedisReplayStore store = RedisReplayStore.at(nowhere).build()) {
      assertThatExceptionOfType(ReplayStoreUnavailableException.class)
          .isThrownBy(() -> store.firstUse("bukti", later))
          .withMessageContaining(nowhere.getAuthority())
          .withMessageContaining("Try again shortly")
          .satisfies(e -> assertThat(e.retryability()).isEqualTo(Retryability.SAFE_TO_RETRY))
          .satisfies(e -> assertThat(e.explanation().in("id")).contains("bukti baru"));
    }
  }

  @Test
  void serverThatNeverAnswers_isAnOutage() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        RedisReplayStore store =
            RedisReplayStore.at(URI.create("redis://127.0.0.1:" + silent.getLocalPort())).build()) {
      assertThatExceptionOfType(ReplayStoreUnavailableException.class)
          .isThrownBy(() -> store.firstUse("bukti", later));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://redis.example", "redis:x", "rediss://u:rahasia@redis.example"})
  void addressThatIsNoRedis_orHoldsAPassword_isAMistake_andThePasswordIsNotRepeated(String uri) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RedisReplayStore.at(URI.create(uri)))
        .withMessageContaining("rediss://host:port")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("rahasia"));
  }

  @Test
  void password_isNotPrinted() {
    try (RedisReplayStore store =
        RedisReplayStore.at(URI.create("rediss://redis.example"))
            .user("simpul", Secret.of("rahasia"))
            .build()) {
      assertThat(store).hasToString("RedisReplayStore[redis.example:6379]");
    }
  }
}
