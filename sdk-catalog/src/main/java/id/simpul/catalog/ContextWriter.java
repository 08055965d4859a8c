package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.DCAT;
import static id.simpul.catalog.Cpsv.DCT;
import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;
import static id.simpul.catalog.Cpsv.TITLE;

import id.simpul.catalog.graph.Term;
import java.util.Map;

/** Says what stands around a service: events, APIs, the parts of others, contracts. */
final class ContextWriter {

  private static final Map<LifeEvent.Kind, String> CLASSES =
      Map.of(
          LifeEvent.Kind.LIFE, CV + "LifeEvent",
          LifeEvent.Kind.BUSINESS, CV + "BusinessEvent",
          LifeEvent.Kind.ANY, CV + "Event");

  private final SayOnce once;
  private final AgentWriter agents;
  private final CodeWriter codes;
  private final PaperWriter papers;

  ContextWriter(SayOnce once, AgentWriter agents, CodeWriter codes, PaperWriter papers) {
    this.once = once;
    this.agents = agents;
    this.codes = codes;
    this.papers = papers;
  }

  /** Who publishes a catalogue. */
  void publisher(Statements owner, Agent publisher) {
    agents.agent(owner, DCT + "publisher", publisher, Cpsv.AGENT);
  }

  void event(Statements owner, LifeEvent event) {
    if (once.isSaid(owner, CV + "isGroupedBy", event)) {
      return;
    }
    Statements says =
        owner
            .part(CV + "isGroupedBy", event, CLASSES.getOrDefault(event.kind(), CV + "Event"))
            .numbered(event)
            .named(event);
    codes.concepts(says, Cpsv.DCT_TYPE, event.types());
    event
        .relatedServices()
        .forEach(service -> says.iri(CV + "hasRelatedService", service.iri().toString()));
    says.extensions(event.extensions());
  }

  void participation(Statements owner, Participation participation) {
    if (once.isSaid(owner, CV + "hasParticipation", participation)) {
      return;
    }
    Statements says =
        owner
            .part(CV + "hasParticipation", participation, CV + "Participation")
            .numbered(participation)
            .text(DESCRIPTION, participation.description());
    codes.concepts(says, CV + "role", participation.roles());
    participation
        .participant()
        .ifPresent(agent -> agents.agent(says, CV + "hasParticipant", agent, Cpsv.AGENT));
    says.extensions(participation.extensions());
  }

  /** The API, said in the way of the Norwegian profile too: CPSV-AP has no word for it. */
  void endpoint(Statements says, ServiceEndpoint endpoint) {
    says.add(Cpsv.DATA_SERVICE_NO, endpoint(says, SIMPUL + "dataService", endpoint));
  }

  Term endpoint(Statements says, String predicate, ServiceEndpoint endpoint) {
    if (once.isSaid(says, predicate, endpoint)) {
      return Term.iri(endpoint.id().orElseThrow().toString());
    }
    Statements api =
        says.part(predicate, endpoint, DCAT + "DataService")
            .iri(DCAT + "endpointURL", endpoint.url().toString())
            .text(TITLE, endpoint.title())
            .text(DESCRIPTION, endpoint.description())
            .iri(DCAT + "endpointDescription", endpoint.descriptionPage(), Cpsv.DOCUMENT)
            .iris(DCT + "conformsTo", endpoint.standards(), Cpsv.STANDARD)
            .iris(Cpsv.PAGE, endpoint.documents(), Cpsv.DOCUMENT)
            .iri(DCT + "license", endpoint.license(), Cpsv.DOCUMENT);
    codes.concept(api, DCT + "accessRights", endpoint.accessRights());
    endpoint.personalData().ifPresent(holds -> api.typed(Cpsv.PERSONAL_DATA, holds, "boolean"));
    return api.numberedIfSaid(endpoint).extensions(endpoint.extensions()).subject();
  }

  void collection(Statements owner, ConceptCollection collection) {
    Statements says =
        owner.standing(collection, Cpsv.COLLECTION).text(Cpsv.PREF_LABEL, collection.label());
    codes.concepts(says, Cpsv.MEMBER, collection.members());
    says.numberedIfSaid(collection).extensions(collection.extensions());
  }

  void contract(Statements owner, ServiceConcessionContract contract) {
    Statements says =
        owner
            .standing(contract, CV + "ServiceConcessionContract")
            .numbered(contract)
            .named(contract);
    contract
        .contractingAuthorities()
        .forEach(authority -> agents.authority(says, CV + "hasContractingAuthority", authority));
    contract
        .economicOperators()
        .forEach(
            operator ->
                agents.agent(says, CV + "hasEconomicOperator", operator, Cpsv.ORGANIZATION));
    contract
        .legalResources()
        .forEach(law -> papers.legalResource(says, CV + "establishedUnder", law));
    says.extensions(contract.extensions());
  }
}
