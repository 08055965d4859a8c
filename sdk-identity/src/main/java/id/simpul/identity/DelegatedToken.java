package id.simpul.identity;

import id.simpul.core.ProtectedResource;
import id.simpul.core.Scope;
import id.simpul.identity.internal.jose.CompactJws;
import id.simpul.identity.internal.jose.MalformedException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that a token server granted what was asked for and no more: some ignore delegation without
 * a word, and then the next agency would take our program for the resident. The signature is not
 * checked, for the token came straight from its issuer; whoever receives it does.
 */
final class DelegatedToken {

  private final ProtectedResource resource;
  private final VerifiedToken subject;
  private final String clientId;

  DelegatedToken(ProtectedResource resource, VerifiedToken subject, String clientId) {
    this.resource = resource;
    this.subject = subject;
    this.clientId = clientId;
  }

  /** The same token, kept no longer than it and the token it came from are good. */
  AccessToken checked(AccessToken granted) {
    try {
      Claims claims = new Claims(CompactJws.parse(granted.value().reveal()).claims());
      requireIssuerAndAudience(claims);
      requireOurselvesAsActor(claims);
      requireSameSubject(claims);
      requireNotWider(claims, granted);
      return granted.butUntil(claims.time("exp"));
    } catch (MalformedException | RefusedException e) {
      throw refused(
          "isinya tidak bisa dibaca sebagai token RFC 9068",
          "it cannot be read as an RFC 9068 token");
    }
  }

  private String server() {
    return resource.tokenServer().toString();
  }

  private void requireIssuerAndAudience(Claims claims) throws RefusedException {
    if (!claims.text("iss").equals(server())) {
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
    Optional<Actor> actor = ActorChain.read(claims, server());
    if (actor.isEmpty() || !actor.get().subject().equals(clientId)) {
      throw refused(
          "klaim 'act' tidak menyebut klien ini; server mengabaikan delegasi",
          "its claim 'act' does not name this client; the server has ignored the delegation");
    }
    if (!actor.get().actingFor().equals(subject.actor())) {
      throw refused(
          "riwayat 'act' sebelumnya berubah atau hilang",
          "the earlier history in 'act' was changed or dropped");
    }
  }

  private void requireSameSubject(Claims claims) throws RefusedException {
    String granted = claims.text("sub");
    if (subject.issuer().equals(server()) && !granted.equals(subject.subject().value())) {
      throw refused("'sub'-nya orang lain", "its 'sub' is somebody else");
    }
  }

  private void requireNotWider(Claims claims, AccessToken granted) throws RefusedException {
    Set<Scope> allowed = resource.scopes().isEmpty() ? subject.scopes() : resource.scopes();
    if (!allowed.containsAll(claims.scopes()) || !allowed.containsAll(granted.scopes())) {
      throw refused("izinnya lebih luas dari yang diminta", "its scope is wider than asked for");
    }
    if (claims.time("exp").isAfter(subject.expiresAt())) {
      throw refused(
          "umurnya lebih panjang dari token asalnya", "it outlives the token it came from");
    }
  }

  private TokenException refused(String sebab, String why) {
    return TokenException.because(
        "token.delegation",
        "Token hasil penukaran dari "
            + Quoted.of(server())
            + " ditolak: "
            + sebab
            + ". Minta pengelolanya menyalakan delegasi (RFC 8693) dengan benar.",
        "The token exchanged at "
            + Quoted.of(server())
            + " is refused: "
            + why
            + ". Ask its operator to support delegation (RFC 8693) properly.");
  }
}
