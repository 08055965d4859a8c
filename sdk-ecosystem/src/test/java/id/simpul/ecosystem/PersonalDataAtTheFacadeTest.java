package id.simpul.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.catalog.ServiceEndpoint;
import id.simpul.core.Secret;
import id.simpul.core.SimpulException;
import id.simpul.core.http.CallCancelledException;
import id.simpul.core.http.CallTimedOutException;
import id.simpul.core.settings.WrongSettingException;
import id.simpul.ecosystem.Platform.Answer;
import id.simpul.identity.Subject;
import id.simpul.identity.disclosure.AuditLog;
import id.simpul.identity.disclosure.AuditTrail;
import id.simpul.identity.disclosure.DataUse;
import id.simpul.identity.disclosure.Disclosure;
import id.simpul.identity.disclosure.Disclosures;
import id.simpul.identity.disclosure.LegalBasis;
import id.simpul.identity.disclosure.PersonalDataException;
import id.simpul.testkit.ClientRegistration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the catalogue marks is known to the client by itself, and cannot be forgotten. */
class PersonalDataAtTheFacadeTest {

  private static final Subject HER = new Subject("https://sso.depok.example", "3276010101900001");
  private static final DataUse USE =
      DataUse.of("penetapan-sktm", LegalBasis.PUBLIC_TASK).about(HER).kinds("penghasilan");

  @TempDir Path folder;

  private final Town jakarta = new Town("dki-jakarta", "jakarta.example");
  private final Town depok = new Town("kota-depok", "depok.example");
  private final List<Disclosure> written = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch end = new CountDownLatch(1);
  private final Disclosures disclosures =
      Disclosures.by("dki-jakarta")
          .pseudonymsBy(Secret.of("rahasia-".repeat(4)))
          .recordingTo(written::add)
          .build();
  private final Ecosystem ecosystem =
      Ecosystem.join(jakarta.settings(depok).disclosures(disclosures).build());

  @BeforeEach
  void openTheCounter() {
    depok.authority.registerClient(
        ClientRegistration.of(jakarta.clientId(), jakarta.key.publicJwks())
            .scopes(Town.SCOPE)
            .resources(depok.api().toString()));
    offer(true);
    depok.platform.page("/api/penghasilan", Answer.json("{}"));
  }

  @AfterEach
  void close() {
    end.countDown();
    ecosystem.close();
    depok.close();
    jakarta.close();
  }

  @Test
  void markedApi_isRefusedWithoutAPurpose_beforeAnythingIsSent() {
    ServiceClient incomes = incomes(ecosystem);
    assertThat(incomes.asksForAUse()).isTrue();
    PersonalDataException refused =
        catchThrowableOfType(PersonalDataException.class, () -> incomes.get("/penghasilan"));
    assertThat(refused.code()).isEqualTo("personal-data.undeclared");
    assertThat(refused.explanation().in("id")).contains("using(DataUse", depok.api().toString());
    assertThat(depok.platform.asked(Town.METADATA)).isZero();
    assertThat(depok.tokenRequests()).isZero();
    assertThat(depok.platform.asked("/api/penghasilan")).isZero();
    assertThat(written).isEmpty();
    for (ServiceClient way : List.of(incomes.asking(), incomes)) {
      assertThat(refusal(() -> way.post("/penghasilan", Map.of()))).isNotNull();
      assertThat(refusal(() -> way.put("/penghasilan", Map.of()))).isNotNull();
      assertThat(refusal(() -> way.delete("/penghasilan"))).isNotNull();
      assertThat(refusal(() -> way.send(way.request("PATCH", "/penghasilan")))).isNotNull();
    }
    assertThat(depok.platform.asked("/api/penghasilan")).isZero();
  }

  @Test
  void callWithAPurpose_isMade_andWrittenDownTwice_aboutAPseudonym() {
    ServiceClient incomes = incomes(ecosystem).using(USE);
    incomes.get("/penghasilan?nik={nik}", HER.value()).close();
    assertThat(outcomes()).containsExactly("begun", "200");
    Disclosure entry = written.get(1);
    assertThat(entry.by()).isEqualTo("dki-jakarta");
    assertThat(entry.about()).isEqualTo(disclosures.pseudonymOf(HER));
    assertThat(entry.endpoint()).isEqualTo("GET " + depok.api());
    assertThat(entry.kinds()).containsExactly("penghasilan");
    assertThat(entry.call()).isEqualTo(written.get(0).call());
    assertThat(incomes + " " + written).doesNotContain(HER.value());
  }

  @Test
  void callThatIsTriedAgain_isOne() {
    AtomicInteger asked = new AtomicInteger();
    depok.platform.page(
        "/api/penghasilan",
        exchange -> asked.incrementAndGet() == 1 ? Answer.status(503) : Answer.json("{}"));
    incomes(ecosystem).using(USE).get("/penghasilan").close();
    assertThat(asked).hasValue(2);
    assertThat(outcomes()).containsExactly("begun", "200");
  }

  @Test
  void refusalsAndFailures_areOutcomesToo() {
    ServiceClient incomes = incomes(ecosystem).using(USE);
    depok.platform.page("/api/penghasilan", Answer.status(404));
    failed(() -> incomes.get("/penghasilan"));
    assertThat(outcomes()).containsExactly("begun", "response.404");

    depok.publishMetadata("https://lain.example/api", depok.authority.issuer());
    written.clear();
    try (Ecosystem fresh =
        Ecosystem.join(jakarta.settings(depok).disclosures(disclosures).build())) {
      failed(() -> incomes(fresh).using(USE).get("/penghasilan"));
    }
    assertThat(outcomes()).containsExactly("begun", "trust.resource");

    depok.publishMetadata(depok.api().toString(), depok.authority.issuer());
    depok.authority.registerClient(
        ClientRegistration.of(jakarta.clientId(), jakarta.key.publicJwks()).scopes(Town.SCOPE));
    written.clear();
    try (Ecosystem fresh =
        Ecosystem.join(jakarta.settings(depok).disclosures(disclosures).build())) {
      failed(() -> incomes(fresh).using(USE).get("/penghasilan"));
    }
    assertThat(outcomes()).containsExactly("begun", "token-refused.invalid-target");

    depok.authority.stop();
    written.clear();
    try (Ecosystem fresh =
        Ecosystem.join(jakarta.settings(depok).disclosures(disclosures).build())) {
      failed(() -> incomes(fresh).using(USE).get("/penghasilan"));
    }
    assertThat(outcomes()).containsExactly("begun", "member.unreachable");
  }

  @Test
  void timeout_isAnOutcome() {
    ServiceClient incomes = incomes(ecosystem).using(USE);
    // With what it wants of its callers and a token at hand, the call alone takes too long.
    incomes.get("/penghasilan").close();
    written.clear();
    depok.platform.page("/api/penghasilan", exchange -> hang());
    SimpulException timedOut =
        failed(
            () ->
                incomes.send(
                    incomes.request("GET", "/penghasilan").withTimeout(Duration.ofMillis(300))));
    assertThat(timedOut).isInstanceOf(CallTimedOutException.class);
    assertThat(outcomes()).containsExactly("begun", timedOut.code());
  }

  @Test
  void cancelledCall_isAnOutcome_alsoInAFile() throws IOException {
    Path file = folder.resolve("pengungkapan.jsonl");
    Files.writeString(folder.resolve("samaran.key"), "kunci-samaran-".repeat(3));
    Thread caller = Thread.currentThread();
    depok.platform.page(
        "/api/penghasilan",
        exchange -> {
          caller.interrupt();
          return hang();
        });
    try (Ecosystem own = Ecosystem.join(settings(DISCLOSING))) {
      SimpulException cancelled = failed(() -> incomes(own).using(USE).get("/penghasilan"));
      assertThat(cancelled).isInstanceOf(CallCancelledException.class);
      assertThat(Thread.interrupted()).isTrue();
      depok.platform.page("/api/penghasilan", Answer.json("{}"));
      incomes(own).using(USE).get("/penghasilan").close();
      List<String> lines = Files.readAllLines(file);
      assertThat(lines).hasSize(4);
      assertThat(lines.get(1)).contains("\"outcome\":\"" + cancelled.code() + "\"");
      assertThat(lines.get(3)).contains("\"outcome\":\"200\"", "\"by\":\"dki-jakarta\"");
    }
    assertThat(AuditTrail.check(file).brokenAt()).isEmpty();
  }

  @Test
  void oneFileOfSettings_servesTwoEcosystems_andIsFreeWhenBothAreClosed() throws IOException {
    Path file = folder.resolve("pengungkapan.jsonl");
    Files.writeString(folder.resolve("samaran.key"), "kunci-samaran-".repeat(3));
    EcosystemSettings settings = settings(DISCLOSING);
    Ecosystem one = Ecosystem.join(settings);
    Ecosystem two = Ecosystem.join(settings);
    incomes(one).using(USE).get("/penghasilan").close();
    ServiceClient later = incomes(two).using(USE);
    one.close();
    one.close();
    later.get("/penghasilan").close();
    two.close();
    assertThat(failed(() -> later.get("/penghasilan")).code()).as("closed").isNotBlank();
    try (AuditLog free = AuditLog.jsonLines(file)) {
      assertThat(free).isNotNull();
    }
    AuditTrail trail = AuditTrail.check(file);
    assertThat(trail.lines()).as("also what was refused after closing").isEqualTo(6);
    assertThat(trail.brokenAt()).isEmpty();
  }

  @Test
  void callThatCannotBeWrittenDown_isNotMade() {
    Disclosures full =
        Disclosures.by("dki-jakarta")
            .pseudonymsBy(Secret.of("rahasia-".repeat(4)))
            .recordingTo(
                entry -> {
                  throw new IllegalStateException("disk full");
                })
            .build();
    try (Ecosystem own = Ecosystem.join(jakarta.settings(depok).disclosures(full).build())) {
      PersonalDataException refused =
          catchThrowableOfType(
              PersonalDataException.class, () -> incomes(own).using(USE).get("/penghasilan"));
      assertThat(refused.code()).isEqualTo("personal-data.audit");
    }
    assertThat(depok.platform.asked(Town.METADATA)).isZero();
    assertThat(depok.tokenRequests()).isZero();
  }

  @Test
  void purposeWithNowhereToWriteItDown_isRefusedByTheSettingThatIsMissing() {
    try (Ecosystem own = Ecosystem.join(jakarta.settings(depok).build())) {
      WrongSettingException refused =
          catchThrowableOfType(
              WrongSettingException.class, () -> incomes(own).using(USE).get("/penghasilan"));
      assertThat(refused.getMessage()).contains("simpul.disclosure.log");
    }
    assertThat(depok.tokenRequests()).isZero();
  }

  @Test
  void markThatCameLater_countsForAClientThatWasThereBefore() {
    Town tangerang = new Town("kota-tangerang", "tangerang.example");
    try (tangerang;
        Ecosystem own =
            Ecosystem.join(jakarta.settings(tangerang).disclosures(disclosures).build())) {
      tangerang.authority.registerClient(
          ClientRegistration.of(jakarta.clientId(), jakarta.key.publicJwks())
              .scopes(Town.SCOPE)
              .resources(tangerang.api().toString()));
      tangerang.platform.page("/api/x", Answer.json("{}"));
      tangerang.offer("sktm", tangerang.api().toString());
      ServiceClient before = own.service(tangerang.id("sktm"));
      assertThat(before.asksForAUse()).isFalse();
      before.get("/x").close();
      tangerang.publishCatalogue(
          tangerang
              .catalogueJson()
              .replace("\"DataService\",", "\"DataService\",\"personalData\":\"ya, tentu\","));
      own.refresh();
      assertThat(before.asksForAUse()).isTrue();
      assertThat(refusal(() -> before.get("/x"))).isNotNull();
      assertThat(tangerang.platform.asked("/api/x")).isEqualTo(1);
    }
  }

  @Test
  void apiBelowAnother_keepsItsMark_alsoThroughTheOther() {
    depok.offer("umum", depok.platform.at("/").toString());
    depok.offer(
        depok
            .describe(depok.iri("rahasia"), "rahasia")
            .endpoint(
                ServiceEndpoint.builder(depok.platform.at("/bawah/dalam").toString())
                    .title("Dalam", "Inside")
                    .personalData(true)
                    .build())
            .build());
    ServiceClient all = ecosystem.service(depok.id("umum"));
    assertThat(all.asksForAUse()).isFalse();
    assertThat(refusal(() -> all.get("/bawah/dalam/penghasilan"))).isNotNull();
    assertThat(refusal(() -> all.get("/bawah/dalam"))).isNotNull();
    assertThat(refusal(() -> all.get("/api/penghasilan"))).isNotNull();
    failed(() -> all.get("/bawah/dalamnya"));
    assertThat(depok.platform.asked("/bawah/dalam/penghasilan")).isZero();
  }

  @Test
  void neighboursMark_reachesItsOwnApisOnly() {
    Town bekasi = new Town("kota-bekasi", "bekasi.example");
    try (bekasi;
        Ecosystem own =
            Ecosystem.join(jakarta.settings(bekasi, depok).disclosures(disclosures).build())) {
      depok.offer("jam-buka", depok.platform.at("/jam").toString());
      bekasi.offer(
          bekasi
              .describe(bekasi.iri("jahil"), "jahil")
              .endpoint(
                  ServiceEndpoint.builder(depok.platform.at("/").toString())
                      .title("Jahil", "Prankster")
                      .personalData(true)
                      .build())
              .build());
      assertThat(own.refresh().members()).hasSize(3);
      assertThat(own.service(depok.id("jam-buka")).asksForAUse()).isFalse();
    }
  }

  @Test
  void unmarkedApi_isCalledWithoutAPurpose_andOneMayBeSaidAllTheSame() {
    Town bekasi = new Town("kota-bekasi", "bekasi.example");
    try (bekasi;
        Ecosystem own = Ecosystem.join(jakarta.settings(bekasi).disclosures(disclosures).build())) {
      bekasi.authority.registerClient(
          ClientRegistration.of(jakarta.clientId(), jakarta.key.publicJwks())
              .scopes(Town.SCOPE)
              .resources(bekasi.api().toString()));
      bekasi.platform.page("/api/x", Answer.json("{}"));
      bekasi.offer("sktm", bekasi.api().toString());
      own.service(bekasi.id("sktm")).get("/x").close();
      assertThat(written).isEmpty();
      own.service(bekasi.id("sktm")).using(USE).get("/x").close();
      assertThat(outcomes()).containsExactly("begun", "200");
    }
  }

  private static final String DISCLOSING =
      "simpul.disclosure.log = pengungkapan.jsonl\nsimpul.disclosure.key = samaran.key\n";

  @Test
  void settingsOfTheLog_areNeededTogether_andNeverRepeatTheKey() throws IOException {
    Files.writeString(folder.resolve("samaran.key"), "kunci-samaran-".repeat(3));
    Files.writeString(folder.resolve("pendek.key"), "kunci-pendek");
    for (String wrong :
        List.of(
            "simpul.disclosure.log = pengungkapan.jsonl\n",
            "simpul.disclosure.key = samaran.key\n",
            DISCLOSING.replace("samaran.key", "pendek.key"),
            DISCLOSING.replace("samaran.key", "tidak-ada.key"),
            DISCLOSING.replace("samaran.key", "kunci-samaran-".repeat(3)))) {
      WrongSettingException refused =
          catchThrowableOfType(WrongSettingException.class, () -> settings(wrong));
      assertThat(refused).as(wrong).isNotNull();
      assertThat(refused.getMessage())
          .contains("simpul.disclosure.")
          .doesNotContain("kunci-samaran-", "kunci-pendek");
    }
    EcosystemSettings good = settings(DISCLOSING);
    assertThat(good.toString()).doesNotContain("kunci-samaran-");
    assertThat(Files.exists(folder.resolve("pengungkapan.jsonl"))).as("not yet opened").isFalse();
  }

  private EcosystemSettings settings(String more) throws IOException {
    Files.writeString(folder.resolve("klien.jwk"), jakarta.key.privateJwk().reveal());
    StringBuilder text =
        new StringBuilder(
            """
            simpul.agency = dki-jakarta
            simpul.client.id = %s
            simpul.client.key = klien.jwk
            simpul.call.timeout = 10m
            simpul.http.attempt-timeout = 5m
            """
                .formatted(jakarta.clientId()));
    for (Town town : List.of(jakarta, depok)) {
      text.append(
          """
          simpul.member.%1$s.base-url = %2$s
          simpul.member.%1$s.issuer = %3$s
          simpul.member.%1$s.iri-prefixes = https://%4$s/layanan/
          """
              .formatted(town.name, town.platform.origin(), town.authority.issuer(), town.host));
    }
    return EcosystemSettings.load(
        Files.writeString(folder.resolve("simpul.properties"), text + more));
  }

  private void offer(boolean marked) {
    depok.offer(
        depok
            .describe(depok.iri("penghasilan"), "penghasilan")
            .endpoint(
                ServiceEndpoint.builder(depok.api().toString())
                    .title("Penghasilan", "Income")
                    .personalData(marked)
                    .build())
            .build());
  }

  private ServiceClient incomes(Ecosystem through) {
    return through.service(depok.id("penghasilan"));
  }

  private Answer hang() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Answer.status(503);
  }

  private List<String> outcomes() {
    return written.stream().map(Disclosure::outcome).toList();
  }

  private static SimpulException failed(Runnable call) {
    SimpulException failure = catchThrowableOfType(SimpulException.class, call::run);
    assertThat(failure).isNotNull();
    return failure;
  }

  private static PersonalDataException refusal(Runnable call) {
    return catchThrowableOfType(PersonalDataException.class, call::run);
  }
}
