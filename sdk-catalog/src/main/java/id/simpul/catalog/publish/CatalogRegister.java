package id.simpul.catalog.publish;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.graph.UnreadableDocumentException;
import id.simpul.core.ServiceId;
import id.simpul.core.http.Body;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A shared register in which several authorities publish: the client of a {@link CatalogHandler}
 * that accepts. Nothing is overwritten unseen: a change names the version that it was made from,
 * and is refused if somebody else was quicker.
 *
 * <pre>{@code
 * CatalogRegister register = CatalogRegister.at(URI.create("https://register.example/katalog"), transport);
 * register.add(service);
 *
 * Registered before = register.find(service.id()).orElseThrow();
 * Registered after = register.replace(before, before.service().toBuilder().free().build());
 * }</pre>
 *
 * <p>Safe for any number of threads. The transport is lent; authentication is its own. A change
 * whose answer was lost may be sent again: if the register has it already, that is the answer. What
 * the transport throws passes through.
 */
public final class CatalogRegister {

  private final URI address;
  private final Transport transport;

  private CatalogRegister(URI address, Transport transport) {
    this.address = Objects.requireNonNull(address, "address");
    this.transport = Objects.requireNonNull(transport, "transport");
  }

  /** The register whose catalogue is at this address. */
  public static CatalogRegister at(URI address, Transport transport) {
    return new CatalogRegister(address, transport);
  }

  /**
   * The service as the register has it now.
   *
   * @throws RegisterException if the answer is no description of it
   */
  public Optional<Registered> find(ServiceId id) {
    Request request =
        request("GET", id)
            .withHeader("Accept", CatalogWriter.JSON_LD)
            .withHeader("Cache-Control", "no-cache");
    try (Response response = transport.send(request)) {
      if (response.status() == 404 || response.status() == 410) {
        return Optional.empty();
      }
      if (response.status() != 200) {
        throw RegisterException.status(id, response.status(), "");
      }
      return Optional.of(read(id, response));
    } catch (ErrorResponseException e) {
      if (e.status() == 404 || e.status() == 410) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Publishes a service that the register does not have ({@code If-None-Match: *}).
   *
   * @return what is there now
   * @throws RegisterException if it has one of that name
   */
  public Registered add(PublicService service) {
    Request request = written(service).withHeader("If-None-Match", "*");
    return sent(request, service)
        .or(() -> alreadyThere(service))
        .orElseThrow(() -> RegisterException.exists(service.id(), find(service.id()).orElse(null)));
  }

  /**
   * Publishes a new description over the one that was seen ({@code If-Match}).
   *
   * @param seen what was read before
   * @param service the new description, of the same name
   * @return what is there now
   * @throws RegisterException if it changed meanwhile, or is gone
   * @throws IllegalArgumentException if the two have different names
   */
  public Registered replace(Registered seen, PublicService service) {
    if (!seen.service().id().equals(service.id())) {
      throw new IllegalArgumentException(
          "expected a description of "
              + seen.service().id()
              + ", found one of "
              + service.id()
              + "; add it instead");
    }
    Request request = written(service).withHeader("If-Match", seen.version());
    return sent(request, service)
        .or(() -> alreadyThere(service))
        .orElseThrow(() -> inTheWay(service.id()));
  }

  /**
   * Takes a service out, if it is still as it was seen.
   *
   * @throws RegisterException if it changed meanwhile
   */
  public void withdraw(Registered seen) {
    ServiceId id = seen.service().id();
    int status = status(request("DELETE", id).withHeader("If-Match", seen.version()));
    if (status == 412 && find(id).isPresent()) {
      throw inTheWay(id);
    }
    boolean gone = status == 412 || status == 404 || status == 410;
    if (!gone && (status < 200 || status > 299)) {
      throw RegisterException.status(id, status, "");
    }
  }

  /** What is there now; nothing if the register refused because of another version. */
  private Optional<Registered> sent(Request request, PublicService service) {
    int status = status(request);
    if (status == 412 || status == 404 || status == 410) {
      return Optional.empty();
    }
    if (status < 200 || status > 299) {
      throw RegisterException.status(service.id(), status, "");
    }
    return Optional.of(find(service.id()).orElseThrow(() -> RegisterException.gone(service.id())));
  }

  /** A request whose answer was lost may have been done: then the register says what was sent. */
  private Optional<Registered> alreadyThere(PublicService service) {
    return find(service.id()).filter(there -> there.service().equals(service));
  }

  private RegisterException inTheWay(ServiceId id) {
    Optional<Registered> there = find(id);
    return there.isEmpty()
        ? RegisterException.gone(id)
        : RegisterException.changedMeanwhile(id, there.get());
  }

  /** A version that is not met is an answer and no failure. */
  private int status(Request request) {
    try (Response response = transport.send(request)) {
      return response.status();
    } catch (ErrorResponseException e) {
      if (e.status() == 412 || e.status() == 404 || e.status() == 410) {
        return e.status();
      }
      throw e;
    }
  }

  private Request written(PublicService service) {
    Catalog alone =
        Catalog.builder(address.toString(), service.competentAuthority()).service(service).build();
    byte[] json = CatalogWriter.toJsonLd(alone).getBytes(StandardCharsets.UTF_8);
    return request("PUT", service.id()).withBody(Body.bytes(CatalogWriter.JSON_LD, json));
  }

  private Request request(String method, ServiceId id) {
    String separator = address.getRawQuery() == null ? "?" : "&";
    return Request.of(method, address + separator + "layanan={layanan}", id.toString());
  }

  private Registered read(ServiceId id, Response response) {
    String version = response.headers().first("ETag").orElse("");
    if (!version.matches("\"[^\"]*\"")) {
      throw RegisterException.unreadable(id, "it has no strong ETag", null);
    }
    String type = response.headers().first("Content-Type").orElse(CatalogWriter.JSON_LD);
    return new Registered(service(id, response, type), version);
  }

  private PublicService service(ServiceId id, Response response, String type) {
    CatalogReading reading = reading(id, response, type);
    List<PublicService> services = reading.catalog().services();
    if (services.size() != 1 || !services.get(0).id().equals(id)) {
      throw RegisterException.unreadable(id, services.size() + " services of its name", null);
    }
    return services.get(0);
  }

  private CatalogReading reading(ServiceId id, Response response, String type) {
    try {
      return CatalogReader.ofDefaults().read(response.stream(), address, type);
    } catch (UnreadableDocumentException e) {
      throw RegisterException.unreadable(id, e.code(), e);
    }
  }

  @Override
  public String toString() {
    return "CatalogRegister[" + address + "]";
  }
}
