package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

import id.simpul.catalog.graph.Term;
import java.net.URI;
import java.util.Set;

/** Says the ways to get a service: channels, places and contacts. */
final class PlaceWriter {

  private final SayOnce once;
  private final AgentWriter agents;
  private final CodeWriter codes;
  private final PaperWriter papers;
  private final TimeWriter times;

  PlaceWriter(
      SayOnce once, AgentWriter agents, CodeWriter codes, PaperWriter papers, TimeWriter times) {
    this.once = once;
    this.agents = agents;
    this.codes = codes;
    this.papers = papers;
    this.times = times;
  }

  void channel(Statements owner, Channel channel) {
    if (once.isSaid(owner, Cpsv.HAS_CHANNEL, channel)) {
      return;
    }
    Statements says = owner.part(Cpsv.HAS_CHANNEL, channel, CV + "Channel").numbered(channel);
    kind(says, channel);
    says.text(DESCRIPTION, channel.description()).iris(Cpsv.PAGE, channel.pages(), Cpsv.DOCUMENT);
    channel.contact().ifPresent(contact -> contact(says, Cpsv.CONTACT_POINT, contact));
    times.processingTime(says, channel.processingTime());
    channel.servicePoints().forEach(place -> servicePoint(says, place));
    channel.inputs().forEach(input -> papers.evidence(says, Cpsv.HAS_INPUT, input));
    channel.owners().forEach(owned -> agents.agent(says, CV + "ownedBy", owned, Cpsv.ORGANIZATION));
    times.openingHours(says, channel.openingHours());
    times.restrictions(says, channel.restrictions());
    says.extensions(channel.extensions());
  }

  /** A code of another list says the kind better; a kind that nobody classified is not said. */
  private void kind(Statements says, Channel channel) {
    if (channel.type().isPresent()) {
      codes.concept(says, Cpsv.DCT_TYPE, channel.type());
    } else if (!isImplied(channel)) {
      says.iri(Cpsv.DCT_TYPE, URI.create(channel.kind().iri()), Cpsv.CONCEPT);
    }
  }

  /** What a reader takes for granted of a channel that says nothing of its kind. */
  private static boolean isImplied(Channel channel) {
    return channel.kind() == ChannelKind.OTHER && channel.pages().isEmpty();
  }

  Statements contact(Statements owner, String predicate, ContactPoint contact) {
    if (once.isSaid(owner, predicate, contact)) {
      return owner.about(Term.iri(contact.id().orElseThrow().toString()));
    }
    Statements says =
        owner
            .part(predicate, contact, CV + "ContactPoint")
            .literals(CV + "telephone", contact.telephones())
            .literals(CV + "email", contact.emails())
            .iris(CV + "contactPage", Set.copyOf(contact.pages()), Cpsv.DOCUMENT);
    times.openingHours(says, contact.openingHours());
    times.restrictions(says, contact.restrictions());
    return says.numberedIfSaid(contact).extensions(contact.extensions());
  }

  private void servicePoint(Statements owner, ServicePoint place) {
    if (once.isSaid(owner, SIMPUL + "servicePoint", place)) {
      return;
    }
    Statements says =
        owner.part(SIMPUL + "servicePoint", place, SIMPUL + "ServicePoint").named(place);
    says.text(SIMPUL + "schedule", place.schedule())
        .text(SIMPUL + "accessibility", place.accessibility());
    place.place().ifPresent(address -> agents.address(says, address));
    place.region().ifPresent(r -> AgentWriter.regions(says, Cpsv.SPATIAL, Set.of(r)));
    place.actingUnit().ifPresent(unit -> agents.authority(says, SIMPUL + "actingUnit", unit));
    place.contact().ifPresent(contact -> contact(says, Cpsv.CONTACT_POINT, contact));
    place.dailyQuota().ifPresent(quota -> says.typed(SIMPUL + "dailyQuota", quota, "integer"));
    times.openingHours(says, place.openingHours());
    times.restrictions(says, place.restrictions());
    says.numberedIfSaid(place).extensions(place.extensions());
  }
}
