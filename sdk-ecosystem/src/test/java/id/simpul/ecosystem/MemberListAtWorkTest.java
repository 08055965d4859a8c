package id.simpul.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import id.simpul.core.SimpulException;
import id.simpul.ecosystem.Platform.Answer;
import id.simpul.identity.SignatureAlgorithm;
import id.simpul.identity.SignedDocument;
import id.simpul.identity.SigningKey;
import id.simpul.testkit.ClientRegistration;
import id.simpul.testkit.MutableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's list over a real socket: whoever is not on a good list gets nothing. */
class MemberListAtWorkTest {

  private static final SigningKey OPERATOR = SigningKey.generate(SignatureAlgorithm.ES256);

  private final MutableClock clock = MutableClock.startingNow();
  private final Platform operator = new Platform();
  private final Town depok = new Town("kota-depok", "depok.example", clock);
  private final Town durjana = new Town("kota-durjana", "durjana.example", clock);
  private final MemberListStore store = MemberListStore.inMemory();

  @TempDir Path directory;

  @BeforeEach
  void open() {
    durjana.authority.registerClient(
        ClientRegistration.of(depok.clientId(), depok.key.publicJwks())
            .scopes(Town.SCOPE)
            .resources(durjana.api().toString()));
    durjana.offer("umpan", durjana.api().toString());
    durjana.platform.page("/api/x", Answer.json("{}"));
  }

  @AfterEach
  void close() {
    operator.close();
    depok.close();
    durjana.close();
  }

  private MemberList.Builder list(long version, Town... towns) {
    MemberList.Builder list =
        MemberList.builder().version(version).expires(clock.instant().plus(Duration.ofDays(30)));
    for (Town town : towns) {
      list.member(town.member());
    }
    return list;
  }

  private void publish(String signed) {
    operator.page("/daftar.jws", new Answer(200, "application/jose", signed, Map.of()));
  }

  private Ecosystem join() {
    return join(store);
  }

  private Ecosystem join(MemberListStore store) {
    return Ecosystem.join(
        Town.patient()
            .agency(depok.member().id())
            .client(depok.client())
            .memberList(operator.at("/daftar.jws"), OPERATOR.publicJwk())
            .memberListStore(store)
            .clock(clock)
            .build());
  }

  private SimpulException call(Ecosystem ecosystem) {
    return catchThrowableOfType(
        SimpulException.class, () -> ecosystem.service(durjana.id("umpan")).get("/x").close());
  }

  private void assertThatDurjanaWasLeftAlone() {
    assertThat(durjana.tokenRequests()).isZero();
    assertThat(durjana.platform.askedWithToken()).isZero();
    assertThat(durjana.platform.asked(Town.API_CATALOG)).isZero();
    assertThat(durjana.platform.asked(Town.METADATA)).isZero();
  }

  private void assertRefused(String code) {
    try (Ecosystem ecosystem = join()) {
      assertThat(call(ecosystem).code()).isEqualTo(code);
    }
    assertThatDurjanaWasLeftAlone();
  }

  @Test
  void memberOfAGoodList_isCalled() {
    publish(list(7, depok, durjana).build().sign(OPERATOR));
    try (Ecosystem ecosystem = join()) {
      assertThat(call(ecosystem)).isNull();
    }
    assertThat(durjana.tokenRequests()).isEqualTo(1);
  }

  @Test
  void whoeverIsNotOnTheList_isUnknown() {
    publish(list(7, depok).build().sign(OPERATOR));
    assertRefused("member.unknown");
  }

  @Test
  void listOfAnotherSigner_isRefused() {
    publish(list(7, depok, durjana).build().sign(SigningKey.generate(SignatureAlgorithm.ES256)));
    assertRefused("members.signature");
  }

  @Test
  void listWithoutSignature_isRefused() {
    String header = "{\"alg\":\"none\",\"typ\":\"" + MemberList.TYPE + "\"}";
    publish(base64(header) + "." + base64(list(7, depok, durjana).build().toJson()) + ".");
    assertRefused("members.signature");
  }

  @Test
  void listThatWasChangedAfterSigning_isRefused() {
    String[] parts = list(7, depok).build().sign(OPERATOR).split("\\.", -1);
    String more = base64(list(7, depok, durjana).build().toJson());
    publish(parts[0] + "." + more + "." + parts[2]);
    assertRefused("members.signature");
  }

  @Test
  void listOfAnotherKind_isRefused() {
    publish(SignedDocument.sign(list(7, depok, durjana).build().toJson(), OPERATOR, "JWT"));
    assertRefused("members.signature");
  }

  @Test
  void expiredList_isRefused_atTheVeryInstant() {
    publish(list(7, depok, durjana).build().sign(OPERATOR));
    clock.advance(Duration.ofDays(30));
    assertRefused("members.expired");
  }

  @Test
  void listBehindARedirect_isNotFollowed() {
    String signed = list(7, depok, durjana).build().sign(OPERATOR);
    operator.page("/lain.jws", new Answer(200, "application/jose", signed, Map.of()));
    operator.page("/daftar.jws", Answer.redirect(operator.at("/lain.jws")));
    assertRefused("members.unavailable");
    assertThat(operator.asked("/lain.jws")).isZero();
  }

  @Test
  void listThatIsNotThere_isRefused_withTheReason() {
    try (Ecosystem ecosystem = join()) {
      assertThat(call(ecosystem))
          .hasMessageContaining("cannot be fetched: ")
          .hasMessageContaining("found 404");
    }
    MemberListSource file = MemberListSource.file(directory.resolve("daftar.jws"));
    assertThatThrownBy(() -> file.read(request -> fail("nothing is sent")))
        .isInstanceOf(MemberListRefusedException.class)
        .hasMessageContaining("daftar.jws cannot be fetched: that file is not there. Check");
  }

  @Test
  void memberRemovedByALaterList_isLeftAlone_evenByClientsMadeBefore() {
    publish(list(7, depok, durjana).build().sign(OPERATOR));
    try (Ecosystem ecosystem = join()) {
      ServiceClient madeBefore = ecosystem.service(durjana.id("umpan"));
      publish(list(8, depok).build().sign(OPERATOR));
      assertThat(ecosystem.refresh().memberListProblem()).isEmpty();
      SimpulException refusal =
          catchThrowableOfType(SimpulException.class, () -> madeBefore.get("/x").close());
      assertThat(refusal.code()).isEqualTo("member.unknown");
      assertThat(durjana.tokenRequests()).isZero();
    }
  }

  @Test
  void oldListReplayed_doesNotBringARemovedMemberBack() {
    String old = list(7, depok, durjana).build().sign(OPERATOR);
    publish(list(8, depok).build().sign(OPERATOR));
    try (Ecosystem ecosystem = join()) {
      ecosystem.members();
      publish(old);
      assertThat(ecosystem.refresh().memberListProblem())
          .hasValueSatisfying(p -> assertThat(p.code()).isEqualTo("members.version-went-back"));
      assertThat(call(ecosystem).code()).isEqualTo("member.unknown");
    }
    assertRefused("member.unknown");
  }

  @Test
  void oldListReplayed_isRefused_alsoWhenTheStoreHasForgotten() throws IOException {
    Path file = directory.resolve("anggota.jws");
    publish(list(8, depok).build().sign(OPERATOR));
    try (Ecosystem ecosystem = join(MemberListStore.file(file))) {
      ecosystem.members();
      for (long version : new long[] {7, 8}) {
        Files.deleteIfExists(file);
        publish(list(version, depok, durjana).build().sign(OPERATOR));
        assertThat(ecosystem.refresh().memberListProblem())
            .hasValueSatisfying(p -> assertThat(p.code()).isEqualTo("members.version-went-back"));
        assertThat(call(ecosystem).code()).isEqualTo("member.unknown");
      }
    }
    assertThatDurjanaWasLeftAlone();
  }

  @Test
  void listThatExpiresWhileInUse_endsTheCallsOfClientsMadeBefore() {
    publish(list(7, depok, durjana).build().sign(OPERATOR));
    try (Ecosystem ecosystem = join()) {
      ServiceClient madeBefore = ecosystem.service(durjana.id("umpan"));
      clock.advance(Duration.ofDays(30));
      SimpulException refusal =
          catchThrowableOfType(SimpulException.class, () -> madeBefore.get("/x").close());
      assertThat(refusal.code()).isEqualTo("members.expired");
      assertThat(durjana.tokenRequests()).isZero();
    }
  }

  @Test
  void operatorWhoIsDown_doesNotStopAnybody_whileTheAcceptedListIsGood() {
    publish(list(7, depok, durjana).build().sign(OPERATOR));
    try (Ecosystem ecosystem = join()) {
      ecosystem.members();
    }
    operator.stop();
    try (Ecosystem restarted = join()) {
      assertThat(restarted.refresh().memberListProblem())
          .hasValueSatisfying(p -> assertThat(p.code()).isEqualTo("members.unavailable"));
      assertThat(call(restarted)).isNull();
    }
  }

  @Test
  void settingsFile_leadsToTheSame() throws IOException {
    Files.writeString(directory.resolve("portal.jwk"), depok.key.privateJwk().reveal());
    Files.writeString(directory.resolve("operator.jwk"), OPERATOR.publicJwk());
    Files.writeString(
        directory.resolve("members.jws"), list(7, depok, durjana).build().sign(OPERATOR));
    Path file =
        Files.writeString(
            directory.resolve("simpul.properties"),
            """
            simpul.agency = kota-depok
            simpul.client.id = %s
            simpul.client.key = portal.jwk
            simpul.members.list = members.jws
            simpul.members.key = operator.jwk
            simpul.members.store = accepted.jws
            """
                .formatted(depok.clientId()));
    try (Ecosystem ecosystem =
        Ecosystem.join(EcosystemSettings.loadInto(file).clock(clock).build())) {
      assertThat(call(ecosystem)).isNull();
    }
    assertThat(directory.resolve("accepted.jws")).content().startsWith("7\n");
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
