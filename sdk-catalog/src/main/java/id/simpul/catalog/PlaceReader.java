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

/** Reads who and where: organisations, ways, places, contacts and regions. */
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

  PlaceReader(ReadOnce once, TimeReader times) {
    this.once = once;
    this.times = times;
  }

  List<PublicOrganisation> organisations(Node owner, String... predicates) {
    return once.each("organisation", owner.nodes(predicates), node -> organisation(node, owner));
  }

  List<Channel> channels(Node owner) {
    return once.each("channel", owner.nodes(Cpsv.HAS_CHANNEL), this::channel);
  }

  List<ContactPoint> contacts(Collection<Node> nodes) {
    return once.each("contact", nodes, this::contact);
  }

  /** Regions that are numbered by a scheme that is known here. */
  List<RegionCode> regions(Node owner, String predicate) {
    return owner.objects(predicate).stream()
        .filter(Term::isIri)
        .flatMap(term -> region(term).stream())
        .distinct()
        .toList();
  }

  static Optional<RegionCode> region(Term term) {
    try {
      return RegionCode.fromIri(term.value());
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // kept as a foreign region
    }
  }

  private PublicOrganisation organisation(Node node, Node owner) {
    String id =
        node.id().map(Object::toString).orElse(owner.term().value() + "#competent-authority");
    PublicOrganisation.Builder organisation = PublicOrganisation.builder(id);
    node.text(Cpsv.PREF_LABEL, Cpsv.TITLE, Cpsv.LABEL, Cpsv.SCHEMA + "name", Cpsv.FOAF + "name")
        .ifPresent(organisation::name);
    node.node(Cpsv.LOCN + "address")
        .flatMap(address -> address.text(Cpsv.LOCN + "fullAddress"))
        .or(() -> node.text(CV + "hasAddress"))
        .ifPresent(organisation::address);
    node.address(Cpsv.FOAF + "homepage").ifPresent(organisation::homepage);
    regions(node, SPATIAL).forEach(organisation::region);
    return organisation.build();
  }

  private Channel channel(Node node) {
    List<URI> pages = node.addresses(Cpsv.PAGE);
    Channel.Builder channel = Channel.builder(kind(node, !pages.isEmpty()));
    node.id().ifPresent(channel::id);
    node.text(DESCRIPTION, Cpsv.TITLE).ifPresent(channel::description);
    contacts(node.nodes(CV + "contactPoint")).stream().findFirst().ifPresent(channel::contact);
    times.processingTime(node).ifPresent(channel::processingTime);
    pages.forEach(channel::page);
    servicePoints(node).forEach(channel::servicePoint);
    times.hours(node).forEach(channel::open);
    return channel.build();
  }

  private List<ServicePoint> servicePoints(Node channel) {
    return once.each("place", channel.nodes(SIMPUL + "servicePoint"), this::servicePoint);
  }

  private ServicePoint servicePoint(Node node) {
    ServicePoint.Builder place = ServicePoint.builder(node.name());
    node.node(Cpsv.LOCN + "address")
        .flatMap(a -> a.text(Cpsv.LOCN + "fullAddress"))
        .ifPresent(place::address);
    regions(node, SPATIAL).stream().findFirst().ifPresent(place::region);
    organisations(node, SIMPUL + "actingUnit").stream().findFirst().ifPresent(place::actingUnit);
    contacts(node.nodes(CV + "contactPoint")).stream().findFirst().ifPresent(place::contact);
    node.text(SIMPUL + "schedule").ifPresent(place::schedule);
    node.value(SIMPUL + "dailyQuota", PlaceReader::quota).ifPresent(place::dailyQuota);
    times.hours(node).forEach(place::open);
    return place.build();
  }

  private ContactPoint contact(Node node) {
    ContactPoint.Builder contact = ContactPoint.builder();
    node.id().ifPresent(contact::id);
    node.literals(CV + "telephone", SCHEMA + "telephone", SCHEMA_OLD + "telephone")
        .forEach(contact::telephone);
    node.literals(CV + "email", SCHEMA + "email", SCHEMA_OLD + "email").forEach(contact::email);
    node.addresses(CV + "contactPage", Cpsv.PAGE).forEach(contact::page);
    times.hours(node).forEach(contact::open);
    return contact.build();
  }

  private static ChannelKind kind(Node node, boolean hasPage) {
    for (Term type : node.objects(Cpsv.DCT_TYPE)) {
      Optional<ChannelKind> own = ChannelKind.fromIri(type.value());
      if (own.isPresent()) {
        return own.get();
      }
      for (String word : type.value().toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
        if (FOREIGN.containsKey(word)) {
          return FOREIGN.get(word);
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
