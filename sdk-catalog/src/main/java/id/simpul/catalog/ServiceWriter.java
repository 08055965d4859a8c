package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.DCAT;
import static id.simpul.catalog.Cpsv.DCT;
import static id.simpul.catalog.Cpsv.SIMPUL;

import id.simpul.catalog.graph.Term;
import id.simpul.core.ServiceId;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;

/** Says one service in the standard's terms, with Simpul's own beside them. */
final class ServiceWriter {

  private static final String CLASSIFIED = CV + "isClassifiedBy";

  private final SayOnce once = new SayOnce();
  private final CodeWriter codes = new CodeWriter(once);
  private final AgentWriter agents = new AgentWriter(once);
  private final TimeWriter times = new TimeWriter(once, codes);
  private final PaperWriter papers = new PaperWriter(once, codes, times);
  private final PlaceWriter places = new PlaceWriter(once, agents, codes, papers, times);
  private final MoneyWriter money = new MoneyWriter(once, agents, papers);
  private final DeliveryWriter deliveries =
      new DeliveryWriter(once, places, papers, money, codes, times);
  private final ContextWriter contexts = new ContextWriter(once, agents, codes, papers);

  /** The writer of what stands around services, which the catalogue needs too. */
  ContextWriter contexts() {
    return contexts;
  }

  void write(Statements says, PublicService service) {
    says.type(Cpsv.SERVICE)
        .literal(Cpsv.IDENTIFIER, service.identifier().orElse(service.id().iri().toString()))
        .text(Cpsv.TITLE, service.title())
        .text(Cpsv.DESCRIPTION, service.description())
        .text(DCAT + "keyword", service.keywords());
    service.type().ifPresent(type -> says.iri(CLASSIFIED, URI.create(type.iri()), Cpsv.CONCEPT));
    classification(says, service);
    service
        .competentAuthorities()
        .forEach(authority -> agents.authority(says, Cpsv.AUTHORITY, authority));
    AgentWriter.regions(says, Cpsv.SPATIAL, service.spatial());
    says.iris(Cpsv.SPATIAL, service.otherPlaces(), Cpsv.LOCATION);
    AgentWriter.regions(says, SIMPUL + "servesResidentsOf", service.residentsOf());
    deliveries.write(says, service.delivery());
    service.inputs().forEach(input -> papers.evidence(says, Cpsv.HAS_INPUT, input));
    service.evidence().forEach(paper -> papers.evidenceType(says, CV + "hasInputType", paper));
    service.situations().forEach(situation -> deliveries.situation(says, situation));
    service.rules().forEach(rule -> deliveries.rule(says, rule));
    service.contactPoints().forEach(contact -> places.contact(says, Cpsv.CONTACT_POINT, contact));
    service.complaintPoints().forEach(contact -> complaints(says, contact));
    service
        .legalResources()
        .forEach(law -> papers.legalResource(says, Cpsv.HAS_LEGAL_RESOURCE, law));
    service.lifeEvents().forEach(event -> contexts.event(says, event));
    service.participations().forEach(part -> contexts.participation(says, part));
    service.endpoints().forEach(endpoint -> contexts.endpoint(says, endpoint));
    service.standard().ifPresent(standard -> standard(says, standard));
    links(says, DCT + "requires", service.requires());
    links(says, CV + "relatedService", service.related());
    says.links(Cpsv.PART_OF, service.partOf()).extensions(service.extensions());
  }

  private void classification(Statements says, PublicService service) {
    codes.concepts(says, CLASSIFIED, service.concepts());
    codes.concepts(says, DCT + "audience", service.audiences());
    codes.concepts(says, Cpsv.DCT_TYPE, service.governmentFunctions());
    codes.concepts(says, CV + "sector", service.sectors());
    codes.concepts(says, CV + "thematicArea", service.thematicAreas());
    codes.concept(says, Cpsv.STATUS, service.status());
    says.iris(Cpsv.LANGUAGE, service.languages(), Cpsv.LANGUAGE_CLASS);
  }

  /** Where to complain, said in the standard's way too. */
  private void complaints(Statements says, ContactPoint contact) {
    Term point = places.contact(says, Cpsv.COMPLAINT_POINT, contact).subject();
    says.add(Cpsv.CONTACT_POINT, point);
  }

  private void standard(Statements says, ServiceStandard standard) {
    if (once.isSaid(says, SIMPUL + "serviceStandard", standard)) {
      return;
    }
    Statements own = says.part(SIMPUL + "serviceStandard", standard, SIMPUL + "ServiceStandard");
    standard.decree().ifPresent(decree -> own.literal(SIMPUL + "decree", decree));
    standard.decreedOn().ifPresent(day -> own.typed(SIMPUL + "decreedOn", day, "date"));
    standard.statements().forEach(statement -> statement(own, statement));
    own.numberedIfSaid(standard).extensions(standard.extensions());
  }

  private void statement(Statements standard, StandardStatement said) {
    if (!once.isSaid(standard, SIMPUL + "says", said)) {
      standard
          .part(SIMPUL + "says", said, SIMPUL + "StandardStatement")
          .literal(SIMPUL + "component", said.component().code())
          .text(Cpsv.DESCRIPTION, said.text())
          .numberedIfSaid(said)
          .extensions(said.extensions());
    }
  }

  private static void links(Statements says, String predicate, Set<ServiceId> services) {
    new LinkedHashSet<>(services).forEach(service -> says.iri(predicate, service.iri().toString()));
  }
}
