package id.simpul.identity;

import id.simpul.identity.internal.jose.CompactJws;
import id.simpul.identity.internal.jose.MalformedException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The three ways to a token: for ourselves, by exchange at the server that knows the person, and
 * across, by a grant of that server to another one. Whatever comes back is checked against what was
 * asked for.
 */
final class TokenGrants {

  /** A grant is used at once. */
  private static final Duration LONGEST_GRANT = Duration.ofMinutes(5);

  private final TokenEndpoint endpoint;
  private final ClientIdentity client;
  private final Map<String, TokenServerSettings> servers;
  private final Possession possession;
  private final Clock clock;

  TokenGrants(
      TokenEndpoint endpoint,
      ClientIdentity client,
      Map<String, TokenServerSettings> servers,
      Possession possession,
      Clock clock) {
    this.endpoint = endpoint;
    this.client = client;
    this.servers = Map.copyOf(servers);
    this.possession = possession;
    this.clock = clock;
  }

  AccessToken obtain(TokenRequest wanted) {
    ServerContact server = contact(wanted.server());
    return wanted
        .onBehalfOf()
        .map(
            person ->
                person.isAcross(server.issuer())
                    ? across(wanted, person, server)
                    : exchanged(wanted, person, server))
        .orElseGet(() -> own(wanted, server));
  }

  /** How this server is asked. */
  ServerContact contact(String issuer) {
    URI uri = URI.create(issuer);
    if (!WebAddress.isSafe(uri)) {
      throw TokenException.because(
          "token-server.metadata",
          "Alamat server token " + Quoted.of(issuer) + " bukan https. Perbaiki alamatnya.",
          "The token server's address " + Quoted.of(issuer) + " is not https. Mend the address.");
    }
    TokenServerSettings settings = servers.get(issuer);
    if (settings == null) {
      settings = TokenServerSettings.at(issuer);
    }
    return new ServerContact(settings, settings.client().orElse(client));
  }

  private AccessToken own(TokenRequest wanted, ServerContact server) {
    AccessToken token = ask(wanted, server, wanted.clientCredentials(server.settings()));
    return granted(wanted, server).own(token);
  }

  private AccessToken exchanged(TokenRequest wanted, OnBehalfOf person, ServerContact server) {
    Map<String, String> form = wanted.exchange(server.settings(), person);
    addActor(form, wanted, server);
    return granted(wanted, server).delegated(ask(wanted, server, form), person, server);
  }

  private AccessToken across(TokenRequest wanted, OnBehalfOf person, ServerContact server) {
    ServerContact home = contact(person.token().issuer());
    Map<String, String> form = wanted.grantFor(home.settings(), person);
    addActor(form, wanted, home);
    Instant asked = clock.instant();
    AccessToken grant = TokenAnswer.ofGrant(endpoint.ask(home, form), home, asked);
    requireOnlyFor(server, home, grant);
    AccessToken token =
        ask(wanted, server, wanted.jwtGrant(server.settings(), grant.value().reveal()));
    return granted(wanted, server).delegated(token, person, home);
  }

  private AccessToken ask(TokenRequest wanted, ServerContact server, Map<String, String> form) {
    Instant asked = clock.instant();
    return TokenAnswer.read(endpoint.ask(server, form), wanted, server, asked);
  }

  private void addActor(Map<String, String> form, TokenRequest wanted, ServerContact server) {
    if (server.has(ServerHabit.ACTOR_TOKEN)) {
      AccessToken ours = ask(wanted, server, wanted.clientCredentials(server.settings()));
      form.put("actor_token", ours.value().reveal());
      form.put("actor_token_type", TokenRequest.ACCESS_TOKEN);
    }
  }

  /** A grant that is good elsewhere too is not shown to anybody: it could be used there. */
  private void requireOnlyFor(ServerContact server, ServerContact home, AccessToken grant) {
    try {
      Claims claims = new Claims(CompactJws.parse(grant.value().reveal()).claims());
      boolean meant =
          claims.text("iss").equals(home.issuer())
              && claims.audiences().equals(List.of(server.issuer()));
      boolean brief = !claims.time("exp").isAfter(clock.instant().plus(LONGEST_GRANT));
      if (meant && brief) {
        return;
      }
    } catch (MalformedException | RefusedException e) {
      // Said below: it is not what was asked for.
    }
    throw TokenException.because(
        "token.delegation",
        "Hibah (grant) dari "
            + Quoted.of(home.issuer())
            + " harus JWT yang hanya untuk "
            + Quoted.of(server.issuer())
            + " dan paling lama lima menit; yang datang lain, jadi tidak dikirim ke mana pun. Minta"
            + " pengelolanya membetulkan (RFC 7523).",
        "A grant of "
            + Quoted.of(home.issuer())
            + " must be a JWT for "
            + Quoted.of(server.issuer())
            + " alone, for five minutes at most; what came is not, so it was sent nowhere. Ask its"
            + " operator to mend that (RFC 7523).");
  }

  private GrantedToken granted(TokenRequest wanted, ServerContact server) {
    return new GrantedToken(wanted.resource(), server, possession);
  }
}
