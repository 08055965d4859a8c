package id.simpul.identity.disclosure;

import id.simpul.core.ProtectedResource;
import id.simpul.core.Secret;
import id.simpul.core.SimpulException;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import id.simpul.identity.Subject;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before the APIs that hold personal data. A call names its purpose and its legal basis, and
 * is written down before it is made; one that does not is refused where the API is marked.
 *
 * <pre>{@code
 * PersonalDataGate gate = PersonalDataGate.before(depok)
 *     .as("rs-jakarta")
 *     .marking(incomeApi)
 *     .pseudonymsBy(key)
 *     .recordingTo(AuditLog.jsonLines(file))
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

  private static final Logger log = LoggerFactory.getLogger(PersonalDataGate.class);

  private final Transport transport;
  private final String by;
  private final List<ProtectedResource> marked;
  private final Pseudonyms pseudonyms;
  private final AuditLog audit;
  private final Clock clock;
  private final RandomGenerator random;

  private PersonalDataGate(Builder builder, String by, Pseudonyms pseudonyms, AuditLog audit) {
    this.transport = builder.transport;
    this.by = by;
    this.marked = List.copyOf(builder.marked);
    this.pseudonyms = pseudonyms;
    this.audit = audit;
    this.clock = builder.clock;
    this.random = builder.random;
  }

  /** Begins a gate before this transport. */
  public static Builder before(Transport transport) {
    return new Builder(Objects.requireNonNull(transport, "transport"));
  }

  /** Calls that carry or fetch this person's data, for this purpose, on this basis. */
  public Transport using(DataUse use) {
    Objects.requireNonNull(use, "use");
    return request -> passed(request, use);
  }

  /** Calls without personal data: refused where the API is marked. */
  public Transport withoutPersonalData() {
    return request -> {
      if (isMarked(request.uri())) {
        throw PersonalDataException.undeclared(place(request.uri()));
      }
      return transport.send(request);
    };
  }

  /** A person's pseudonym, to find what the log says when she asks (UU 27/2022, article 7). */
  public String pseudonymOf(Subject person) {
    return pseudonyms.of(person);
  }

  private Response passed(Request request, DataUse use) {
    Disclosure begun =
        new Disclosure(
            unique(),
            clock.instant(),
            by,
            pseudonyms.of(use.about()),
            use,
            request.method() + " " + place(request.uri()),
            Disclosure.BEGUN);
    begin(begun);
    try {
      Response response = transport.send(request);
      end(begun, String.valueOf(response.status()));
      return response;
    } catch (SimpulException e) {
      end(begun, e.code());
      throw e;
    } catch (RuntimeException | Error e) {
      end(begun, "failed");
      throw e;
    }
  }

  private void begin(Disclosure entry) {
    try {
      audit.append(entry);
    } catch (PersonalDataException e) {
      throw e;
    } catch (RuntimeException e) {
      throw PersonalDataException.auditFailed(e);
    }
  }

  /**
   * The data has moved by now, and the first entry says so: taking the answer away helps nobody.
   */
  private void end(Disclosure begun, String outcome) {
    try {
      audit.append(begun.ended(clock.instant(), outcome));
    } catch (RuntimeException e) {
      log.error(
          "the outcome of call {} could not be written down: {}",
          begun.call(),
          e.getClass().getSimpleName());
    }
  }

  private boolean isMarked(URI address) {
    return marked.stream().anyMatch(each -> each.covers(address));
  }

  /** The API, where it is marked; otherwise the server. The rest may hold anybody's number. */
  private String place(URI address) {
    return marked.stream()
        .filter(each -> each.covers(address))
        .findFirst()
        .map(each -> each.uri().toString())
        .orElseGet(() -> address.getScheme() + "://" + address.getRawAuthority());
  }

  private String unique() {
    byte[] bytes = new byte[12];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "PersonalDataGate["
        + by
        + ", "
        + marked.stream().map(ProtectedResource::uri).toList()
        + ", "
        + audit
        + "] > "
        + transport;
  }

  /** The choices of a gate. */
  public static final class Builder {

    private final Transport transport;
    private final List<ProtectedResource> marked = new ArrayList<>();
    private @Nullable String by;
    private @Nullable Secret key;
    private @Nullable AuditLog audit;
    private Clock clock = Clock.systemUTC();
    private RandomGenerator random = new SecureRandom();

    private Builder(Transport transport) {
      this.transport = transport;
    }

    /** Which agency or program calls, as the log names it. */
    public Builder as(String agency) {
      by = Objects.requireNonNull(agency, "agency");
      return this;
    }

    /** An API that holds personal data; may be said several times. */
    public Builder marking(ProtectedResource api) {
      marked.add(Objects.requireNonNull(api, "api"));
      return this;
    }

    /**
     * The key that pseudonyms are made by: at least 32 bytes that nobody can guess, kept apart from
     * the log.
     *
     * @throws IllegalArgumentException at {@link #build} if it is shorter
     */
    public Builder pseudonymsBy(Secret value) {
      key = Objects.requireNonNull(value, "value");
      return this;
    }

    /** Where it is written down. */
    public Builder recordingTo(AuditLog value) {
      audit = Objects.requireNonNull(value, "value");
      return this;
    }

    /** The clock of the entries; by default the system's. */
    public Builder clock(Clock value) {
      clock = Objects.requireNonNull(value, "value");
      return this;
    }

    /** What tells calls apart; by default a {@link SecureRandom}. */
    public Builder random(RandomGenerator value) {
      random = Objects.requireNonNull(value, "value");
      return this;
    }

    /**
     * The gate.
     *
     * @throws IllegalStateException if it is not said who calls, by which key people are named, or
     *     where it is written down
     */
    public PersonalDataGate build() {
      if (by == null || key == null || audit == null) {
        throw new IllegalStateException(
            "expected as(...), pseudonymsBy(...) and recordingTo(...), found "
                + (by == null ? "nobody who calls" : key == null ? "no key" : "no log")
                + "; personal data moves only when it is written down");
      }
      return new PersonalDataGate(this, by, new Pseudonyms(key), audit);
    }
  }
}
