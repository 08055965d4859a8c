package id.simpul.identity.disclosure;

import id.simpul.core.ProtectedResource;
import id.simpul.core.http.Request;
import id.simpul.core.http.Transport;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the APIs that hold personal data, where an agency calls them without the ecosystem
 * facade (which does the same by itself, as the catalogue marks them). A call names its purpose and
 * its legal basis, and is written down before it is made; one that does not is refused where the
 * API is marked.
 *
 * <pre>{@code
 * PersonalDataGate gate = PersonalDataGate.before(depok)
 *     .marking(incomeApi)
 *     .writingTo(disclosures)
 *     .build();
 * Income income = gate.using(DataUse.of("penetapan-sktm", LegalBasis.PUBLIC_TASK)
 *         .about(her.subject()).kinds("penghasilan"))
 *     .send(Request.get("https://api.depok.example/penghasilan")).as(Income.class);
 * }</pre>
 *
 * <p>Safe for use by many threads. It closes neither the transport nor the log. What comes back is
 * not looked at: the log names kinds of data, never the data.
 */
public final class PersonalDataGate {

  private final Transport transport;
  private final List<ProtectedResource> marked;
  private final Disclosures disclosures;

  private PersonalDataGate(
      Transport transport, List<ProtectedResource> marked, Disclosures disclosures) {
    this.transport = transport;
    this.marked = List.copyOf(marked);
    this.disclosures = disclosures;
  }

  /** Begins a gate before this transport. */
  public static Builder before(Transport transport) {
    return new Builder(Objects.requireNonNull(transport, "transport"));
  }

  /** Calls that carry or fetch this person's data, for this purpose, on this basis. */
  public Transport using(DataUse use) {
    Objects.requireNonNull(use, "use");
    return request -> disclosures.around(transport, use, place(request)).send(request);
  }

  /** Calls without personal data: refused where the API is marked. */
  public Transport withoutPersonalData() {
    return request -> {
      Optional<URI> holding = markedAt(request.uri());
      if (holding.isPresent()) {
        throw PersonalDataException.undeclared(holding.get());
      }
      return transport.send(request);
    };
  }

  /** The API, where it is marked; otherwise the server. The rest may hold anybody's number. */
  private URI place(Request request) {
    URI address = request.uri();
    return markedAt(address)
        .orElseGet(() -> URI.create(address.getScheme() + "://" + address.getRawAuthority()));
  }

  private Optional<URI> markedAt(URI address) {
    return marked.stream()
        .filter(
            each ->
                isAt(each.uri(), address)
                    || each.furtherUris().stream().anyMatch(further -> isAt(further, address)))
        .findFirst()
        .map(ProtectedResource::uri);
  }

  private static boolean isAt(URI api, URI address) {
    return new MarkedApi(api).covers(address);
  }

  @Override
  public String toString() {
    return "PersonalDataGate["
        + marked.stream().map(ProtectedResource::uri).toList()
        + ", "
        + disclosures
        + "] > "
        + transport;
  }

  /** The choices of a gate; for one thread. */
  public static final class Builder {

    private final Transport transport;
    private final List<ProtectedResource> marked = new ArrayList<>();
    private @Nullable Disclosures disclosures;

    private Builder(Transport transport) {
      this.transport = transport;
    }

    /** An API that holds personal data; may be said several times. */
    public Builder marking(ProtectedResource api) {
      marked.add(Objects.requireNonNull(api, "api"));
      return this;
    }

    /** How it is written down. */
    public Builder writingTo(Disclosures value) {
      disclosures = Objects.requireNonNull(value, "value");
      return this;
    }

    /**
     * The gate.
     *
     * @throws IllegalStateException if it is not said how calls are written down
     */
    public PersonalDataGate build() {
      if (disclosures == null) {
        throw new IllegalStateException(
            "expected writingTo(...), found nothing; personal data moves only when it is written"
                + " down");
      }
      return new PersonalDataGate(transport, marked, disclosures);
    }
  }
}
