package id.simpul.example.jabodetabek.platform;

import id.simpul.catalog.ServiceType;
import id.simpul.catalog.SourcedService;
import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Problem;
import id.simpul.core.receive.IncomingCall;
import id.simpul.ecosystem.Ecosystem;
import id.simpul.ecosystem.Member;
import id.simpul.ecosystem.ServiceClient;
import id.simpul.identity.VerifiedToken;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Decides on fee relief at Jakarta's hospitals. The patient brings no paper: the letter of low
 * income is fetched from the city that signed the patient in, on the patient's behalf.
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
    Letter letter = fetch(patient, application.letterId(), call);
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

  private Letter fetch(VerifiedToken patient, String letterId, IncomingCall call) {
    ServiceClient letters = ecosystem.service(lettersOf(patient.issuer())).onBehalfOf(patient);
    try {
      return letters
          .send(call.continuedBy(letters.request("GET", "/surat/{id}", letterId)))
          .as(Letter.class);
    } catch (ErrorResponseException refused) {
      throw new Refusal(422, "letter.refused", explained(refused));
    }
  }

  /** The letters are where the patient signed in. */
  private ServiceId lettersOf(String issuer) {
    return ecosystem.services().stream()
        .filter(found -> found.service().type().equals(Optional.of(ServiceType.SKTM)))
        .filter(found -> isIssuedBy(found, issuer))
        .map(found -> found.service().id())
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    422,
                    "letter.no-city",
                    "Kota Anda belum menerbitkan SKTM di ekosistem ini. Bawa suratnya ke loket.",
                    "Your city does not publish its letters here yet. Bring the paper."));
  }

  private boolean isIssuedBy(SourcedService found, String issuer) {
    return ecosystem.members().stream()
        .filter(member -> member.id().equals(found.source()))
        .map(Member::issuer)
        .anyMatch(known -> known.toString().equals(issuer));
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
