package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A contract by which an authority lets a company give a service.
 *
 * <pre>{@code
 * ServiceConcessionContract parking = ServiceConcessionContract.builder("Parkir", "Parking")
 *     .contractingAuthority(dishub)
 *     .economicOperator(OtherAgent.of("https://parkir.example/", LocalizedText.of("PT Parkir", "Parking Ltd")))
 *     .build();
 * }</pre>
 *
 * <p>Source: CPSV-AP 3.2 {@code cv:ServiceConcessionContract}.
 */
public final class ServiceConcessionContract extends NamedPart {

  private final List<PublicOrganisation> contractingAuthorities;
  private final List<Agent> economicOperators;
  private final List<LegalResource> legalResources;

  private ServiceConcessionContract(Builder said) {
    super(said);
    this.contractingAuthorities = List.copyOf(said.contractingAuthorities);
    this.economicOperators = List.copyOf(said.economicOperators);
    this.legalResources = List.copyOf(said.legalResources);
  }

  /** Begins with the name in Indonesian and in English. */
  public static Builder builder(String indonesian, String english) {
    return builder(LocalizedText.of(indonesian, english));
  }

  /** Begins with the name. */
  public static Builder builder(LocalizedText name) {
    return new Builder(name);
  }

  /** Who lets it be given ({@code cv:hasContractingAuthority}, 1..*). */
  public List<PublicOrganisation> contractingAuthorities() {
    return contractingAuthorities;
  }

  /** Who gives it ({@code cv:hasEconomicOperator}, 1..*). */
  public List<Agent> economicOperators() {
    return economicOperators;
  }

  /** The law behind it ({@code cv:establishedUnder}, 0..*). */
  public List<LegalResource> legalResources() {
    return legalResources;
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(name());
    copy.copy(this);
    copy.contractingAuthorities.addAll(contractingAuthorities);
    copy.economicOperators.addAll(economicOperators);
    copy.legalResources.addAll(legalResources);
    return copy;
  }

  @Override
  List<?> parts() {
    return named(contractingAuthorities, economicOperators, legalResources);
  }

  /** Describes a {@link ServiceConcessionContract}; for one thread. */
  public static final class Builder extends NamedPart.Words<Builder> {

    private final List<PublicOrganisation> contractingAuthorities = new ArrayList<>();
    private final List<Agent> economicOperators = new ArrayList<>();
    private final List<LegalResource> legalResources = new ArrayList<>();

    private Builder(LocalizedText name) {
      super(name);
    }

    /** Adds to {@link ServiceConcessionContract#contractingAuthorities()}. */
    public Builder contractingAuthority(PublicOrganisation contractingAuthority) {
      contractingAuthorities.add(
          Objects.requireNonNull(contractingAuthority, "contractingAuthority"));
      return this;
    }

    /** Adds to {@link ServiceConcessionContract#economicOperators()}. */
    public Builder economicOperator(Agent economicOperator) {
      economicOperators.add(Objects.requireNonNull(economicOperator, "economicOperator"));
      return this;
    }

    /** Adds to {@link ServiceConcessionContract#legalResources()}. */
    public Builder legalResource(LegalResource legalResource) {
      legalResources.add(Objects.requireNonNull(legalResource, "legalResource"));
      return this;
    }

    /** The finished description. */
    public ServiceConcessionContract build() {
      return new ServiceConcessionContract(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
