package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an authority does for people: one service of one authority, as it is really given.
 *
 * <pre>{@code
 * PublicService sktm = PublicService.builder("https://depok.example/layanan/sktm")
 *     .type(ServiceType.SKTM)
 *     .title("Surat keterangan tidak mampu", "Letter of low income")
 *     .description("Untuk keringanan biaya.", "For relief from fees.")
 *     .competentAuthority(dinasSosial)
 *     .residentsOf(RegionCode.kemendagri("32.76"))
 *     .requirement(EvidenceType.of("Kartu keluarga", "Family card"))
 *     .step("Minta pengantar RT/RW", "Ask RT/RW for a letter")
 *     .free()
 *     .processingTime(ProcessingTime.workingDays(1).onceComplete())
 *     .produces(Output.of("SKTM", "Letter"))
 *     .channel(Channel.at(kelurahan))
 *     .complaints(ContactPoint.builder().telephone("112").build())
 *     .legalResource("UU 13/2011", "Law 13/2011")
 *     .endpoint(ServiceEndpoint.of("https://api.depok.example/sktm"))
 *     .build();
 * }</pre>
 *
 * <p>Immutable, compared by value, safe for any number of threads. Fees, papers, times and places
 * that hold only in some cases stand in {@link #situations()}. Source: CPSV-AP 3.2 {@code
 * cpsv:PublicService}.
 */
public final class PublicService extends Resource {

  private final ServiceId id;
  private final Naming naming;
  private final Footing footing;
  private final Delivery delivery;
  private final Reach reach;
  private final Classification classification;
  private final List<Evidence> inputs;
  private final List<EvidenceType> evidence;
  private final List<Situation> situations;
  private final List<Rule> rules;

  private PublicService(Builder said) {
    super(said);
    this.id = said.id;
    this.naming = said.naming();
    this.footing = said.footing();
    this.delivery = said.delivery();
    this.reach = said.reach();
    this.classification = said.classification();
    this.inputs = List.copyOf(said.inputs);
    this.evidence = List.copyOf(said.evidence);
    this.situations = List.copyOf(said.situations);
    this.rules = said.rules();
  }

  /** Begins a service with its IRI. */
  public static Builder builder(String iri) {
    return new Builder(ServiceId.of(iri));
  }

  /** Begins a service with its id. */
  public static Builder builder(ServiceId id) {
    return new Builder(id);
  }

  /** What it is called ({@code dct:title}, 1..*). */
  public LocalizedText title() {
    return naming.title();
  }

  /** Who answers for it in the first place. */
  public PublicOrganisation competentAuthority() {
    return footing.competentAuthorities().get(0);
  }

  /** The steps of all its rules, in their order. */
  public List<Step> steps() {
    return rules.stream().flatMap(rule -> rule.steps().stream()).toList();
  }

  /**
   * Whether somebody who lives there is served; everybody is if {@link #residentsOf()} is empty.
   */
  public boolean serves(RegionCode domicile) {
    return reach.residentsOf().isEmpty()
        || reach.residentsOf().stream().anyMatch(domicile::isWithin);
  }

  Delivery delivery() {
    return delivery;
  }

  /** The IRI of the service, its name in the whole ecosystem. */
  public ServiceId id() {
    return id;
  }

  /** Which service it is, the same at every authority ({@code cv:isClassifiedBy}, 0..1). */
  public Optional<ServiceType> type() {
    return Optional.ofNullable(naming.type());
  }

  /** What it is for ({@code dct:description}, 1..*). */
  public Optional<LocalizedText> description() {
    return Optional.ofNullable(naming.description());
  }

  /** How long it takes ({@code cv:processingTime}, 0..1; {@code simpul:serviceTime}). */
  public Optional<ProcessingTime> processingTime() {
    return Optional.ofNullable(delivery.processingTime());
  }

  /**
   * What its published standard says beyond the delivery itself ({@code simpul:serviceStandard},
   * 0..1).
   */
  public Optional<ServiceStandard> standard() {
    return Optional.ofNullable(footing.standard());
  }

  /** Who answers for it ({@code cv:hasCompetentAuthority}, 1..*). */
  public List<PublicOrganisation> competentAuthorities() {
    return footing.competentAuthorities();
  }

  /** Where it is offered ({@code dct:spatial}, 0..*). */
  public Set<RegionCode> spatial() {
    return reach.spatial();
  }

  /** Whose residents it serves; empty means everybody ({@code simpul:servesResidentsOf}, 0..*). */
  public Set<RegionCode> residentsOf() {
    return reach.residentsOf();
  }

  /** Words by which people look for it, several in each language ({@code dcat:keyword}, 0..*). */
  public Optional<LocalizedText> keywords() {
    return Optional.ofNullable(naming.keywords());
  }

  /** What has to be met or brought in every case ({@code cv:holdsRequirement}, 0..*). */
  public List<Requirement> requirements() {
    return delivery.requirements();
  }

  /** Kinds of paper named without a requirement ({@code cv:hasInputType}, 0..*). */
  public List<EvidenceType> evidence() {
    return evidence;
  }

  /** The cases that differ ({@code simpul:situation}, 0..*). */
  public List<Situation> situations() {
    return situations;
  }

  /** How it is given ({@code cpsv:follows}, 0..*). */
  public List<Rule> rules() {
    return rules;
  }

  /** What is paid; empty means unknown, free is said ({@code cv:hasCost}, 0..*). */
  public List<Cost> costs() {
    return delivery.costs();
  }

  /** What a delay or a loss is fined with; no fee ({@code simpul:fine}, 0..*). */
  public List<Fine> fines() {
    return delivery.fines();
  }

  /** What somebody holds in the end ({@code cpsv:produces}, 0..*). */
  public List<Output> outputs() {
    return delivery.outputs();
  }

  /** The ways to get it ({@code cv:hasChannel}, 0..*). */
  public List<Channel> channels() {
    return delivery.channels();
  }

  /** Who may ask for it; empty means that nothing is said ({@code simpul:applicant}, 0..*). */
  public List<Applicant> applicants() {
    return delivery.applicants();
  }

  /** Where to ask ({@code cv:contactPoint}, 0..*). */
  public List<ContactPoint> contactPoints() {
    return reach.contactPoints();
  }

  /** Where to complain ({@code simpul:complaintPoint} and {@code cv:contactPoint}, 0..*). */
  public List<ContactPoint> complaintPoints() {
    return reach.complaintPoints();
  }

  /** The law that it rests on ({@code cv:hasLegalResource}, 0..*). */
  public List<LegalResource> legalResources() {
    return footing.legalResources();
  }

  /** The events in which it is needed ({@code cv:isGroupedBy}, 0..*). */
  public List<LifeEvent> lifeEvents() {
    return naming.lifeEvents();
  }

  /** Services that have to be done before ({@code dct:requires}, 0..*). */
  public Set<ServiceId> requires() {
    return footing.requires();
  }

  /** Services that belong near it ({@code cv:relatedService}, 0..*). */
  public Set<ServiceId> related() {
    return footing.related();
  }

  /** The APIs by which a machine uses it ({@code simpul:dataService}, 0..*). */
  public List<ServiceEndpoint> endpoints() {
    return reach.endpoints();
  }

  /** Papers named without a requirement ({@code cpsv:hasInput}, 0..*). */
  public List<Evidence> inputs() {
    return inputs;
  }

  /** For whom it is ({@code dct:audience}, 0..*). */
  public List<Concept> audiences() {
    return classification.audiences();
  }

  /** Which function of the government it serves, such as COFOG ({@code dct:type}, 0..*). */
  public List<Concept> governmentFunctions() {
    return classification.governmentFunctions();
  }

  /** The industries that it concerns ({@code cv:sector}, 0..*). */
  public List<Concept> sectors() {
    return classification.sectors();
  }

  /** The subjects that it concerns ({@code cv:thematicArea}, 0..*). */
  public List<Concept> thematicAreas() {
    return classification.thematicAreas();
  }

  /** Codes of any other list, such as KBLI and SPBE ({@code cv:isClassifiedBy}, 0..*). */
  public List<Concept> concepts() {
    return classification.concepts();
  }

  /** Whether it is given, being prepared or withdrawn ({@code adms:status}, 0..1). */
  public Optional<Concept> status() {
    return Optional.ofNullable(classification.status());
  }

  /** In which languages it is given ({@code dct:language}, 0..*). */
  public Set<URI> languages() {
    return classification.languages();
  }

  /** The parts that others play in it ({@code cv:hasParticipation}, 0..*). */
  public List<Participation> participations() {
    return footing.participations();
  }

  /** Places of other lists where it is offered ({@code dct:spatial}, 0..*). */
  public Set<URI> otherPlaces() {
    return reach.otherPlaces();
  }

  /** The data sets in which it is described ({@code dct:isPartOf}, 0..*). */
  public Set<URI> partOf() {
    return reach.partOf();
  }

  /** The same service, called so. */
  public PublicService withTitle(LocalizedText title) {
    return toBuilder().title(title).build();
  }

  /** The same service, described so. */
  public PublicService withDescription(LocalizedText description) {
    return toBuilder().description(description).build();
  }

  /** The same service, which takes so long. */
  public PublicService withProcessingTime(ProcessingTime time) {
    return toBuilder().processingTime(time).build();
  }

  /** The same service, in this status. */
  public PublicService withStatus(Concept status) {
    return toBuilder().status(status).build();
  }

  /** The same service, with this published standard. */
  public PublicService withStandard(ServiceStandard standard) {
    return toBuilder().standard(standard).build();
  }

  /** The same service, for which exactly this is paid; none are none. */
  public PublicService withCosts(Cost... costs) {
    Builder changed = toBuilder().clearCosts();
    List.of(costs).forEach(changed::cost);
    return changed.build();
  }

  /** The same service, for which exactly this is needed; none are none. */
  public PublicService withRequirements(Requirement... requirements) {
    Builder changed = toBuilder().clearRequirements();
    List.of(requirements).forEach(changed::requirement);
    return changed.build();
  }

  /** The same service, to be had in exactly these ways; none are none. */
  public PublicService withChannels(Channel... channels) {
    Builder changed = toBuilder().clearChannels();
    List.of(channels).forEach(changed::channel);
    return changed.build();
  }

  /** The same service, with exactly these cases; none are none. */
  public PublicService withSituations(Situation... situations) {
    Builder changed = toBuilder().clearSituations();
    List.of(situations).forEach(changed::situation);
    return changed.build();
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(id);
    copy.copy(this);
    copy.naming(naming);
    copy.classification(classification);
    copy.inputs.addAll(inputs);
    copy.footing(footing);
    copy.delivery(delivery);
    copy.reach(reach);
    copy.evidence.addAll(evidence);
    copy.situations.addAll(situations);
    copy.rules.addAll(rules);
    return copy;
  }

  @Override
  List<?> parts() {
    return parts(
        id, naming, footing, delivery, reach, classification, inputs, evidence, situations, rules);
  }

  @Override
  public String toString() {
    return "PublicService[" + id.iri() + "]";
  }

  /** Describes a {@link PublicService}; for one thread. */
  public static final class Builder extends ServiceBuilder {

    private Builder(ServiceId id) {
      super(id);
    }

    private Builder clearCosts() {
      costs.clear();
      return this;
    }

    private Builder clearRequirements() {
      requirements.clear();
      return this;
    }

    private Builder clearChannels() {
      channels.clear();
      return this;
    }

    private Builder clearSituations() {
      situations.clear();
      return this;
    }

    /**
     * The finished description.
     *
     * @throws IllegalStateException if the title or the competent authority is missing
     */
    public PublicService build() {
      return new PublicService(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
