package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SCHEMA;
import static id.simpul.catalog.Cpsv.SCHEMA_OLD;
import static id.simpul.catalog.Cpsv.SIMPUL;
import static id.simpul.catalog.Cpsv.SPATIAL;

import id.simpul.catalog.graph.Term;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the ways to get a service: channels, places and contacts. */
final class PlaceReader {

  /** What foreign lists call a way, by a word of the code's IRI. */
  private static final Map<String, ChannelKind> FOREIGN =
      Map.of(
          "web", ChannelKind.ONLINE,
          "online", ChannelKind.ONLINE,
          "phone", ChannelKind.PHONE,
          "mail", ChannelKind.POST,
          "email", ChannelKind.EMAIL,
          "person", ChannelKind.COUNTER,
          "counter", ChannelKind.COUNTER,
          "home", ChannelKind.HOME_VISIT);

  private final ReadOnce once;
  private final TimeReader times;
  private final AgentReader agents;
  private final CodeReader codes;
  private final PaperReader papers;

  PlaceReader(
      ReadOnce once, TimeReader times, AgentReader agents, CodeReader codes, PaperReader papers) {
    this.once = once;
    this.times = times;
    this.agents = agents;
    this.codes = codes;
    this.papers = papers;
  }

  List<Channel> channels(Node owner) {
    return once.each("channel", owner.nodes(Cpsv.HAS_CHANNEL), this::channel);
  }

  List<ContactPoint> contacts(Collection<Node> nodes) {
    return once.each("contact", nodes, this::contact);
  }

  private Channel channel(Node node) {
    Set<URI> pages = node.addresses(Cpsv.PAGE, Cpsv.DOCUMENT);
    Optional<ChannelKind> own = ownKind(node);
    Channel.Builder channel = Channel.builder(own.orElseGet(() -> kind(node, !pages.isEmpty())));
    node.isA(CV + "Channel");
    if (own.isEmpty()) {
      codes.concept(node, Cpsv.DCT_TYPE).ifPresent(channel::type);
    }
    node.text(DESCRIPTION, Cpsv.TITLE).ifPresent(channel::description);
    node.node(Cpsv.CONTACT_POINT).map(this::contactOf).ifPresent(channel::contact);
    times.processingTime(node).ifPresent(channel::processingTime);
    pages.forEach(channel::page);
    once.each("place", node.nodes(SIMPUL + "servicePoint"), this::servicePoint)
        .forEach(channel::servicePoint);
    papers.evidence(node.nodes(Cpsv.HAS_INPUT)).forEach(channel::input);
    agents.agents(node, CV + "ownedBy").forEach(channel::ownedBy);
    times.openingHours(node).forEach(channel::open);
    times.restrictions(node).forEach(channel::restriction);
    node.rest(channel);
    return channel.build();
  }

  private ServicePoint servicePoint(Node node) {
    ServicePoint.Builder place = ServicePoint.builder(node.name());
    node.isA(SIMPUL + "ServicePoint");
    node.text(DESCRIPTION).ifPresent(place::description);
    agents.addresses(node).stream().findFirst().ifPresent(place::address);
    for (Term region : node.objects(SPATIAL)) {
      codes.region(node, region).ifPresent(place::region);
    }
    agents.authority(node, SIMPUL + "actingUnit").ifPresent(place::actingUnit);
    node.node(Cpsv.CONTACT_POINT).map(this::contactOf).ifPresent(place::contact);
    node.text(SIMPUL + "schedule").ifPresent(place::schedule);
    node.text(SIMPUL + "accessibility").ifPresent(place::accessibility);
    node.value(SIMPUL + "dailyQuota", PlaceReader::quota).ifPresent(place::dailyQuota);
    times.openingHours(node).forEach(place::open);
    times.restrictions(node).forEach(place::restriction);
    node.rest(place);
    return place.build();
  }

  private ContactPoint contactOf(Node node) {
    return contacts(List.of(node)).get(0);
  }

  private ContactPoint contact(Node node) {
    ContactPoint.Builder contact = ContactPoint.builder();
    node.isA(CV + "ContactPoint");
    node.literals(CV + "telephone", SCHEMA + "telephone", SCHEMA_OLD + "telephone")
        .forEach(contact::telephone);
    node.literals(CV + "email", SCHEMA + "email", SCHEMA_OLD + "email").forEach(contact::email);
    Set<URI> pages = node.addresses(CV + "contactPage", Cpsv.DOCUMENT);
    pages.forEach(contact::page);
    node.addressesBeside(Cpsv.PAGE).stream().filter(p -> !pages.contains(p)).forEach(contact::page);
    times.openingHours(node).forEach(contact::open);
    times.restrictions(node).forEach(contact::restriction);
    node.rest(contact);
    return contact.build();
  }

  /** One of our own kinds, which is said again; a code of another list is kept beside the kind. */
  private static Optional<ChannelKind> ownKind(Node node) {
    for (Term type : node.objects(Cpsv.DCT_TYPE)) {
      Optional<ChannelKind> own = ChannelKind.fromIri(type.value());
      if (own.isPresent()) {
        node.take(Cpsv.DCT_TYPE, type);
        node.placeType(type, Cpsv.CONCEPT);
        return own;
      }
    }
    return Optional.empty();
  }

  private static ChannelKind kind(Node node, boolean hasPage) {
    for (Term type : node.objects(Cpsv.DCT_TYPE)) {
      for (String word : type.value().toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
        ChannelKind kind = FOREIGN.get(word);
        if (kind != null) {
          return kind;
        }
      }
    }
    return hasPage ? ChannelKind.ONLINE : ChannelKind.OTHER;
  }

  private static int quota(String text) {
    int quota = Integer.parseInt(text);
    if (quota < 1) {
      throw new IllegalArgumentException("expected a quota of at least 1, found " + quota);
    }
    return quota;
  }
}
