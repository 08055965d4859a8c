package id.simpul.ecosystem;

import id.simpul.catalog.PublicService;
import id.simpul.catalog.ServicePoint;
import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The service exists, but people give it and not machines: it says where to go. Code {@code
 * service.without-api}.
 */
public final class ServiceWithoutApiException extends EcosystemException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient PublicService service;
  private final transient List<ServicePoint> servicePoints;

  ServiceWithoutApiException(PublicService service) {
    super("service.without-api", Retryability.NOT_RETRYABLE, explain(service), null);
    this.service = service;
    this.servicePoints = points(service);
  }

  private static List<ServicePoint> points(PublicService service) {
    return service.channels().stream()
        .flatMap(channel -> channel.servicePoints().stream())
        .distinct()
        .toList();
  }

  private static LocalizedText explain(PublicService service) {
    List<ServicePoint> points = points(service);
    if (points.isEmpty()) {
      return Explanation.of(
          "'%s' belum punya API. Tanyakan tempat layanannya kepada instansi penyelenggara.",
          "'%s' has no API. Ask the competent authority where it is given.", service.title());
    }
    return Explanation.of(
        "'%s' belum punya API. Layanan ini diberikan di: %s.",
        "'%s' has no API. It is given at: %s.",
        service.title(),
        LocalizedText.of(places(points, "id"), places(points, "en")));
  }

  private static String places(List<ServicePoint> points, String language) {
    return points.stream()
        .map(point -> place(point, language))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String place(ServicePoint point, String language) {
    String name = point.name().in(language);
    return point.address().map(a -> name + ", " + a.in(language)).orElse(name);
  }

  /** The service as its authority describes it. */
  public PublicService service() {
    return service;
  }

  /** Where people get it; empty if the description does not say. */
  public List<ServicePoint> servicePoints() {
    return servicePoints;
  }
}
