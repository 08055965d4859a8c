package id.simpul.core;

import java.net.URI;
import java.util.Objects;

/**
 * The IRI that names one public service, the same wherever the service is described (CPSV-AP 3.2,
 * class {@code cpsv:PublicService}).
 *
 * <p>It is a name and need not answer when fetched. Ids are ordered by their IRIs, so that many ids
 * of one hash, which anybody can think up, do not make a map slow. Immutable and safe to share
 * between threads.
 *
 * <pre>{@code
 * ServiceId birth = ServiceId.of("https://jakarta.example/layanan/akta-kelahiran");
 * }</pre>
 *
 * @param iri the absolute http or https IRI
 */
public record ServiceId(URI iri) implements Comparable<ServiceId> {

  /**
   * Checks that the IRI is absolute and of the web.
   *
   * @throws IllegalArgumentException if it is not
   */
  public ServiceId {
    Objects.requireNonNull(iri, "iri");
    if (!Origins.isWeb(iri)) {
      throw new IllegalArgumentException(
          "A service's id is an absolute http or https IRI, such as"
              + " 'https://jakarta.example/layanan/akta-kelahiran'; found '"
              + Masking.mask(iri.toString())
              + "'. Give the whole IRI.");
    }
  }

  /**
   * The service with this IRI.
   *
   * @param iri an absolute http or https IRI
   * @return the id
   * @throws IllegalArgumentException if it is not one
   */
  public static ServiceId of(String iri) {
    return new ServiceId(URI.create(Objects.requireNonNull(iri, "iri")));
  }

  /**
   * The service with this IRI.
   *
   * @param iri an absolute http or https IRI
   * @return the id
   * @throws IllegalArgumentException if it is not one
   */
  public static ServiceId of(URI iri) {
    return new ServiceId(iri);
  }

  /** By the IRI ({@link URI#compareTo}). */
  @Override
  public int compareTo(ServiceId other) {
    return iri.compareTo(other.iri);
  }

  /** The IRI. */
  @Override
  public String toString() {
    return iri.toString();
  }
}
