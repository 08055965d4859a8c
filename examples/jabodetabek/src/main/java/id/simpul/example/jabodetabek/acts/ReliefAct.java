package id.simpul.example.jabodetabek.acts;

import id.simpul.core.LocalizedText;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Request;
import id.simpul.example.jabodetabek.platform.Api;
import id.simpul.example.jabodetabek.platform.Authority;
import id.simpul.example.jabodetabek.platform.LetterDesk;
import id.simpul.example.jabodetabek.platform.LostCard;
import id.simpul.example.jabodetabek.platform.Receipt;
import id.simpul.example.jabodetabek.platform.ReliefApplication;
import id.simpul.example.jabodetabek.services.City;
import java.util.List;

/**
 * A resident of Depok asks Jakarta for fee relief and brings no paper; then for a new KTP-el, and
 * is told where to go.
 */
final class ReliefAct implements Act {

  private static final String HOSPITAL = "RS Contoh Jakarta";

  @Override
  public LocalizedText title() {
    return LocalizedText.of(
        "4. Warga Depok mengurus di Jakarta", "4. A resident of Depok turns to Jakarta");
  }

  @Override
  public void play(Stage stage) {
    Authority depok = stage.city(City.DEPOK);
    Resident patient = new Resident(depok, "warga-17", stage.authorities().browser());
    applies(stage, depok, patient);
    new LetterFromElsewhere(stage, patient).play();
    triesSomebodyElsesLetter(stage, depok, patient);
    asksWithoutActor(stage, depok, patient);
    losesTheCard(stage, patient);
    new DisclosuresOfJakarta(stage).play();
  }

  private static void applies(Stage stage, Authority depok, Resident patient) {
    Screen screen = stage.screen();
    String letter = depok.letters().issue(patient.subject(), "keringanan biaya rumah sakit");
    int grantsBefore = depok.tokens().requestsTo("/token");
    screen.say(
        "Masuk di Depok, mengajukan keringanan biaya di "
            + HOSPITAL
            + ". SKTM tidak dibawa:"
            + " nomornya "
            + letter
            + ".",
        "Signed in at Depok, asks for fee relief at "
            + HOSPITAL
            + ". The SKTM is not brought: its"
            + " number is "
            + letter
            + ".");
    Stopwatch watch = Stopwatch.start();
    Receipt receipt =
        patient.ask("/keringanan-biaya", application(letter, City.DEPOK)).as(Receipt.class);
    long millis = watch.millis();
    int grants = depok.tokens().requestsTo("/token") - grantsBefore;
    screen.say(
        "Jakarta mengabulkan: %s, %s, SKTM dari %s untuk %s, berlaku sampai %s (%d ms)."
            .formatted(
                receipt.number(),
                receipt.hospital(),
                receipt.letter().issuedBy(),
                receipt.letter().purpose(),
                receipt.letter().validUntil(),
                millis),
        "Jakarta grants it: %s, %s, SKTM from %s for %s, valid until %s (%d ms)."
            .formatted(
                receipt.number(),
                receipt.hospital(),
                receipt.letter().issuedBy(),
                receipt.letter().purpose(),
                receipt.letter().validUntil(),
                millis));
    stage.state(
        receipt.letter().id().equals(letter)
            && receipt.letter().issuedBy().equals(depok.city().agency().value()),
        "Jakarta mengambil SKTM itu dari Depok atas nama warganya.",
        "Jakarta fetched that letter from Depok on the resident's behalf.");
    stage.state(
        grants == 3,
        "Depok memberi token tiga kali (dihitung: %d): saat masuk, untuk Jakarta, untuk SKTM."
            .formatted(grants),
        "Depok gave tokens three times (counted: %d): at sign-in, for Jakarta, for the letter."
            .formatted(grants));
    showsActors(stage, depok, patient, letter);
  }

  static ReliefApplication application(String letter, City from) {
    return new ReliefApplication(HOSPITAL, letter, from.agency().value());
  }

  private static void showsActors(Stage stage, Authority depok, Resident patient, String letter) {
    List<LetterDesk.Release> releases = depok.letters().releases();
    List<String> expected = List.of(City.JAKARTA.agency().value(), City.DEPOK.agency().value());
    stage.state(
        releases.equals(List.of(new LetterDesk.Release(letter, patient.subject(), expected))),
        "Catatan Depok: SKTM satu kali diberikan; yang bertindak %s, sebelumnya %s."
            .formatted(expected.get(0), expected.get(1)),
        "Depok's log: the letter was given once; %s acted, before it %s."
            .formatted(expected.get(0), expected.get(1)));
  }

  private static void triesSomebodyElsesLetter(Stage stage, Authority depok, Resident patient) {
    String neighbours = depok.letters().issue("warga-99", "beasiswa");
    ReliefApplication application = application(neighbours, City.DEPOK);
    Explained no = refused(() -> patient.ask("/keringanan-biaya", application).close());
    stage.screen().say("SKTM orang lain:", "Somebody else's SKTM:");
    stage.screen().say(no.text());
    stage.state(
        no.status() == 422 && no.code().equals("letter.refused"),
        "Depok tidak memberikan SKTM milik orang lain, juga tidak mengatakan bahwa surat itu ada.",
        "Depok does not give away somebody else's letter, nor say that it exists.");
  }

  private static void asksWithoutActor(Stage stage, Authority depok, Resident patient) {
    String letter = depok.letters().issue(patient.subject(), "keringanan biaya rumah sakit");
    String plain =
        depok
            .tokens()
            .signIn(patient.subject())
            .audience(Api.LETTERS.audienceUnder(depok.baseUrl()).value())
            .scope(Api.LETTERS.scope().value())
            .token();
    Request request =
        Request.get(Api.LETTERS.under(depok.baseUrl()) + "/surat/{id}", letter)
            .withHeader("Authorization", "Bearer " + plain);
    Explained no = refused(() -> stage.authorities().browser().send(request).close());
    stage.screen().say("Tanpa pihak yang bertindak:", "Without an actor:");
    stage.screen().say(no.text());
    stage.state(
        no.status() == 403 && no.code().equals("letter.no-actor"),
        "Depok menolak token yang tidak menyebut siapa yang bertindak (act).",
        "Depok refuses a token that does not say who acts (act).");
  }

  private static void losesTheCard(Stage stage, Resident patient) {
    Stopwatch watch = Stopwatch.start();
    Explained no = refused(() -> patient.ask("/ktp-el-hilang", new LostCard("32.76")).close());
    long millis = watch.millis();
    stage
        .screen()
        .say(
            "KTP-el hilang, ditanyakan ke Jakarta (%d ms):".formatted(millis),
            "A lost KTP-el, asked of Jakarta (%d ms):".formatted(millis));
    stage.screen().say(no.text());
    boolean says =
        no.status() == 403
            && no.code().equals("domicile.elsewhere")
            && no.text().in("id").contains("Jl. Kecamatan Contoh 2, Depok")
            && no.text().in("id").contains("08");
    stage.state(
        says,
        "Jakarta menolak dengan alasan, dan menyebut tempat dan jam buka dari katalog Depok.",
        "Jakarta says no with a reason, and names place and hours from Depok's own catalogue.");
  }

  private static Explained refused(Runnable request) {
    try {
      request.run();
      return new Explained(200, "accepted", LocalizedText.of("Diterima.", "Accepted."));
    } catch (ErrorResponseException no) {
      return Explained.of(no);
    }
  }
}
