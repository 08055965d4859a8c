package id.simpul.example.jabodetabek.platform;

import id.simpul.catalog.ServiceType;
import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Problem;
import id.simpul.core.receive.IncomingCall;
import id.simpul.ecosystem.Ecosystem;
import id.simpul.ecosystem.ServiceClient;
import id.simpul.identity.VerifiedToken;
import id.simpul.identity.disclosure.DataUse;
import id.simpul.identity.disclosure.LegalBasis;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Decides on fee relief at Jakarta's hospitals. The patient brings no paper: the letter of low
 * income is fetched from the city that issued it, on the patient's behalf. That is personal data,
 * so that each fetching says what for, and is written down.
 */
public final class ReliefDesk {

  private final Ecosystem ecosystem;
  private final Clock clock;
  private final AtomicInteger numbers = new AtomicInteger();

  ReliefDesk(Ecosystem ecosystem, Clock clock) {
    this.ecosystem = ecosystem;
    this.clock = clock;
  }

  /** Fetches the letter, while the patient waits, and decides. */
  public Receipt apply(VerifiedToken patient, ReliefApplication application, IncomingCall call) {
    Letter letter = fetch(patient, application, call);
    if (letter.validUntil().isBefore(LocalDate.now(clock))) {
      throw Refusal.of(
          422,
          "letter.expired",
          "SKTM Anda berlaku sampai " + letter.validUntil() + ". Minta yang baru di kota Anda.",
          "Your letter was valid until " + letter.validUntil() + ". Ask your city for a new one.");
    }
    String number = "KB-%04d".formatted(numbers.incrementAndGet());
    return new Receipt(number, application.hospital(), letter);
  }

  private Letter fetch(VerifiedToken patient, ReliefApplication application, IncomingCall call) {
    ServiceClient letters =
        ecosystem
            .service(lettersOf(application.letterFrom()))
            .onBehalfOf(patient)
            .using(
                DataUse.of("keringanan-biaya", LegalBasis.PUBLIC_TASK)
                    .about(patient.subject())
                    .kinds("penghasilan"));
    try {
      return letters
          .send(call.continuedBy(letters.request("GET", "/surat/{id}", application.letterId())))
          .as(Letter.class);
    } catch (ErrorResponseException refused) {
      throw new Refusal(422, "letter.refused", explained(refused));
    }
  }

  private ServiceId lettersOf(String city) {
    return ecosystem.services().stream()
        .filter(found -> found.service().type().equals(Optional.of(ServiceType.SKTM)))
        .filter(found -> found.source().value().equals(city))
        .map(found -> found.service().id())
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    422,
                    "letter.no-city",
                    "Kota itu belum menerbitkan SKTM di ekosistem ini. Bawa suratnya ke loket.",
                    "That city does not publish its letters here yet. Bring the paper."));
  }

  private static LocalizedText explained(ErrorResponseException refused) {
    Optional<Object> words =
        refused.problem().map(Problem::extensions).map(more -> more.get("explanation"));
    if (words.isPresent() && words.get() instanceof Map<?, ?> both) {
      return LocalizedText.of(String.valueOf(both.get("id")), String.valueOf(both.get("en")));
    }
    return refused.explanation();
  }
}
