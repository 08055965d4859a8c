package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words with which a service is described; how it is given stands in those it inherits. */
abstract class ServiceBuilder extends ClassifiedBuilder {

  final ServiceId id;
  final List<Evidence> inputs = new ArrayList<>();
  final List<EvidenceType> evidence = new ArrayList<>();
  final List<Situation> situations = new ArrayList<>();
  final List<Rule> rules = new ArrayList<>();

  private @Nullable LocalizedText title;
  private @Nullable ServiceType type;
  private @Nullable LocalizedText description;
  private @Nullable LocalizedText keywords;
  private final List<LifeEvent> lifeEvents = new ArrayList<>();
  private final List<PublicOrganisation> competentAuthorities = new ArrayList<>();
  private final List<LegalResource> legalResources = new ArrayList<>();
  private @Nullable ServiceStandard standard;
  private final Set<ServiceId> requires = new LinkedHashSet<>();
  private final Set<ServiceId> related = new LinkedHashSet<>();
  private final Set<RegionCode> spatial = new LinkedHashSet<>();
  private final Set<RegionCode> residentsOf = new LinkedHashSet<>();
  private final List<ContactPoint> contactPoints = new ArrayList<>();
  private final List<ContactPoint> complaintPoints = new ArrayList<>();
  private final List<ServiceEndpoint> endpoints = new ArrayList<>();
  private final Set<URI> otherPlaces = new LinkedHashSet<>();
  private final Set<URI> partOf = new LinkedHashSet<>();
  private final List<Participation> participations = new ArrayList<>();

  ServiceBuilder(ServiceId id) {
    this.id = Objects.requireNonNull(id, "id");
  }

  /** See {@link PublicService#title()}; needed. */
  public PublicService.Builder title(LocalizedText title) {
    this.title = Objects.requireNonNull(title, "title");
    return self();
  }

  /** The same, in Indonesian and in English. */
  public PublicService.Builder title(String indonesian, String english) {
    return title(LocalizedText.of(indonesian, english));
  }

  /** See {@link PublicService#type()}. */
  public PublicService.Builder type(ServiceType type) {
    this.type = Objects.requireNonNull(type, "type");
    return self();
  }

  /** See {@link PublicService#description()}. */
  public PublicService.Builder description(LocalizedText description) {
    this.description = Objects.requireNonNull(description, "description");
    return self();
  }

  /** The same, in Indonesian and in English. */
  public PublicService.Builder description(String indonesian, String english) {
    return description(LocalizedText.of(indonesian, english));
  }

  /** Adds to {@link PublicService#keywords()}, all values of each language. */
  public PublicService.Builder keyword(LocalizedText keyword) {
    LocalizedText.Builder merged = LocalizedText.builder();
    if (keywords != null) {
      addAll(keywords, merged);
    }
    addAll(keyword, merged);
    this.keywords = merged.build();
    return self();
  }

  /** The same, in Indonesian and in English. */
  public PublicService.Builder keyword(String indonesian, String english) {
    return keyword(LocalizedText.of(indonesian, english));
  }

  /** Adds to {@link PublicService#lifeEvents()}. */
  public PublicService.Builder lifeEvent(LifeEvent lifeEvent) {
    lifeEvents.add(Objects.requireNonNull(lifeEvent, "lifeEvent"));
    return self();
  }

  /** Adds to {@link PublicService#competentAuthorities()}. */
  public PublicService.Builder competentAuthority(PublicOrganisation competentAuthority) {
    competentAuthorities.add(Objects.requireNonNull(competentAuthority, "competentAuthority"));
    return self();
  }

  /** Adds to {@link PublicService#legalResources()}. */
  public PublicService.Builder legalResource(LegalResource legalResource) {
    legalResources.add(Objects.requireNonNull(legalResource, "legalResource"));
    return self();
  }

  /** Adds a law by how it is cited in Indonesian and in English. */
  public PublicService.Builder legalResource(String indonesian, String english) {
    return legalResource(LegalResource.of(indonesian, english));
  }

  /** See {@link PublicService#standard()}. */
  public PublicService.Builder standard(ServiceStandard standard) {
    this.standard = Objects.requireNonNull(standard, "standard");
    return self();
  }

  /** Adds to {@link PublicService#requires()}. */
  public PublicService.Builder requires(ServiceId requires) {
    this.requires.add(Objects.requireNonNull(requires, "requires"));
    return self();
  }

  /** Adds to {@link PublicService#related()}. */
  public PublicService.Builder related(ServiceId related) {
    this.related.add(Objects.requireNonNull(related, "related"));
    return self();
  }

  /** Adds to {@link PublicService#spatial()}. */
  public PublicService.Builder spatial(RegionCode spatial) {
    this.spatial.add(Objects.requireNonNull(spatial, "spatial"));
    return self();
  }

  /** Serves only residents of this region, by their domicile and never by a prefix of a NIK. */
  public PublicService.Builder residentsOf(RegionCode residentsOf) {
    this.residentsOf.add(Objects.requireNonNull(residentsOf, "residentsOf"));
    return self();
  }

  /** Adds to {@link PublicService#contactPoints()}. */
  public PublicService.Builder contact(ContactPoint contact) {
    contactPoints.add(Objects.requireNonNull(contact, "contact"));
    return self();
  }

  /** Adds to {@link PublicService#complaintPoints()}. */
  public PublicService.Builder complaints(ContactPoint complaints) {
    complaintPoints.add(Objects.requireNonNull(complaints, "complaints"));
    return self();
  }

  /** Adds to {@link PublicService#endpoints()}. */
  public PublicService.Builder endpoint(ServiceEndpoint endpoint) {
    endpoints.add(Objects.requireNonNull(endpoint, "endpoint"));
    return self();
  }

  /** Adds to {@link PublicService#evidence()}. */
  public PublicService.Builder evidence(EvidenceType evidence) {
    this.evidence.add(Objects.requireNonNull(evidence, "evidence"));
    return self();
  }

  /** Adds to {@link PublicService#situations()}. */
  public PublicService.Builder situation(Situation situation) {
    situations.add(Objects.requireNonNull(situation, "situation"));
    return self();
  }

  /** Adds to {@link PublicService#rules()}. */
  public PublicService.Builder follows(Rule follows) {
    rules.add(Objects.requireNonNull(follows, "follows"));
    return self();
  }

  /** Adds to {@link PublicService#inputs()}. */
  public PublicService.Builder input(Evidence input) {
    inputs.add(Objects.requireNonNull(input, "input"));
    return self();
  }

  /** Adds to {@link PublicService#participations()}. */
  public PublicService.Builder participation(Participation participation) {
    participations.add(Objects.requireNonNull(participation, "participation"));
    return self();
  }

  /** Adds to {@link PublicService#otherPlaces()}. */
  public PublicService.Builder otherPlace(URI place) {
    otherPlaces.add(Objects.requireNonNull(place, "place"));
    return self();
  }

  /** Adds to {@link PublicService#partOf()}. */
  public PublicService.Builder partOf(URI dataset) {
    partOf.add(Objects.requireNonNull(dataset, "dataset"));
    return self();
  }

  final Naming naming() {
    if (title == null) {
      throw missing("title(..)");
    }
    return new Naming(title, type, description, keywords, lifeEvents);
  }

  final void naming(Naming said) {
    title = said.title();
    type = said.type();
    description = said.description();
    keywords = said.keywords();
    lifeEvents.addAll(said.lifeEvents());
  }

  final Footing footing() {
    if (competentAuthorities.isEmpty()) {
      throw missing("competentAuthority(..)");
    }
    return new Footing(
        competentAuthorities, legalResources, standard, requires, related, participations);
  }

  final void footing(Footing said) {
    competentAuthorities.addAll(said.competentAuthorities());
    legalResources.addAll(said.legalResources());
    standard = said.standard();
    requires.addAll(said.requires());
    related.addAll(said.related());
    participations.addAll(said.participations());
  }

  final Reach reach() {
    return new Reach(
        spatial, otherPlaces, residentsOf, partOf, contactPoints, complaintPoints, endpoints);
  }

  final void reach(Reach said) {
    spatial.addAll(said.spatial());
    otherPlaces.addAll(said.otherPlaces());
    residentsOf.addAll(said.residentsOf());
    partOf.addAll(said.partOf());
    contactPoints.addAll(said.contactPoints());
    complaintPoints.addAll(said.complaintPoints());
    endpoints.addAll(said.endpoints());
  }

  /** The rules, of which the first is the procedure that was said step by step. */
  final List<Rule> rules() {
    List<Rule> all = new ArrayList<>(rules);
    if (!steps.isEmpty()) {
      Rule.Builder procedure =
          Rule.builder("Prosedur", "Procedure").description(inOneLine("id"), inOneLine("en"));
      steps.forEach(procedure::step);
      all.add(0, procedure.build());
    }
    return List.copyOf(all);
  }

  private static void addAll(LocalizedText text, LocalizedText.Builder all) {
    text.values("").forEach(all::addUntagged);
    text.languages().forEach(tag -> text.values(tag).forEach(value -> all.add(tag, value)));
  }

  /** CPSV-AP asks for a rule in words; other platforms may know no steps. */
  private String inOneLine(String language) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      line.append(i == 0 ? "" : " ").append(i + 1).append(". ");
      line.append(steps.get(i).name().in(language));
    }
    return line.toString();
  }

  private IllegalStateException missing(String word) {
    return new IllegalStateException(
        "expected " + word + " for " + id.iri() + ", found nothing; say it before build()");
  }
}
