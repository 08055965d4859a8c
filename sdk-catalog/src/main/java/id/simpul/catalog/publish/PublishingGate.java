package id.simpul.catalog.publish;

import id.simpul.core.ServiceId;
import id.simpul.core.http.Headers;
import java.net.URI;

/**
 * Decides who may publish what in a shared register. Without one nobody may.
 *
 * <pre>{@code
 * CatalogHandler register = CatalogHandler.builder(published)
 *     .accepting((method, target, headers, service) -> {
 *       Verification checked = verifier.check(IncomingRequest.of(method, target, headers));
 *       if (checked instanceof Verification.Accepted known) {
 *         return owners.of(known.token()).owns(service) ? Permission.granted() : Permission.forbidden();
 *       }
 *       return Permission.unknownCaller("Bearer");
 *     })
 *     .build();
 * }</pre>
 *
 * <p>Asked before a byte of the body is read, from any number of threads. If it throws, the request
 * is answered with 503 and nothing is published.
 */
@FunctionalInterface
public interface PublishingGate {

  /**
   * Whether this request may publish or withdraw the service.
   *
   * @param method {@code PUT} or {@code DELETE}
   * @param target path and query as they were received
   * @param headers the headers of the request
   * @param service what would be published
   */
  Permission permission(String method, URI target, Headers headers, ServiceId service);
}
