package id.simpul.example.jabodetabek.platform;

import id.simpul.catalog.PublicService;
import id.simpul.core.receive.IncomingCall;
import id.simpul.ecosystem.Ecosystem;
import id.simpul.identity.VerifiedToken;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The desks of one authority, and who sits at them; knows nothing of HTTP. */
public final class Desks {

  private final Authority authority;
  private final QueueDesk queue = new QueueDesk();
  private final LostCardDesk lostCards;
  private final ReliefDesk relief;
  private final Portal portal;

  Desks(Authority authority, Ecosystem ecosystem, Clock clock) {
    this.authority = authority;
    this.lostCards = new LostCardDesk(authority.city(), ecosystem);
    this.relief = new ReliefDesk(ecosystem, clock);
    this.portal = new Portal(ecosystem);
  }

  /** How the queue for the KTP-el stands. */
  public QueueToday queueToday() {
    return queue.today(identityCard());
  }

  /** Takes the report of a lost KTP-el, or says where to go. */
  public Map<String, Object> reportLostCard(LostCard card) {
    lostCards.requireResident(identityCard(), card);
    return Map.of("accepted", true, "queueNumber", queue.take(identityCard()));
  }

  /** Decides on fee relief; the application is JSON, and the call says how long anybody waits. */
  public Receipt applyForRelief(VerifiedToken patient, byte[] application, IncomingCall call) {
    return relief.apply(patient, Json.read(application, ReliefApplication.class), call);
  }

  Letter readLetter(VerifiedToken token, String id) {
    return authority.letters().read(token, id);
  }

  Portal portal() {
    return portal;
  }

  private PublicService identityCard() {
    return authority.announcements().catalog().services().stream()
        .filter(service -> service.type().equals(Optional.of(Api.IDENTITY_CARD.type())))
        .findFirst()
        .orElseThrow();
  }
}
