package id.simpul.catalog;

import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.util.List;
import java.util.Map;
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
public final class PublicService extends Described {

  private final ServiceId id;
  private final Naming naming;
  private final Footing footing;
  private final Delivery delivery;
  private final Reach reach;
  private final List<EvidenceType> evidence;
  private final List<Situation> situations;
  private final List<Rule> rules;
  private final Map<String, Set<Term>> extensions;

  private PublicService(Builder said) {
    this.id = said.id;
    this.naming = said.naming();
    this.footing = said.footing();
    this.delivery = said.delivery();
    this.reach = said.reach();
    this.evidence = List.copyOf(said.evidence);
    this.situations = List.copyOf(said.situations);
    this.rules = said.rules();
    this.extensions = said.extensions();
  }

  /** Begins a service with its IRI. */
  public static Builder builder(String iri) {
    return new Builder(ServiceId.of(iri));
  }

  /** Begins a service with its id. */
  public static Builder builder(ServiceId id) {
    return new Builder(id);
  }

  /** What it is called ({@code dct:title}). */
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

  /**
   * What a foreign catalogue says of it that has no place here: predicate IRI to objects, kept to
   * be written back.
   */
  public Map<String, Set<Term>> extensions() {
    return extensions;
  }

  Delivery delivery() {
    return delivery;
  }

  /** The IRI of the service, its name in the whole ecosystem. */
  public ServiceId id() {
    return id;
  }

  /** The number that its authority gave it, if it is not the IRI ({@code dct:identifier}). */
  public Optional<String> identifier() {
    return Optional.ofNullable(naming.identifier());
  }

  /** Which service it is, the same at every authority. */
  public Optional<ServiceType> type() {
    return Optional.ofNullable(naming.type());
  }

  /** What it is for. */
  public Optional<LocalizedText> description() {
    return Optional.ofNullable(naming.description());
  }

  /** How long it takes. */
  public Optional<ProcessingTime> processingTime() {
    return Optional.ofNullable(delivery.processingTime());
  }

  /** What its published standard says beyond the delivery itself. */
  public Optional<ServiceStandard> standard() {
    return Optional.ofNullable(footing.standard());
  }

  /** Who answers for it ({@code cv:hasCompetentAuthority}). */
  public List<PublicOrganisation> competentAuthorities() {
    return footing.competentAuthorities();
  }

  /** Where it is offered ({@code dct:spatial}). */
  public Set<RegionCode> spatial() {
    return reach.spatial();
  }

  /** Whose residents it serves; empty means everybody. */
  public Set<RegionCode> residentsOf() {
    return reach.residentsOf();
  }

  /** Words by which people look for it, several in each language ({@code dcat:keyword}). */
  public Optional<LocalizedText> keywords() {
    return Optional.ofNullable(naming.keywords());
  }

  /** What has to be met or brought in every case. */
  public List<Requirement> requirements() {
    return delivery.requirements();
  }

  /** Papers named without a requirement ({@code cpsv:hasInput}). */
  public List<EvidenceType> evidence() {
    return evidence;
  }

  /** The cases that differ. */
  public List<Situation> situations() {
    return situations;
  }

  /** How it is given ({@code cpsv:follows}). */
  public List<Rule> rules() {
    return rules;
  }

  /** What is paid; empty means unknown, free is said. */
  public List<Cost> costs() {
    return delivery.costs();
  }

  /** What a delay or a loss is fined with; no fee. */
  public List<Fine> fines() {
    return delivery.fines();
  }

  /** What somebody holds in the end. */
  public List<Output> outputs() {
    return delivery.outputs();
  }

  /** The ways to get it. */
  public List<Channel> channels() {
    return delivery.channels();
  }

  /** Who may ask for it; empty means that nothing is said. */
  public List<Applicant> applicants() {
    return delivery.applicants();
  }

  /** Where to ask. */
  public List<ContactPoint> contactPoints() {
    return reach.contactPoints();
  }

  /** Where to complain. */
  public List<ContactPoint> complaintPoints() {
    return reach.complaintPoints();
  }

  /** The law that it rests on. */
  public List<LegalResource> legalResources() {
    return footing.legalResources();
  }

  /** The events in which it is needed ({@code cv:isGroupedBy}). */
  public List<LifeEvent> lifeEvents() {
    return naming.lifeEvents();
  }

  /** Services that have to be done before ({@code dct:requires}). */
  public Set<ServiceId> requires() {
    return footing.requires();
  }

  /** Services that belong near it ({@code cv:relatedService}). */
  public Set<ServiceId> related() {
    return footing.related();
  }

  /** The APIs by which a machine uses it. */
  public List<ServiceEndpoint> endpoints() {
    return reach.endpoints();
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(id);
    copy.naming(naming);
    copy.footing(footing);
    copy.delivery(delivery);
    copy.reach(reach);
    copy.evidence.addAll(evidence);
    copy.situations.addAll(situations);
    copy.rules.addAll(rules);
    extensions.forEach(
        (predicate, objects) -> objects.forEach(object -> copy.extension(predicate, object)));
    return copy;
  }

  @Override
  List<?> parts() {
    return List.of(id, naming, footing, delivery, reach, evidence, situations, rules, extensions);
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
