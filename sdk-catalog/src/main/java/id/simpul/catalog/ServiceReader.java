package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.DCT;
import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads one service, or refuses it with the reason. */
final class ServiceReader {

  private static final String CLASSIFIED = CV + "isClassifiedBy";

  private final Findings findings;
  private final ReadOnce once = new ReadOnce();
  private final CodeReader codes = new CodeReader(once);
  private final AgentReader agents = new AgentReader(once, codes);
  private final StandardReader standards = new StandardReader(once);
  private final PlaceReader places;
  private final PaperReader papers;
  private final RuleReader rules;
  private final DeliveryReader deliveries;
  private final ContextReader contexts;

  ServiceReader(Findings findings) {
    this.findings = findings;
    TimeReader times = new TimeReader(once, findings, codes);
    this.papers = new PaperReader(once, times, codes);
    this.places = new PlaceReader(once, times, agents, codes, papers);
    this.rules = new RuleReader(once, papers, times, codes);
    MoneyReader money = new MoneyReader(once, findings, agents, papers);
    this.deliveries = new DeliveryReader(once, times, places, papers, money, rules);
    this.contexts = new ContextReader(once, agents, codes, papers);
  }

  /** The reader of what stands around services, which the catalogue needs too. */
  ContextReader contexts() {
    return contexts;
  }

  /**
   * The service that this node describes.
   *
   * @throws RecordRefused if it cannot be a service
   */
  PublicService read(Node node) {
    LocalizedText title = title(node);
    refuseDisguise(title);
    TextRules.titles(title, "").forEach(findings::add);
    PublicService.Builder service = PublicService.builder(id(node)).title(title);
    authorities(node).forEach(service::competentAuthority);
    node.isA(Cpsv.SERVICE);
    node.text(DESCRIPTION).ifPresent(service::description);
    node.text(Cpsv.DCAT + "keyword").ifPresent(service::keyword);
    standards.standard(node).ifPresent(service::standard);
    classification(node, service);
    deliveries.read(node, service);
    deliveries.situations(node).forEach(service::situation);
    rules.rules(node).forEach(service::follows);
    papers.evidence(node.nodes(Cpsv.HAS_INPUT)).forEach(service::input);
    papers.evidenceTypes(node.nodes(CV + "hasInputType")).forEach(service::evidence);
    papers.legalResources(node, Cpsv.HAS_LEGAL_RESOURCE).forEach(service::legalResource);
    contexts.events(node).forEach(service::lifeEvent);
    contexts.endpoints(node).forEach(service::endpoint);
    contexts.participations(node).forEach(service::participation);
    contacts(node, service);
    links(node, service);
    node.rest(service);
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

  private void classification(Node node, PublicService.Builder service) {
    boolean typed = false;
    for (Term concept : node.objects(CLASSIFIED)) {
      Optional<ServiceType> type = typed ? Optional.empty() : ServiceType.fromIri(concept.value());
      if (type.isPresent()) {
        service.type(type.get());
        node.placeType(concept, Cpsv.CONCEPT);
        node.take(CLASSIFIED, concept);
        typed = true;
      } else if (!concept.isLiteral()) {
        service.classifiedBy(codes.conceptOf(node.about(concept)));
        node.take(CLASSIFIED, concept);
      }
    }
    codes.concepts(node, DCT + "audience").forEach(service::audience);
    codes.concepts(node, Cpsv.DCT_TYPE).forEach(service::governmentFunction);
    codes.concepts(node, CV + "sector").forEach(service::sector);
    codes.concepts(node, CV + "thematicArea").forEach(service::thematicArea);
    codes.concept(node, Cpsv.STATUS).ifPresent(service::status);
    CodeReader.languages(node).forEach(service::language);
  }

  private void links(Node node, PublicService.Builder service) {
    for (Term place : node.objects(Cpsv.SPATIAL)) {
      codes.region(node, place).ifPresent(service::spatial);
      codes.otherPlace(node, place).ifPresent(service::otherPlace);
    }
    for (Term place : node.objects(SIMPUL + "servesResidentsOf")) {
      CodeReader.region(place)
          .ifPresent(
              region -> {
                service.residentsOf(region);
                node.take(SIMPUL + "servesResidentsOf", place);
                node.placeType(place, Cpsv.LOCATION);
              });
    }
    node.services(DCT + "requires").forEach(service::requires);
    node.services(CV + "relatedService").forEach(service::related);
    for (Term related : node.objects(DCT + "relation")) { // CPSV-AP 2.2.1
      node.about(related).serviceId().ifPresent(service::related);
    }
    codes.links(node, Cpsv.PART_OF).forEach(service::partOf);
  }

  private List<PublicOrganisation> authorities(Node node) {
    List<PublicOrganisation> authorities = agents.authorities(node, Cpsv.AUTHORITY);
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

  /** A title stands in every list: one that reads as another is refused with its service. */
  private static void refuseDisguise(LocalizedText title) {
    List<String> tags = new ArrayList<>(title.languages());
    tags.add("");
    for (String tag : tags) {
      for (String value : title.values(tag)) {
        OptionalInt turning = HiddenSigns.turning(value);
        if (turning.isPresent()) {
          throw RecordRefused.because(TextRules.turned(turning.getAsInt(), "/title"));
        }
      }
    }
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
