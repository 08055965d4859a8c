package id.simpul.catalog;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words with which a service is put under the codes of other lists. */
abstract class ClassifiedBuilder extends DeliveryBuilder<PublicService.Builder> {

  private final List<Concept> audiences = new ArrayList<>();
  private final List<Concept> governmentFunctions = new ArrayList<>();
  private final List<Concept> sectors = new ArrayList<>();
  private final List<Concept> thematicAreas = new ArrayList<>();
  private final List<Concept> concepts = new ArrayList<>();
  private @Nullable Concept status;
  private final Set<URI> languages = new LinkedHashSet<>();

  /** Adds to {@link PublicService#audiences()}. */
  public PublicService.Builder audience(Concept audience) {
    audiences.add(Objects.requireNonNull(audience, "audience"));
    return self();
  }

  /** Adds to {@link PublicService#governmentFunctions()}. */
  public PublicService.Builder governmentFunction(Concept governmentFunction) {
    governmentFunctions.add(Objects.requireNonNull(governmentFunction, "governmentFunction"));
    return self();
  }

  /** Adds to {@link PublicService#sectors()}. */
  public PublicService.Builder sector(Concept sector) {
    sectors.add(Objects.requireNonNull(sector, "sector"));
    return self();
  }

  /** Adds to {@link PublicService#thematicAreas()}. */
  public PublicService.Builder thematicArea(Concept thematicArea) {
    thematicAreas.add(Objects.requireNonNull(thematicArea, "thematicArea"));
    return self();
  }

  /** Adds to {@link PublicService#concepts()}. */
  public PublicService.Builder classifiedBy(Concept classifiedBy) {
    concepts.add(Objects.requireNonNull(classifiedBy, "classifiedBy"));
    return self();
  }

  /** Adds to {@link PublicService#audiences()} one of the four that Indonesia knows. */
  public PublicService.Builder audience(Addressee addressee) {
    return audience(addressee.concept());
  }

  /** See {@link PublicService#status()}. */
  public PublicService.Builder status(Concept status) {
    this.status = Objects.requireNonNull(status, "status");
    return self();
  }

  /** Adds to {@link PublicService#languages()}. */
  public PublicService.Builder language(URI language) {
    languages.add(Objects.requireNonNull(language, "language"));
    return self();
  }

  final Classification classification() {
    return new Classification(
            audiences, governmentFunctions, sectors, thematicAreas, concepts, status, languages)
        .shared();
  }

  final void classification(Classification said) {
    audiences.addAll(said.audiences());
    governmentFunctions.addAll(said.governmentFunctions());
    sectors.addAll(said.sectors());
    thematicAreas.addAll(said.thematicAreas());
    concepts.addAll(said.concepts());
    status = said.status();
    languages.addAll(said.languages());
  }
}
