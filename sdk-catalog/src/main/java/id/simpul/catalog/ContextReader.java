package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.DCAT;
import static id.simpul.catalog.Cpsv.DCT;
import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

import id.simpul.catalog.graph.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what stands around a service: events, APIs, the parts of others, contracts. */
final class ContextReader {

  private final ReadOnce once;
  private final AgentReader agents;
  private final CodeReader codes;
  private final PaperReader papers;

  ContextReader(ReadOnce once, AgentReader agents, CodeReader codes, PaperReader papers) {
    this.once = once;
    this.agents = agents;
    this.codes = codes;
    this.papers = papers;
  }

  List<LifeEvent> events(Node owner) {
    return once.each("event", owner.nodes(CV + "isGroupedBy", CV + "IsGroupedBy"), this::event);
  }

  List<Participation> participations(Node owner) {
    return once.each("participation", owner.nodes(CV + "hasParticipation"), this::participation);
  }

  /** The APIs of a service; said twice, for readers of the Norwegian profile too. */
  List<ServiceEndpoint> endpoints(Node owner) {
    return endpoints(owner, SIMPUL + "dataService", Cpsv.DATA_SERVICE_NO);
  }

  /** The APIs under these predicates; one without an address is kept as it is. */
  List<ServiceEndpoint> endpoints(Node owner, String... predicates) {
    Map<Term, Node> nodes = new LinkedHashMap<>();
    for (String predicate : predicates) {
      for (Term object : owner.objects(predicate)) {
        Node node = owner.about(object);
        if (node.address(DCAT + "endpointURL").isPresent()) {
          owner.take(predicate, object);
          nodes.putIfAbsent(object, node);
        }
      }
    }
    return once.each("api", nodes.values(), this::endpoint);
  }

  /** Who stands there. */
  Optional<Agent> agent(Node owner, String predicate) {
    return agents.agent(owner, predicate);
  }

  ConceptCollection collection(Node node) {
    ConceptCollection.Builder collection = ConceptCollection.builder();
    node.isA(Cpsv.COLLECTION);
    node.text(Cpsv.PREF_LABEL).ifPresent(collection::label);
    codes.concepts(node, Cpsv.MEMBER).forEach(collection::member);
    node.rest(collection);
    return collection.build();
  }

  ServiceConcessionContract contract(Node node) {
    ServiceConcessionContract.Builder contract = ServiceConcessionContract.builder(node.name());
    node.isA(CV + "ServiceConcessionContract");
    node.text(DESCRIPTION).ifPresent(contract::description);
    agents
        .authorities(node, CV + "hasContractingAuthority")
        .forEach(contract::contractingAuthority);
    agents.agents(node, CV + "hasEconomicOperator").forEach(contract::economicOperator);
    papers.legalResources(node, CV + "establishedUnder").forEach(contract::legalResource);
    node.rest(contract);
    return contract.build();
  }

  private LifeEvent event(Node node) {
    LifeEvent.Builder event = LifeEvent.builder(node.name()).kind(kind(node));
    node.text(DESCRIPTION).ifPresent(event::description);
    codes.concepts(node, Cpsv.DCT_TYPE).forEach(event::type);
    node.services(CV + "hasRelatedService").forEach(event::relatedService);
    node.rest(event);
    return event.build();
  }

  private static LifeEvent.Kind kind(Node node) {
    if (node.isA(CV + "BusinessEvent")) {
      return LifeEvent.Kind.BUSINESS;
    }
    if (node.isA(CV + "LifeEvent") || !node.isA(CV + "Event")) {
      return LifeEvent.Kind.LIFE;
    }
    return LifeEvent.Kind.ANY;
  }

  private Participation participation(Node node) {
    Participation.Builder participation = Participation.builder();
    node.isA(CV + "Participation");
    node.text(DESCRIPTION).ifPresent(participation::description);
    codes.concepts(node, CV + "role").forEach(participation::role);
    agents.agent(node, CV + "hasParticipant").ifPresent(participation::participant);
    node.rest(participation);
    return participation.build();
  }

  private ServiceEndpoint endpoint(Node node) {
    ServiceEndpoint.Builder endpoint =
        ServiceEndpoint.builder(node.address(DCAT + "endpointURL").orElseThrow().toString());
    node.isA(DCAT + "DataService");
    node.text(Cpsv.TITLE).ifPresent(endpoint::title);
    node.text(DESCRIPTION).ifPresent(endpoint::description);
    node.address(DCAT + "endpointDescription").ifPresent(endpoint::descriptionPage);
    node.addresses(DCT + "conformsTo", Cpsv.STANDARD).forEach(endpoint::conformingTo);
    node.addresses(Cpsv.PAGE, Cpsv.DOCUMENT).forEach(endpoint::document);
    codes.concept(node, DCT + "accessRights").ifPresent(endpoint::accessRights);
    node.address(DCT + "license").ifPresent(endpoint::license);
    node.flag(Cpsv.PERSONAL_DATA).ifPresent(endpoint::personalData);
    node.rest(endpoint);
    return endpoint.build();
  }
}
