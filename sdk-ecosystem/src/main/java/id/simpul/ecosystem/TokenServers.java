package id.simpul.ecosystem;

import id.simpul.core.AgencyId;
import id.simpul.ecosystem.TokenPath.Way;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rule which token server may be asked for a token, and what it is shown: one that the API's
 * metadata names and the member list vouches for, by a grant type that the list says it takes.
 *
 * <p>For the agency itself: the API's own member's, then its own. In a resident's name: the one
 * that issued the resident's token, by exchange; then its own, then the API's own member's, each by
 * a grant of the first (RFC 7523) if it takes that. Otherwise the agency's own server is shown the
 * token itself, and the API's own member's only if the settings say so: it would see a token that
 * is good at this agency, and could use it here.
 */
final class TokenServers {

  /** In order of preference. */
  private final Map<String, Choice> choices = new LinkedHashMap<>();

  private TokenServers() {}

  /** What an agency may ask for itself. */
  static TokenServers forAgency(Member owner, Optional<Member> home) {
    TokenServers servers = new TokenServers();
    servers.add(owner, Optional.of(Way.OURSELVES), false);
    home.ifPresent(member -> servers.add(member, Optional.of(Way.OURSELVES), false));
    return servers;
  }

  /** What it may ask in a resident's name, whose token a member issued. */
  static TokenServers forResident(
      Member owner, Optional<Member> home, Optional<Member> issuing, Set<AgencyId> handTo) {
    TokenServers servers = new TokenServers();
    boolean exchanges = issuing.filter(TokenServers::exchanges).isPresent();
    issuing.ifPresent(member -> servers.add(member, way(exchanges, Way.EXCHANGE), false));
    home.ifPresent(member -> servers.add(member, way(member, exchanges, true), false));
    boolean allowed = handTo.contains(owner.id());
    Optional<Way> atOwner = way(owner, exchanges, allowed);
    servers.add(owner, atOwner, atOwner.isEmpty() && exchanges(owner));
    return servers;
  }

  private static Optional<Way> way(Member server, boolean givesGrants, boolean mayHandOver) {
    if (givesGrants && server.grantTypes().contains(GrantType.JWT_BEARER)) {
      return Optional.of(Way.GRANT);
    }
    return way(mayHandOver && exchanges(server), Way.HAND_OVER);
  }

  private static Optional<Way> way(boolean open, Way way) {
    return open ? Optional.of(way) : Optional.empty();
  }

  private static boolean exchanges(Member server) {
    return server.grantTypes().contains(GrantType.TOKEN_EXCHANGE);
  }

  private void add(Member server, Optional<Way> way, boolean withheld) {
    choices.putIfAbsent(server.issuerText(), new Choice(server, way, withheld));
  }

  /** The first one that is named and takes what we may show; others are never contacted. */
  TokenPath choose(Member owner, ResourceMetadata metadata) {
    List<Choice> named =
        choices.values().stream()
            .filter(choice -> metadata.tokenServers().contains(choice.server.issuerText()))
            .toList();
    return named.stream()
        .flatMap(choice -> choice.path().stream())
        .findFirst()
        .orElseThrow(() -> refusal(owner, metadata, named));
  }

  private NoTokenServerException refusal(
      Member owner, ResourceMetadata metadata, List<Choice> named) {
    if (named.isEmpty()) {
      return new NoTokenServerException(
          owner.id(), metadata.resource(), metadata.tokenServers(), listed());
    }
    return named.stream()
        .filter(choice -> choice.withheld)
        .findFirst()
        .map(
            choice ->
                NoTokenServerException.wouldSeeTheToken(
                    owner.id(), metadata.resource(), choice.server.issuerText()))
        .orElseGet(
            () ->
                NoTokenServerException.noGrantType(
                    owner.id(),
                    metadata.resource(),
                    named.stream().map(Choice::toString).toList(),
                    listed()));
  }

  private List<String> listed() {
    return choices.values().stream()
        .filter(choice -> choice.way.isPresent())
        .map(choice -> choice.server.issuerText())
        .toList();
  }

  /**
   * One server.
   *
   * @param way empty if it takes nothing that may be shown to it
   * @param withheld whether only the missing word in the settings rules it out
   */
  private record Choice(Member server, Optional<Way> way, boolean withheld) {

    Optional<TokenPath> path() {
      return way.map(shown -> new TokenPath(URI.create(server.issuerText()), shown));
    }

    @Override
    public String toString() {
      return server.issuerText() + " " + server.grantTypes().stream().map(GrantType::word).toList();
    }
  }
}
