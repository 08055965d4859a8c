package id.simpul.example.jabodetabek.acts;

import id.simpul.example.jabodetabek.platform.Authority;
import id.simpul.example.jabodetabek.platform.LetterDesk;
import id.simpul.example.jabodetabek.platform.Receipt;
import id.simpul.example.jabodetabek.services.City;
import java.util.List;

/**
 * The resident of Depok lived in Bekasi before, and Bekasi issued the letter. Its API takes tokens
 * of its own server only, where the resident is known by another name: Depok's server vouches for
 * the resident (RFC 7523), and shows its token to nobody.
 */
final class LetterFromElsewhere {

  private static final String NAME_IN_BEKASI = "penduduk-3";

  private final Stage stage;
  private final Resident patient;
  private final Authority depok;
  private final Authority bekasi;

  LetterFromElsewhere(Stage stage, Resident patient) {
    this.stage = stage;
    this.patient = patient;
    this.depok = stage.city(City.DEPOK);
    this.bekasi = stage.city(City.KOTA_BEKASI);
  }

  void play() {
    bekasi.tokens().registerUser(NAME_IN_BEKASI, depok.tokens().issuer(), patient.subject());
    String letter = bekasi.letters().issue(NAME_IN_BEKASI, "keringanan biaya rumah sakit");
    int askedOfDepok = depok.tokens().requestsTo("/token");
    int askedOfBekasi = bekasi.tokens().requestsTo("/token");
    Stopwatch watch = Stopwatch.start();
    Receipt receipt =
        patient
            .ask("/keringanan-biaya", ReliefAct.application(letter, City.KOTA_BEKASI))
            .as(Receipt.class);
    String took = watch.text();
    int byDepok = depok.tokens().requestsTo("/token") - askedOfDepok;
    int byBekasi = bekasi.tokens().requestsTo("/token") - askedOfBekasi;
    stage.state(
        receipt.letter().issuedBy().equals(City.KOTA_BEKASI.agency().value()),
        "SKTM warga Depok yang dulu tinggal di Bekasi: diambil Jakarta dari Bekasi, %s (%s)."
            .formatted(receipt.number(), took),
        "The letter of a resident of Depok who lived in Bekasi: Jakarta fetched it there, %s (%s)."
            .formatted(receipt.number(), took));
    stage.state(
        byDepok == 3 && byBekasi == 1,
        "Depok menjamin warganya ke server Bekasi (dihitung: %d + %d): token Depok tidak"
                .formatted(byDepok, byBekasi)
            + " ditunjukkan ke sana, hanya hibahnya (RFC 7523).",
        "Depok vouched for its resident to Bekasi's server (counted: %d + %d): no token of Depok"
                .formatted(byDepok, byBekasi)
            + " was shown there, only its grant (RFC 7523).");
    showsWhoActed(letter);
  }

  private void showsWhoActed(String letter) {
    List<String> actors =
        List.of(
            City.JAKARTA.agency().value(),
            City.JAKARTA.agency().value(),
            City.DEPOK.agency().value());
    stage.state(
        bekasi
            .letters()
            .releases()
            .equals(List.of(new LetterDesk.Release(letter, NAME_IN_BEKASI, actors))),
        "Catatan Bekasi: SKTM milik '%s', begitu namanya di sana; yang bertindak %s."
            .formatted(NAME_IN_BEKASI, actors.get(0)),
        "Bekasi's log: the letter of '%s', the resident's name there; %s acted."
            .formatted(NAME_IN_BEKASI, actors.get(0)));
  }
}
