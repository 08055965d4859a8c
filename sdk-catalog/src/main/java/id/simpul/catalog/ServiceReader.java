package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CPSV;
import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.DCT;
import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one service, or refuses it with the reason. */
final class ServiceReader {

  private final Findings findings;
  private final ReadOnce once = new ReadOnce();
  private final TimeReader times;
  private final PlaceReader places;
  private final PaperReader papers;
  private final RuleReader rules;
  private final DeliveryReader deliveries;

  ServiceReader(Findings findings) {
    this.findings = findings;
    this.times = new TimeReader(findings);
    this.places = new PlaceReader(once, times);
    this.papers = new PaperReader(once, times);
    this.rules = new RuleReader(once, papers);
    this.deliveries =
        new DeliveryReader(once, times, places, papers, new MoneyReader(once, findings));
  }

  /** The readers of organisations and places, which the catalogue around the services needs too. */
  PlaceReader places() {
    return places;
  }

  /**
   * The service that this node describes.
   *
   * @throws RecordRefused if it cannot be a service
   */
  PublicService read(Node node) {
    LocalizedText title = title(node);
    TextRules.titles(title, "").forEach(findings::add);
    PublicService.Builder service = PublicService.builder(id(node)).title(title);
    authorities(node).forEach(service::competentAuthority);
    node.literal(Cpsv.IDENTIFIER)
        .filter(text -> !text.equals(node.term().value()))
        .ifPresent(service::identifier);
    node.text(DESCRIPTION).ifPresent(service::description);
    node.text(Cpsv.DCAT + "keyword").ifPresent(service::keyword);
    StandardReader.standard(node).ifPresent(service::standard);
    places.regions(node, SIMPUL + "servesResidentsOf").forEach(service::residentsOf);
    deliveries.read(node, service);
    deliveries.situations(node).forEach(service::situation);
    rules.rules(node).forEach(service::follows);
    papers.evidence(node.nodes(CPSV + "hasInput", CV + "hasInputType")).forEach(service::evidence);
    papers.legalResources(node, Cpsv.HAS_LEGAL_RESOURCE).forEach(service::legalResource);
    lifeEvents(node).forEach(service::lifeEvent);
    endpoints(node).forEach(service::endpoint);
    contacts(node, service);
    links(node, service);
    Unplaced.keep(node, service);
    return service.build();
  }

  /** A complaint point is exported as a contact point too; here it is a complaint point only. */
  private void contacts(Node node, PublicService.Builder service) {
    Set<Term> complaints = node.objects(Cpsv.COMPLAINT_POINT);
    List<Node> contacts = new ArrayList<>(node.nodes(Cpsv.CONTACT_POINT, CV + "hasContactPoint"));
    contacts.removeIf(contact -> complaints.contains(contact.term()));
    places.contacts(contacts).forEach(service::contact);
    places.contacts(node.nodes(Cpsv.COMPLAINT_POINT)).forEach(service::complaints);
  }

  private static void links(Node node, PublicService.Builder service) {
    for (Term spatial : node.objects(Cpsv.SPATIAL)) {
      PlaceReader.region(spatial)
          .ifPresentOrElse(service::spatial, () -> service.extension(Cpsv.SPATIAL, spatial));
    }
    for (Term concept : node.objects(CV + "isClassifiedBy")) {
      ServiceType.fromIri(concept.value())
          .ifPresentOrElse(service::type, () -> service.extension(CV + "isClassifiedBy", concept));
    }
    services(node, DCT + "requires").forEach(service::requires);
    services(node, CV + "relatedService").forEach(service::related);
    services(node, DCT + "relation").forEach(service::related);
  }

  private static List<ServiceId> services(Node node, String predicate) {
    return node.nodes(predicate).stream().flatMap(other -> other.serviceId().stream()).toList();
  }

  private List<LifeEvent> lifeEvents(Node owner) {
    return once.each("event", owner.nodes(CV + "isGroupedBy"), this::lifeEvent);
  }

  private LifeEvent lifeEvent(Node node) {
    LifeEvent.Builder event = LifeEvent.builder(node.name());
    node.id().ifPresent(event::id);
    node.text(DESCRIPTION).ifPresent(event::description);
    return (node.isA(CV + "BusinessEvent") ? event.ofBusiness() : event).build();
  }

  private List<ServiceEndpoint> endpoints(Node owner) {
    List<ServiceEndpoint> endpoints = new ArrayList<>();
    for (Node node : owner.nodes(SIMPUL + "dataService", Cpsv.DATA_SERVICE_NO)) {
      node.address(Cpsv.DCAT + "endpointURL")
          .ifPresent(url -> endpoints.add(endpoint(node, url.toString())));
    }
    return endpoints;
  }

  private ServiceEndpoint endpoint(Node node, String url) {
    ServiceEndpoint.Builder endpoint = ServiceEndpoint.builder(url);
    node.id().ifPresent(endpoint::id);
    node.text(Cpsv.TITLE).ifPresent(endpoint::title);
    node.address(Cpsv.DCAT + "endpointDescription").ifPresent(endpoint::descriptionPage);
    node.addresses(DCT + "conformsTo").forEach(endpoint::conformingTo);
    return endpoint.build();
  }

  private List<PublicOrganisation> authorities(Node node) {
    List<PublicOrganisation> authorities = places.organisations(node, Cpsv.AUTHORITY);
    if (authorities.isEmpty()) {
      throw RecordRefused.because(
          Rules.AUTHORITY_MISSING,
          "/competentAuthorities",
          "Instansi penyelenggara tidak disebut. Tambahkan cv:hasCompetentAuthority.",
          "Nobody is said to answer for the service. Add cv:hasCompetentAuthority.");
    }
    return authorities;
  }

  private static LocalizedText title(Node node) {
    return node.text(
            Cpsv.TITLE, Cpsv.PREF_LABEL, Cpsv.LABEL, Cpsv.SCHEMA + "name", Cpsv.SCHEMA_OLD + "name")
        .orElseThrow(
            () ->
                RecordRefused.because(
                    Rules.TITLE_MISSING,
                    "/title",
                    "Layanan tidak berjudul. Tambahkan dct:title.",
                    "The service has no title. Add dct:title."));
  }

  private static ServiceId id(Node node) {
    return node.serviceId()
        .orElseThrow(
            () ->
                RecordRefused.because(
                    Rules.ID_UNUSABLE,
                    "/id",
                    "Layanan perlu IRI http atau https; yang ada "
                        + node.term()
                        + ". Beri IRI yang tetap.",
                    "A service needs an http or https IRI; found "
                        + node.term()
                        + ". Give it a lasting one."));
  }
}
