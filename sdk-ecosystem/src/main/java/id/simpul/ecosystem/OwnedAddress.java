package id.simpul.ecosystem;

import java.net.URI;

/**
 * The rule that what a member publishes about itself points to places of its own: an address that
 * can be read in one way only, on an origin that the member owns.
 */
final class OwnedAddress {

  private OwnedAddress() {}

  /** The address of an API. */
  static WebAddress ofEndpoint(Member member, String found) {
    WebAddress.flawOf(found).ifPresent(flaw -> refuse(member, flaw, found));
    WebAddress address = WebAddress.parse(found);
    require(TrustRule.ENDPOINT_ORIGIN, member, address.origin(), found);
    return address;
  }

  /** The address of a catalogue or of a document that leads to it; a query may be part of it. */
  static URI ofDocument(Member member, String found) {
    WebAddress.flawOfDocument(found).ifPresent(flaw -> refuse(member, flaw, found));
    URI address = URI.create(found);
    require(TrustRule.CATALOGUE_ORIGIN, member, Origin.of(address), found);
    return address;
  }

  private static void require(TrustRule rule, Member member, Origin origin, String found) {
    if (!member.owns(origin)) {
      throw new UntrustedException(rule, member.id(), member.origins().toString(), found);
    }
  }

  private static void refuse(Member member, AddressFlaw flaw, String found) {
    throw new UntrustedException(TrustRule.ADDRESS, member.id(), flaw.expected(), found);
  }
}
