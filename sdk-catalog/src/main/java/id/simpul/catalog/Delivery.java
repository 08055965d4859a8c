package id.simpul.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a service is given: what is brought and paid, how long it takes, by which ways and for whom,
 * and what comes out. A service says it for every case, a situation for its own.
 */
record Delivery(
    List<Requirement> requirements,
    List<Cost> costs,
    List<Fine> fines,
    @Nullable ProcessingTime processingTime,
    List<Channel> channels,
    List<Applicant> applicants,
    List<Output> outputs) {

  Delivery {
    requirements = List.copyOf(requirements);
    costs = List.copyOf(costs);
    fines = List.copyOf(fines);
    channels = List.copyOf(channels);
    applicants = List.copyOf(applicants);
    outputs = List.copyOf(outputs);
  }
}
