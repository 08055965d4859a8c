package id.simpul.ecosystem;

import id.simpul.core.AgencyId;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rule which token server may be asked for a token: one that the API's metadata names and the
 * member list vouches for.
 *
 * <p>For the agency itself: the API's own member's, then its own. In a resident's name: the one
 * that issued the resident's token, then its own. The API's own member's comes last then, and only
 * if the settings say so: it would see a token that is good at this agency, and could use it here.
 *
 * @param allowed in order of preference
 * @param withheld the API's own server, where only the missing word in the settings rules it out
 */
record TokenServers(Set<String> allowed, Optional<String> withheld) {

  /** What an agency may ask for itself. */
  static TokenServers forAgency(Member owner, Optional<Member> home) {
    Set<String> allowed = new LinkedHashSet<>();
    allowed.add(owner.issuerText());
    home.ifPresent(member -> allowed.add(member.issuerText()));
    return new TokenServers(allowed, Optional.empty());
  }

  /** What it may ask in a resident's name, whose token a member issued. */
  static TokenServers forResident(
      Member owner, Optional<Member> home, Optional<Member> issuing, Set<AgencyId> handTo) {
    Set<String> allowed = new LinkedHashSet<>();
    issuing.ifPresent(member -> allowed.add(member.issuerText()));
    home.ifPresent(member -> allowed.add(member.issuerText()));
    if (handTo.contains(owner.id())) {
      allowed.add(owner.issuerText());
    }
    return new TokenServers(
        allowed, Optional.of(owner.issuerText()).filter(server -> !allowed.contains(server)));
  }

  /** The first allowed server that is named; names that are not allowed are never contacted. */
  URI choose(Member owner, ResourceMetadata metadata) {
    return allowed.stream()
        .filter(metadata.tokenServers()::contains)
        .findFirst()
        .map(URI::create)
        .orElseThrow(() -> refusal(owner, metadata));
  }

  private NoTokenServerException refusal(Member owner, ResourceMetadata metadata) {
    return withheld
        .filter(metadata.tokenServers()::contains)
        .map(
            server ->
                NoTokenServerException.wouldSeeTheToken(owner.id(), metadata.resource(), server))
        .orElseGet(
            () ->
                new NoTokenServerException(
                    owner.id(),
                    metadata.resource(),
                    metadata.tokenServers(),
                    List.copyOf(allowed)));
  }
}
