package id.simpul.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Where the model keeps each class and each property of the table of CPSV-AP 3.2.0. */
final class PlacesInTheModel {

  private static final Map<String, Function<Catalog, Object>> ALL = new HashMap<>();

  private PlacesInTheModel() {}

  /** The accessor for a property of a class. */
  static Function<Catalog, Object> of(String type, String property) {
    Function<Catalog, Object> place = ALL.get(type + "." + property);
    if (place == null) {
      throw new AssertionError("The model has no place for " + property + " of " + type);
    }
    return place;
  }

  static {
    events("Event");
    events("Life Event");
    events("Business Event");
    service();
    agents();
    places();
    papers();
    catalogue();
  }

  private static void events(String type) {
    Kind<LifeEvent> event = new Kind<>(type, c -> first(c).lifeEvents().get(0));
    event.has("description", LifeEvent::description);
    event.has("has related service", LifeEvent::relatedServices);
    event.has("identifier", LifeEvent::identifier);
    event.has("name", LifeEvent::name);
    event.has("type", LifeEvent::types);
  }

  private static void service() {
    Kind<PublicService> service = new Kind<>("Public Service", PlacesInTheModel::first);
    service.has("addressee", PublicService::audiences);
    service.has("contact point", PublicService::contactPoints);
    service.has("description", PublicService::description);
    service.has("follows", PublicService::rules);
    service.has("functions of government", PublicService::governmentFunctions);
    service.has("has channel", PublicService::channels);
    service.has("has competent authority", PublicService::competentAuthorities);
    service.has("has cost", PublicService::costs);
    service.has("has input", PublicService::inputs);
    service.has("has input type", PublicService::evidence);
    service.has("has legal resource", PublicService::legalResources);
    service.has("has participation", PublicService::participations);
    service.has("holds requirement", PublicService::requirements);
    service.has("identifier", PublicService::identifier);
    service.has("is classified by", PublicService::concepts);
    service.has("is grouped by", PublicService::lifeEvents);
    service.has("is part of", PublicService::partOf);
    service.has("keyword", PublicService::keywords);
    service.has("language", PublicService::languages);
    service.has("name", PublicService::title);
    service.has("processing time", s -> s.processingTime().map(ProcessingTime::toIso));
    service.has("produces", PublicService::outputs);
    service.has("related service", PublicService::related);
    service.has("requires", PublicService::requires);
    service.has("sector", PublicService::sectors);
    service.has("spatial", PublicService::otherPlaces);
    service.has("status", PublicService::status);
    service.has("thematic area", PublicService::thematicAreas);
  }

  private static void agents() {
    Kind<PublicOrganisation> authority =
        new Kind<>("Public Organization", c -> first(c).competentAuthority());
    authority.has("preferred label", PublicOrganisation::name);
    authority.has("spatial", PublicOrganisation::otherPlaces);
    Kind<Agent> agent = new Kind<>("Agent", Catalog::publisher);
    agent.has("address", Agent::addresses);
    agent.has("identifier", Agent::identifier);
    agent.has("name", Agent::name);
    agent.has("participates", Agent::participates);
    Kind<Participation> part = new Kind<>("Participation", c -> first(c).participations().get(0));
    part.has("description", Participation::description);
    part.has("has participant", Participation::participant);
    part.has("identifier", Participation::identifier);
    part.has("role", Participation::roles);
    Kind<ServiceConcessionContract> contract =
        new Kind<>("Service Concession Contract", c -> c.contracts().get(0));
    contract.has("description", ServiceConcessionContract::description);
    contract.has("established under", ServiceConcessionContract::legalResources);
    contract.has("has contracting authority", ServiceConcessionContract::contractingAuthorities);
    contract.has("has economic operator", ServiceConcessionContract::economicOperators);
    contract.has("identifier", ServiceConcessionContract::identifier);
    contract.has("name", ServiceConcessionContract::name);
  }

  private static void places() {
    Kind<Address> address =
        new Kind<>("Address", c -> first(c).competentAuthority().addresses().get(0));
    address.has("address area", Address::addressArea);
    address.has("address ID", Address::addressId);
    address.has("administrative unit level 1", Address::adminUnitL1);
    address.has("administrative unit level 2", Address::adminUnitL2);
    address.has("full address", Address::fullAddress);
    address.has("locator designator", Address::locatorDesignator);
    address.has("locator name", Address::locatorName);
    address.has("post code", Address::postCode);
    address.has("post name", Address::postName);
    address.has("post office box", Address::poBox);
    address.has("thoroughfare", Address::thoroughfare);
    Kind<Channel> channel = new Kind<>("Channel", c -> first(c).channels().get(0));
    channel.has("availability restriction", Channel::restrictions);
    channel.has("description", Channel::description);
    channel.has("has input", Channel::inputs);
    channel.has("identifier", Channel::identifier);
    channel.has("opening hours", Channel::openingHours);
    channel.has("owned by", Channel::owners);
    channel.has("processing time", c -> c.processingTime().map(ProcessingTime::toIso));
    channel.has("type", Channel::type);
    Kind<ContactPoint> contact = new Kind<>("Contact Point", c -> first(c).contactPoints().get(0));
    contact.has("availability restriction", ContactPoint::restrictions);
    contact.has("contact page", ContactPoint::pages);
    contact.has("has email", ContactPoint::emails);
    contact.has("has telephone", ContactPoint::telephones);
    contact.has("opening hours", ContactPoint::openingHours);
    Kind<TemporalEntity> time =
        new Kind<>("Temporal Entity", c -> first(c).channels().get(0).openingHours().get(0));
    time.has("description", TemporalEntity::description);
    time.has("frequency", TemporalEntity::frequencies);
  }

  private static void papers() {
    Kind<Cost> cost = new Kind<>("Cost", c -> first(c).costs().get(0));
    cost.has("currency", Cost::currency);
    cost.has("description", Cost::description);
    cost.has("has value", Cost::amount);
    cost.has("identifier", Cost::identifier);
    cost.has("if accessed through", Cost::accessedThrough);
    cost.has("is defined by", Cost::definedBy);
    Kind<Evidence> evidence = new Kind<>("Evidence", c -> first(c).inputs().get(0));
    evidence.has("description", Evidence::description);
    evidence.has("identifier", Evidence::identifier);
    evidence.has("is conformant to", Evidence::conformsTo);
    evidence.has("is part of", Evidence::partOf);
    evidence.has("language", Evidence::languages);
    evidence.has("name", Evidence::name);
    evidence.has("related documentation", Evidence::documents);
    evidence.has("supports requirement", Evidence::supports);
    evidence.has("type", Evidence::type);
    Kind<EvidenceType> kind = new Kind<>("Evidence Type", c -> first(c).evidence().get(0));
    kind.has("evidence type classification", EvidenceType::classifications);
    kind.has("identifier", EvidenceType::identifier);
    Kind<LegalResource> law = new Kind<>("Legal Resource", c -> first(c).legalResources().get(0));
    law.has("related", LegalResource::related);
    Kind<Output> output = new Kind<>("Output", c -> first(c).outputs().get(0));
    output.has("description", Output::description);
    output.has("identifier", Output::identifier);
    output.has("is part of", Output::partOf);
    output.has("language", Output::languages);
    output.has("name", Output::name);
    output.has("type", Output::types);
    Kind<Requirement> requirement = new Kind<>("Requirement", c -> first(c).requirements().get(0));
    requirement.has("fulfils", Requirement::fulfils);
    requirement.has("has supporting evidence", Requirement::supportingEvidence);
    requirement.has("identifier", Requirement::identifier);
    requirement.has("name", Requirement::name);
    requirement.has("type", Requirement::types);
    Kind<Rule> rule = new Kind<>("Rule", c -> first(c).rules().get(0));
    rule.has("description", Rule::description);
    rule.has("identifier", Rule::identifier);
    rule.has("implements", Rule::legalResources);
    rule.has("language", Rule::languages);
    rule.has("name", Rule::name);
    rule.has("type", Rule::type);
  }

  private static void catalogue() {
    Kind<ConceptCollection> collection = new Kind<>("Collection", c -> c.collections().get(0));
    collection.has("member", ConceptCollection::members);
    Kind<Catalog> dataset = new Kind<>("Dataset", Function.identity());
    dataset.has("description", Catalog::description);
    dataset.has("has part", c -> first(c).id().iri());
    dataset.has("identifier", Catalog::identifier);
    dataset.has("landing page", Catalog::landingPages);
    dataset.has("publisher", Catalog::publisher);
    dataset.has("title", Catalog::title);
  }

  private static PublicService first(Catalog catalog) {
    return catalog.services().get(0);
  }

  /** A class of the table, and the way to one of its kind in a catalogue. */
  private record Kind<T>(String type, Function<Catalog, T> way) {
    void has(String property, Function<T, Object> accessor) {
      ALL.put(type + "." + property, catalog -> accessor.apply(way.apply(catalog)));
    }
  }
}
