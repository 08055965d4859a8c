package id.simpul.identity;

import java.util.Map;
import java.util.Optional;

/** Reads {@code act} (RFC 8693 section 4.1): who acts now, and who acted before. */
final class ActorChain {

  private static final int DEEPEST = 5;

  private ActorChain() {}

  /** An issuer vouches for its own clients: of another's it has only heard. */
  static Optional<Actor> read(Claims claims, String tokenIssuer) throws RefusedException {
    Optional<Actor> acting = acting(claims, tokenIssuer);
    Optional<Actor> admitted = admitted(claims, tokenIssuer);
    if (acting.isPresent() && admitted.isPresent() && !acting.get().isSameAs(admitted.get())) {
      throw RefusalKind.ACTOR.refused(
          "Yang bertindak (act) bukan yang diizinkan bertindak (may_act) oleh token ini. Minta"
              + " token baru dari penerbitnya.",
          "The acting party (act) is not the one whom this token admits (may_act). Ask its issuer"
              + " for a new token.");
    }
    return acting;
  }

  /** Whom the subject admits to act for it (RFC 8693 section 4.4). */
  static Optional<Actor> admitted(Claims claims, String tokenIssuer) throws RefusedException {
    return claims.has("may_act")
        ? Optional.of(actor("may_act", claims.raw("may_act"), tokenIssuer, DEEPEST))
        : Optional.empty();
  }

  private static Optional<Actor> acting(Claims claims, String tokenIssuer) throws RefusedException {
    if (!claims.has("act")) {
      return Optional.empty();
    }
    Actor outermost = actor("act", claims.raw("act"), tokenIssuer, 1);
    if (!outermost.subject().issuer().equals(tokenIssuer)) {
      throw RefusalKind.ACTOR.refused(
          "Yang bertindak (act) disebut klien dari "
              + Quoted.of(outermost.subject().issuer())
              + ", padahal token ini dari "
              + Quoted.of(tokenIssuer)
              + ", yang hanya bisa menjamin kliennya sendiri. Minta token dari penerbit yang"
              + " mengenal klien itu.",
          "The acting party (act) is said to be a client of "
              + Quoted.of(outermost.subject().issuer())
              + ", but this token is from "
              + Quoted.of(tokenIssuer)
              + ", which vouches for its own clients only. Ask the issuer that knows the client.");
    }
    return Optional.of(outermost);
  }

  private static Actor actor(String claim, Object value, String tokenIssuer, int depth)
      throws RefusedException {
    if (depth > DEEPEST) {
      throw malformed(
          claim,
          "paling dalam " + DEEPEST + " tingkat",
          "at most " + DEEPEST + " levels are accepted");
    }
    if (!(value instanceof Map<?, ?> act)
        || !(act.get("sub") instanceof String subject)
        || subject.isEmpty()) {
      throw malformed(
          claim, "harus objek dengan 'sub' teks", "it must be an object with a 'sub' that is text");
    }
    String issuer = tokenIssuer;
    if (act.containsKey("iss")) {
      if (!(act.get("iss") instanceof String named) || named.isEmpty()) {
        throw malformed(claim, "'iss' di dalamnya harus teks", "its 'iss' must be text");
      }
      issuer = named;
    }
    Actor before =
        act.containsKey("act") ? actor(claim, act.get("act"), tokenIssuer, depth + 1) : null;
    return new Actor(new Subject(issuer, subject), before);
  }

  private static RefusedException malformed(String claim, String aturan, String rule) {
    return RefusalKind.ACTOR.refused(
        "Klaim '" + claim + "' salah bentuk: " + aturan + ". Minta token baru dari penerbitnya.",
        "Claim '" + claim + "' is malformed: " + rule + ". Ask its issuer for a new token.");
  }
}
