package id.simpul.example.jabodetabek.acts;

import id.simpul.catalog.ServiceType;
import id.simpul.ecosystem.ServiceClient;
import id.simpul.example.jabodetabek.services.City;
import id.simpul.identity.disclosure.AuditTrail;
import id.simpul.identity.disclosure.PersonalDataException;
import java.util.Optional;

/** What Jakarta has fetched of other people's data is written down, and cannot be fetched else. */
final class DisclosuresOfJakarta {

  /** Two letters fetched and one refused, each with its beginning and its outcome. */
  private static final int LINES = 6;

  private final Stage stage;

  DisclosuresOfJakarta(Stage stage) {
    this.stage = stage;
  }

  void play() {
    forgetsThePurpose();
    AuditTrail trail = AuditTrail.check(stage.authorities().folder().disclosures(City.JAKARTA));
    stage.state(
        trail.lines() == LINES && trail.brokenAt().isEmpty(),
        "Catatan pengungkapan Jakarta: %d baris, rantainya utuh.".formatted(trail.lines()),
        "Jakarta's log of disclosures: %d lines, the chain unbroken.".formatted(trail.lines()));
  }

  private void forgetsThePurpose() {
    ServiceClient letters =
        stage.city(City.JAKARTA).ecosystem().service(City.DEPOK.service(ServiceType.SKTM.code()));
    int asked = stage.city(City.DEPOK).tokens().requestsTo("/token");
    Optional<PersonalDataException> no = withoutPurpose(letters);
    stage.screen().say("Tanpa menyebut tujuan:", "Without saying what for:");
    no.ifPresent(why -> stage.screen().say(why.explanation()));
    stage.state(
        no.isPresent() && stage.city(City.DEPOK).tokens().requestsTo("/token") == asked,
        "Katalog Depok menandai API SKTM memuat data pribadi: panggilan itu ditolak di Jakarta"
            + " sendiri, tanpa mengirim apa pun.",
        "Depok's catalogue marks the letters as personal data: that call is refused at Jakarta"
            + " itself, and nothing was sent.");
  }

  private static Optional<PersonalDataException> withoutPurpose(ServiceClient letters) {
    try {
      letters.get("/surat/1").close();
      return Optional.empty();
    } catch (PersonalDataException refused) {
      return Optional.of(refused);
    }
  }
}
