package id.simpul.quality;

import id.simpul.catalog.PublicService;
import id.simpul.core.AgencyId;
import java.util.Objects;
import java.util.Set;

/**
 * One made-up service: what it is, whose it is, and how its authority describes it.
 *
 * @param kind the word for what it is in the files of this collection; no part of the description
 * @param kinds that kind, and others that it does in one go: one request for cards lost or damaged
 * @param source whose it is
 * @param service the description
 */
public record SampleService(
    String kind, Set<String> kinds, AgencyId source, PublicService service) {

  /** Checks that nothing is missing. */
  public SampleService {
    Objects.requireNonNull(kind, "kind");
    kinds = Set.copyOf(kinds);
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(service, "service");
  }

  /** As pairs are written: {@code depok/akta-kelahiran}. */
  @Override
  public String toString() {
    return source.value() + "/" + kind;
  }
}
