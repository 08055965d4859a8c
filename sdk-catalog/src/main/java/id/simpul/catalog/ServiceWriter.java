package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.DCAT;
import static id.simpul.catalog.Cpsv.DCT;
import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;
import static id.simpul.catalog.Cpsv.TITLE;

import id.simpul.catalog.graph.Term;
import id.simpul.core.ServiceId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Says one service in the standard's terms, with Simpul's own beside them. */
final class ServiceWriter {

  private final SayOnce once = new SayOnce();
  private final PlaceWriter places = new PlaceWriter(once);
  private final PaperWriter papers = new PaperWriter(once);
  private final DeliveryWriter deliveries = new DeliveryWriter(once, places, papers);

  /** The writer of organisations, which the catalogue around the services needs too. */
  PlaceWriter places() {
    return places;
  }

  void write(Statements says, PublicService service) {
    says.type(Cpsv.SERVICE)
        .literal(Cpsv.IDENTIFIER, service.identifier().orElse(service.id().iri().toString()))
        .text(Cpsv.TITLE, service.title())
        .text(Cpsv.DESCRIPTION, service.description())
        .text(DCAT + "keyword", service.keywords());
    service.type().ifPresent(type -> concept(says, CV + "isClassifiedBy", type.iri()));
    service
        .competentAuthorities()
        .forEach(authority -> places.organisation(says, Cpsv.AUTHORITY, authority));
    regions(says, Cpsv.SPATIAL, service.spatial());
    regions(says, SIMPUL + "servesResidentsOf", service.residentsOf());
    deliveries.write(says, service.delivery());
    service.evidence().forEach(paper -> papers.evidenceType(says, CV + "hasInputType", paper));
    service.situations().forEach(situation -> deliveries.situation(says, situation));
    service.rules().forEach(rule -> deliveries.rule(says, rule));
    service.contactPoints().forEach(contact -> places.contact(says, Cpsv.CONTACT_POINT, contact));
    service.complaintPoints().forEach(contact -> complaints(says, contact));
    service
        .legalResources()
        .forEach(law -> papers.legalResource(says, Cpsv.HAS_LEGAL_RESOURCE, law));
    service.lifeEvents().forEach(event -> lifeEvent(says, event));
    service.endpoints().forEach(endpoint -> endpoint(says, endpoint));
    service.standard().ifPresent(standard -> standard(says, standard));
    links(says, DCT + "requires", service.requires());
    links(says, CV + "relatedService", service.related());
    service
        .extensions()
        .forEach((predicate, objects) -> objects.forEach(object -> says.add(predicate, object)));
  }

  /** Where to complain, said in the standard's way too. */
  private void complaints(Statements says, ContactPoint contact) {
    Term point = places.contact(says, Cpsv.COMPLAINT_POINT, contact).subject();
    says.add(Cpsv.CONTACT_POINT, point);
  }

  private void lifeEvent(Statements owner, LifeEvent event) {
    if (once.isSaid(owner, CV + "isGroupedBy", event.id(), event)) {
      return;
    }
    owner
        .part(
            CV + "isGroupedBy", event.id(), CV + (event.business() ? "BusinessEvent" : "LifeEvent"))
        .text(TITLE, event.name())
        .text(DESCRIPTION, event.description());
  }

  /** The API, said in the way of the Norwegian profile too: CPSV-AP has no word for it. */
  private void endpoint(Statements says, ServiceEndpoint endpoint) {
    Statements api = says.part(SIMPUL + "dataService", endpoint.id(), DCAT + "DataService");
    api.iri(DCAT + "endpointURL", endpoint.url().toString())
        .text(Cpsv.TITLE, endpoint.title())
        .iri(DCAT + "endpointDescription", endpoint.descriptionPage())
        .iris(DCT + "conformsTo", endpoint.standards());
    says.add(Cpsv.DATA_SERVICE_NO, api.subject());
  }

  private static void standard(Statements says, ServiceStandard standard) {
    Statements own = says.part(SIMPUL + "serviceStandard", SIMPUL + "ServiceStandard");
    standard.decree().ifPresent(decree -> own.literal(SIMPUL + "decree", decree));
    standard.decreedOn().ifPresent(day -> own.typed(SIMPUL + "decreedOn", day, "date"));
    standard
        .texts()
        .forEach(
            (component, text) ->
                own.part(SIMPUL + "says", SIMPUL + "StandardStatement")
                    .literal(SIMPUL + "component", component.code())
                    .text(Cpsv.DESCRIPTION, text));
  }

  private static void concept(Statements says, String predicate, String iri) {
    says.iri(predicate, iri);
    says.about(Term.iri(iri)).type(Cpsv.CONCEPT);
  }

  private static void regions(Statements says, String predicate, Set<RegionCode> regions) {
    regions.forEach(region -> PlaceWriter.region(says, predicate, Optional.of(region)));
  }

  private static void links(Statements says, String predicate, Set<ServiceId> services) {
    new LinkedHashSet<>(services).forEach(service -> says.iri(predicate, service.iri().toString()));
  }
}
