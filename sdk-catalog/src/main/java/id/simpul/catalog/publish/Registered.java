package id.simpul.catalog.publish;

import id.simpul.catalog.PublicService;
import java.util.Objects;

/**
 * A service as a shared register has it, and the version by which the register knows that state of
 * it.
 *
 * <pre>{@code
 * Registered before = register.find(id).orElseThrow();
 * register.replace(before, before.service().toBuilder().free().build());
 * }</pre>
 *
 * @param service the description
 * @param version the entity tag (RFC 9110, section 8.8.3), with its quotes
 */
public record Registered(PublicService service, String version) {

  /** Checks that nothing is missing. */
  public Registered {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(version, "version");
  }
}
