package id.simpul.identity;

import id.simpul.core.ProtectedResource;
import id.simpul.core.Scope;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a token in a person's name must say: some servers ignore delegation or representation
 * without a word, and then the next agency would take our program for the resident, or a mother for
 * her child.
 */
final class DelegationCheck {

  private final ProtectedResource resource;
  private final ServerContact server;
  private final OnBehalfOf person;
  private final VerifiedToken source;
  private final String clientId;
  private final String homeClientId;

  /** {@code homeClientId}: how the person's own server knows us, where it gave a grant. */
  DelegationCheck(
      ProtectedResource resource,
      ServerContact server,
      OnBehalfOf person,
      String clientId,
      String homeClientId) {
    this.resource = resource;
    this.server = server;
    this.person = person;
    this.source = person.token();
    this.clientId = clientId;
    this.homeClientId = homeClientId;
  }

  /** The person as this server calls her. */
  Subject apply(Claims claims, Set<Scope> scopes, AccessToken granted) throws RefusedException {
    requireIssuerAndAudience(claims);
    requireOurselvesAsActor(claims);
    requireRepresentation(claims);
    requireNotWider(scopes, granted);
    requireNotLonger(claims.time("exp"));
    return subject(claims);
  }

  private void requireIssuerAndAudience(Claims claims) throws RefusedException {
    if (!claims.text("iss").equals(server.issuer())) {
      throw refused("penerbitnya bukan server itu", "its issuer is not that server");
    }
    if (!claims.audiences().equals(List.of(resource.audience().value()))) {
      throw refused(
          "audience-nya "
              + Quoted.of(claims.audiences())
              + ", bukan hanya "
              + Quoted.of(resource.audience().value()),
          "its audience is "
              + Quoted.of(claims.audiences())
              + ", not just "
              + Quoted.of(resource.audience().value()));
    }
  }

  private void requireOurselvesAsActor(Claims claims) throws RefusedException {
    Optional<Actor> actor = ActorChain.read(claims, server.issuer());
    if (actor.isEmpty() && mayLackActor()) {
      return;
    }
    if (actor.isEmpty() || !actor.get().subject().value().equals(clientId)) {
      throw refused(
          "klaim 'act' tidak menyebut klien ini; server mengabaikan delegasi",
          "its claim 'act' does not name this client; the server has ignored the delegation");
    }
    if (!earlier(actor.get()).equals(source.actor())) {
      throw refused(
          "riwayat 'act' sebelumnya berubah atau hilang",
          "the earlier history in 'act' was changed or dropped");
    }
  }

  /** Only where nobody acted before: a history that is dropped is never excused. */
  private boolean mayLackActor() {
    return server.has(ServerHabit.MISSING_ACTOR) && source.actor().isEmpty();
  }

  /** Across, the first step was ours too, at the person's own server. */
  private Optional<Actor> earlier(Actor actor) {
    Optional<Actor> before = actor.actingFor();
    boolean ours =
        person.isAcross(server.issuer())
            && before.filter(this::isOurselvesAtHome).isPresent()
            && !before.equals(source.actor());
    return ours ? before.flatMap(Actor::actingFor) : before;
  }

  private boolean isOurselvesAtHome(Actor actor) {
    return actor.subject().equals(new Subject(source.issuer(), homeClientId));
  }

  private void requireRepresentation(Claims claims) throws RefusedException {
    Optional<Representation> found = RepresentationReader.read(claims.raw("authorization_details"));
    Optional<Representation> before = Representation.in(source);
    Optional<Representation> wanted = person.representation().or(() -> before);
    if (!found.equals(wanted)) {
      throw refused(
          "perwakilan yang disebut di dalamnya bukan yang diminta, atau hilang",
          "the representation it names is not the one asked for, or is missing");
    }
  }

  private void requireNotWider(Set<Scope> scopes, AccessToken granted) {
    Set<Scope> allowed =
        new HashSet<>(resource.scopes().isEmpty() ? source.scopes() : resource.scopes());
    allowed.addAll(server.settings().extraScopes());
    if (!allowed.containsAll(scopes) || !allowed.containsAll(granted.scopes())) {
      throw refused("izinnya lebih luas dari yang diminta", "its scope is wider than asked for");
    }
    if (!scopes.containsAll(resource.scopes())) {
      throw refused("izinnya kurang dari yang diminta", "its scope is less than asked for");
    }
  }

  private void requireNotLonger(Instant expires) {
    if (expires.isAfter(source.expiresAt())) {
      throw refused(
          "umurnya lebih panjang dari token asalnya", "it outlives the token it came from");
    }
    boolean outlives =
        person.representation().flatMap(Representation::until).filter(expires::isAfter).isPresent();
    if (outlives) {
      throw refused(
          "umurnya lebih panjang dari kuasanya", "it outlives the kuasa that it stands on");
    }
  }

  private Subject subject(Claims claims) throws RefusedException {
    String granted = claims.text("sub");
    boolean sameServer = source.issuer().equals(server.issuer());
    if (sameServer
        && !granted.equals(source.subject().value())
        && !server.has(ServerHabit.PAIRWISE_SUBJECTS)) {
      throw refused("'sub'-nya orang lain", "its 'sub' is somebody else");
    }
    return new Subject(server.issuer(), granted);
  }

  TokenException unreadable() {
    return refused(
        "isinya tidak bisa dibaca sebagai token RFC 9068",
        "it cannot be read as an RFC 9068 token");
  }

  private TokenException refused(String sebab, String why) {
    return TokenException.because(
        "token.delegation",
        "Token atas nama seseorang dari "
            + Quoted.of(server.issuer())
            + " ditolak: "
            + sebab
            + ". Minta pengelolanya menyalakan delegasi (RFC 8693) dengan benar.",
        "The token in a person's name from "
            + Quoted.of(server.issuer())
            + " is refused: "
            + why
            + ". Ask its operator to support delegation (RFC 8693) properly.");
  }
}
