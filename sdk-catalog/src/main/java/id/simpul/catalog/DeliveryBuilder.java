package id.simpul.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words with which a service and each of its situations say how it is given.
 *
 * @param <B> the builder that goes on after each word
 */
abstract class DeliveryBuilder<B> extends Resource.Words<B> {

  final List<Requirement> requirements = new ArrayList<>();
  final List<Cost> costs = new ArrayList<>();
  private final List<Fine> fines = new ArrayList<>();
  private @Nullable ProcessingTime processingTime;
  final List<Channel> channels = new ArrayList<>();
  private final List<Applicant> applicants = new ArrayList<>();
  private final List<Output> outputs = new ArrayList<>();
  final List<Step> steps = new ArrayList<>();

  /** Adds what has to be met or brought. */
  public B requirement(Requirement requirement) {
    requirements.add(Objects.requireNonNull(requirement, "requirement"));
    return self();
  }

  /** Adds a paper to bring. */
  public B requirement(EvidenceType paper) {
    return requirement(Requirement.of(paper));
  }

  /** Adds what is paid. */
  public B cost(Cost cost) {
    costs.add(Objects.requireNonNull(cost, "cost"));
    return self();
  }

  /** Says that it is free: an explicit nothing, which is not the same as saying nothing. */
  public B free() {
    return cost(Cost.free());
  }

  /** Adds what a delay or a loss is fined with; no fee. */
  public B fine(Fine fine) {
    fines.add(Objects.requireNonNull(fine, "fine"));
    return self();
  }

  /** How long it takes. */
  public B processingTime(ProcessingTime processingTime) {
    this.processingTime = Objects.requireNonNull(processingTime, "processingTime");
    return self();
  }

  /** Adds a step to the procedure, after those that are there already. */
  public B step(String indonesian, String english) {
    return step(Step.of(indonesian, english));
  }

  /** Adds a step to the procedure, after those that are there already. */
  public B step(Step step) {
    steps.add(Objects.requireNonNull(step, "step"));
    return self();
  }

  /** Adds a way to get it. */
  public B channel(Channel channel) {
    channels.add(Objects.requireNonNull(channel, "channel"));
    return self();
  }

  /** Adds who may ask for it. */
  public B applicant(Applicant applicant) {
    applicants.add(Objects.requireNonNull(applicant, "applicant"));
    return self();
  }

  /** Adds what somebody holds in the end. */
  public B produces(Output produces) {
    outputs.add(Objects.requireNonNull(produces, "produces"));
    return self();
  }

  final Delivery delivery() {
    return new Delivery(requirements, costs, fines, processingTime, channels, applicants, outputs);
  }

  /** Says all of it again. */
  final void delivery(Delivery said) {
    requirements.addAll(said.requirements());
    costs.addAll(said.costs());
    fines.addAll(said.fines());
    processingTime = said.processingTime();
    channels.addAll(said.channels());
    applicants.addAll(said.applicants());
    outputs.addAll(said.outputs());
  }
}
