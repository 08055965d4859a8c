package id.simpul.identity;

import id.simpul.core.ProtectedResource;
import id.simpul.core.Scope;
import id.simpul.identity.internal.jose.CompactJws;
import id.simpul.identity.internal.jose.MalformedException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks that a token server granted what was asked for and no more. A token that is not will be
 * refused by the API later, where nobody knows why. The signature is not checked, for the token
 * came straight from its issuer; whoever receives it does.
 */
final class GrantedToken {

  private final ProtectedResource resource;
  private final ServerContact server;
  private final Possession possession;

  GrantedToken(ProtectedResource resource, ServerContact server, Possession possession) {
    this.resource = resource;
    this.server = server;
    this.possession = possession;
  }

  /** A token for ourselves, which may be opaque: then only what the server says is known. */
  AccessToken own(AccessToken granted) {
    requireEveryScope(granted.scopes());
    Optional<Claims> readable = readable(granted);
    if (readable.isEmpty()) {
      return granted;
    }
    Claims claims = readable.get();
    try {
      requireIssuer(claims);
      requireAudience(claims);
      requireBound(claims);
      if (claims.has("scope")) {
        requireEveryScope(scopes(claims));
      }
      AccessToken known = granted.about(new Subject(server.issuer(), claims.text("sub")));
      return claims.has("exp") ? known.butUntil(claims.time("exp")) : known;
    } catch (RefusedException e) {
      throw wrong(
          "isinya tidak bisa dibaca sebagai token RFC 9068",
          "it cannot be read as an RFC 9068 token");
    }
  }

  /** A token in a person's name, kept no longer than it and the token it came from are good. */
  AccessToken delegated(AccessToken granted, OnBehalfOf person, ServerContact home) {
    DelegationCheck check =
        new DelegationCheck(
            resource, server, person, server.client().clientId(), home.client().clientId());
    try {
      Claims claims = new Claims(CompactJws.parse(granted.value().reveal()).claims());
      Subject subject = check.apply(claims, scopes(claims), granted);
      requireBound(claims);
      return granted.butUntil(claims.time("exp")).about(subject);
    } catch (MalformedException | RefusedException e) {
      throw check.unreadable();
    }
  }

  private Set<Scope> scopes(Claims claims) throws RefusedException {
    return claims.scopes(server.has(ServerHabit.SCOPE_ARRAYS));
  }

  private static Optional<Claims> readable(AccessToken granted) {
    try {
      return Optional.of(new Claims(CompactJws.parse(granted.value().reveal()).claims()));
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  private void requireIssuer(Claims claims) throws RefusedException {
    if (!claims.text("iss").equals(server.issuer())) {
      throw wrong("penerbitnya bukan server itu", "its issuer is not that server");
    }
  }

  private void requireAudience(Claims claims) throws RefusedException {
    if (!claims.audiences().contains(resource.audience().value())) {
      throw wrong(
          "audience-nya "
              + Quoted.of(claims.audiences())
              + ", bukan "
              + Quoted.of(resource.audience().value()),
          "its audience is "
              + Quoted.of(claims.audiences())
              + ", not "
              + Quoted.of(resource.audience().value()));
    }
  }

  private void requireEveryScope(Set<Scope> found) {
    Set<Scope> missing = new HashSet<>(resource.scopes());
    missing.removeAll(found);
    if (!missing.isEmpty()) {
      Set<String> named = new TreeSet<>();
      missing.forEach(each -> named.add(each.value()));
      throw wrong(
          "izin (scope) " + Quoted.of(named) + " tidak diberikan",
          "it lacks the scope " + Quoted.of(named));
    }
  }

  /** Asked for a token bound to our key, a server must not answer with one that anybody can use. */
  private void requireBound(Claims claims) {
    Map<?, ?> cnf = claims.raw("cnf") instanceof Map<?, ?> found ? found : Map.of();
    if (server.has(ServerHabit.BOUND_TOKENS)) {
      if (!possession.thumbprint().equals(cnf.get("jkt"))) {
        throw wrong(
            "tidak terikat pada kunci klien ini (cnf.jkt)",
            "it is not bound to this client's key (cnf.jkt)");
      }
    } else if (server.client().proof().isByConnection()
        && !server.has(ServerHabit.UNBOUND_TOKENS)
        && !(cnf.get("x5t#S256") instanceof String)) {
      throw wrong(
          "tidak terikat pada sertifikat klien ini (cnf.x5t#S256); kalau itu memang disepakati,"
              + " tulis exceptUnboundTokens()",
          "it is not bound to this client's certificate (cnf.x5t#S256); where that is agreed, say"
              + " exceptUnboundTokens()");
    }
  }

  private TokenException wrong(String sebab, String why) {
    return TokenException.because(
        "token.grant",
        "Token dari "
            + Quoted.of(server.issuer())
            + " bukan yang diminta: "
            + sebab
            + ". Minta pengelolanya mendaftarkan klien "
            + Quoted.of(server.client().clientId())
            + " untuk layanan itu.",
        "The token from "
            + Quoted.of(server.issuer())
            + " is not what was asked for: "
            + why
            + ". Ask its operator to register client "
            + Quoted.of(server.client().clientId())
            + " for that service.");
  }
}
