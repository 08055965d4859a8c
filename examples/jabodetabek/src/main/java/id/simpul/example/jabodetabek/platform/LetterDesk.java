package id.simpul.example.jabodetabek.platform;

import id.simpul.core.AgencyId;
import id.simpul.example.jabodetabek.services.City;
import id.simpul.identity.Actor;
import id.simpul.identity.Subject;
import id.simpul.identity.VerifiedToken;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Keeps the letters of low income that a city has issued. A letter is given to another authority
 * only while that authority acts for the letter's owner, and only if it is one that the city has
 * agreed with.
 */
public final class LetterDesk {

  private static final AgencyId PARTNER = City.JAKARTA.agency();

  /**
   * A letter was given away.
   *
   * @param letterId which one
   * @param owner whose it is
   * @param actors who acted, the last one first
   */
  public record Release(String letterId, String owner, List<String> actors) {}

  private record Kept(Subject owner, Letter letter) {}

  private final City city;
  private final String ownIssuer;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Kept> letters = new ConcurrentHashMap<>();
  private final List<Release> releases = new CopyOnWriteArrayList<>();

  LetterDesk(City city, String ownIssuer, Clock clock) {
    this.city = city;
    this.ownIssuer = ownIssuer;
    this.clock = clock;
  }

  /** Issues a letter and answers its number, which says nothing about anybody. */
  public String issue(String resident, String purpose) {
    byte[] number = new byte[16];
    random.nextBytes(number);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(number);
    LocalDate lastDay = LocalDate.now(clock).plus(Period.ofMonths(6));
    Letter letter = new Letter(id, city.agency().value(), purpose, lastDay);
    letters.put(id, new Kept(new Subject(ownIssuer, resident), letter));
    return id;
  }

  /** What was given to whom, as such a desk has to write down; oldest first. */
  public List<Release> releases() {
    return List.copyOf(releases);
  }

  Letter read(VerifiedToken token, String id) {
    requirePartner(token);
    Kept kept = letters.get(id);
    if (kept == null || !kept.owner().equals(token.subject())) {
      throw Refusal.of(
          404,
          "letter.not-found",
          city.title() + " tidak punya SKTM dengan nomor itu atas nama Anda. Periksa nomornya.",
          city.title() + " has no letter with that number in your name. Check the number.");
    }
    releases.add(new Release(id, kept.owner().value(), actors(token)));
    return kept.letter();
  }

  private static List<String> actors(VerifiedToken token) {
    List<String> actors = new ArrayList<>();
    for (Optional<Actor> actor = token.actor();
        actor.isPresent();
        actor = actor.flatMap(Actor::actingFor)) {
      actors.add(actor.get().subject().value());
    }
    return List.copyOf(actors);
  }

  /** The outermost actor decides; who stood in the chain before is history. */
  private void requirePartner(VerifiedToken token) {
    Actor actor =
        token
            .actor()
            .orElseThrow(
                () ->
                    Refusal.of(
                        403,
                        "letter.no-actor",
                        "SKTM hanya diberikan kepada instansi yang bertindak untuk pemiliknya; token"
                            + " ini tidak menyebut siapa yang bertindak (act).",
                        "Letters are given only to an agency that acts for their owner; this token"
                            + " does not say who acts (act)."));
    if (!actor.subject().equals(new Subject(ownIssuer, PARTNER.value()))) {
      throw Refusal.of(
          403,
          "letter.not-agreed",
          city.title()
              + " hanya memberikan SKTM kepada "
              + PARTNER
              + ", bukan "
              + actor.subject().value()
              + ".",
          city.title()
              + " gives letters to "
              + PARTNER
              + " alone, not to "
              + actor.subject().value()
              + ".");
    }
  }
}
