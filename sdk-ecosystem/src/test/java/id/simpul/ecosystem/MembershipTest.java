package id.simpul.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.SimpulException;
import id.simpul.ecosystem.MemberListStore.Accepted;
import id.simpul.identity.SignatureAlgorithm;
import id.simpul.identity.SigningKey;
import id.simpul.testkit.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MembershipTest {

  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
  private static final SigningKey OPERATOR = SigningKey.generate(SignatureAlgorithm.ES256);

  private final MutableClock clock = MutableClock.startingAt(NOW);
  private final MemberListStore store = MemberListStore.inMemory();
  private String published = signed(7, Members.depok());

  private Membership membership() {
    return new Membership(() -> published, OPERATOR.publicJwk(), store, clock);
  }

  private static String signed(long version, Member... members) {
    MemberList.Builder list =
        MemberList.builder().version(version).expires(NOW.plus(Duration.ofDays(version)));
    for (Member member : members) {
      list.member(member);
    }
    return list.build().sign(OPERATOR);
  }

  private static String code(Optional<SimpulException> problem) {
    return problem.map(SimpulException::code).orElse("none");
  }

  @Test
  void laterVersion_takesThePlaceOfTheOneBefore() {
    Membership membership = membership();
    assertThat(membership.current().version()).isEqualTo(7);
    published = signed(8, Members.depok(), Members.jakarta());
    assertThat(membership.refresh()).isEmpty();
    assertThat(membership.current().members()).hasSize(2);
    assertThat(store.latest().map(Accepted::version)).contains(8L);
  }

  @Test
  void earlierVersion_isRefused_andTheOneBeforeStaysInForce() {
    Membership membership = membership();
    membership.current();
    published = signed(6, Members.depok(), Members.jakarta());
    assertThat(code(membership.refresh())).isEqualTo("members.version-went-back");
    assertThat(membership.current().version()).isEqualTo(7);
    assertThat(membership.current().members()).containsExactly(Members.depok());
  }

  @Test
  void earlierVersion_isRefusedAfterARestartToo() {
    membership().current();
    published = signed(6, Members.depok(), Members.jakarta());
    Membership restarted = membership();
    assertThat(code(restarted.refresh())).isEqualTo("members.version-went-back");
    assertThat(restarted.current().version()).isEqualTo(7);
  }

  @Test
  void sameVersionSignedAgain_isAccepted_butNotWithOtherMembers() {
    Membership membership = membership();
    membership.current();
    published = signed(7, Members.depok());
    assertThat(membership.refresh()).isEmpty();
    published = signed(7, Members.jakarta());
    assertThat(code(membership.refresh())).isEqualTo("members.version-went-back");
    assertThat(membership.current().members()).containsExactly(Members.depok());
  }

  @Test
  void listThatExpiresWhileInUse_isNoLongerBelieved() {
    Membership membership = membership();
    clock.advance(Duration.ofDays(7).minusNanos(1));
    assertThat(membership.current().version()).isEqualTo(7);
    clock.advance(Duration.ofNanos(1));
    assertThat(catchThrowableOfType(MemberListRefusedException.class, membership::current).code())
        .isEqualTo("members.expired");
  }

  @Test
  void newerListAfterExpiry_isFetchedOfItself() {
    Membership membership = membership();
    membership.current();
    published = signed(30, Members.jakarta());
    clock.advance(Duration.ofDays(8));
    assertThat(membership.current().version()).isEqualTo(30);
  }

  @Test
  void expiredList_isAskedForNowAndThenOnly_soThatCallsFailAtOnce() {
    AtomicInteger asked = new AtomicInteger();
    Membership membership =
        new Membership(
            () -> {
              asked.incrementAndGet();
              return published;
            },
            OPERATOR.publicJwk(),
            store,
            clock);
    membership.current();
    clock.advance(Duration.ofDays(8));
    for (int call = 0; call < 5; call++) {
      assertThat(catchThrowableOfType(MemberListRefusedException.class, membership::current))
          .isNotNull();
    }
    assertThat(asked).hasValue(2);
    clock.advance(Duration.ofSeconds(30));
    published = signed(30, Members.jakarta());
    assertThat(membership.current().version()).isEqualTo(30);
  }

  @Test
  void whoeverOnlyLooks_doesNotWaitWhileAListIsFetched() throws Exception {
    CountDownLatch fetching = new CountDownLatch(1);
    CountDownLatch looked = new CountDownLatch(1);
    AtomicBoolean slow = new AtomicBoolean();
    AtomicBoolean lookedMeanwhile = new AtomicBoolean();
    Membership membership =
        new Membership(
            () -> {
              if (slow.get()) {
                fetching.countDown();
                lookedMeanwhile.set(awaited(looked));
              }
              return published;
            },
            OPERATOR.publicJwk(),
            store,
            clock);
    membership.current();
    slow.set(true);
    Thread refresher = new Thread(membership::refresh);
    refresher.start();
    assertThat(awaited(fetching)).isTrue();
    assertThat(membership.current().version()).isEqualTo(7);
    looked.countDown();
    refresher.join();
    assertThat(lookedMeanwhile).isTrue();
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(5, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void forgedFirstList_trustsNobody() {
    published =
        MemberList.builder()
            .version(9)
            .expires(NOW.plus(Duration.ofDays(1)))
            .member(Members.jakarta())
            .build()
            .sign(SigningKey.generate(SignatureAlgorithm.ES256));
    Membership membership = membership();
    assertThat(catchThrowableOfType(MemberListRefusedException.class, membership::current).code())
        .isEqualTo("members.signature");
    assertThat(store.latest()).isEmpty();
  }

  @Test
  void fileStore_outlivesTheProcess_andRefusesToForgetQuietly(@TempDir Path directory)
      throws IOException {
    Path file = directory.resolve("members.jws");
    assertThat(MemberListStore.file(file).latest()).isEmpty();
    MemberListStore.file(file).keep(new Accepted(7, "a.b.c"));
    MemberListStore.file(file).keep(new Accepted(8, "d.e.f"));
    assertThat(MemberListStore.file(file).latest()).contains(new Accepted(8, "d.e.f"));
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
    Files.writeString(file, "");
    MemberListStore damaged = MemberListStore.file(file);
    assertThat(catchThrowableOfType(MemberListRefusedException.class, damaged::latest).code())
        .isEqualTo("members.store");
  }
}
