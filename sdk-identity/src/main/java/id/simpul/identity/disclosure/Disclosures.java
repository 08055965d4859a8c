package id.simpul.identity.disclosure;

import id.simpul.core.Masking;
import id.simpul.core.Secret;
import id.simpul.core.SimpulException;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import id.simpul.identity.Subject;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How an agency writes down that it fetched or sent personal data: in whose name, by which
 * pseudonyms, and where. Made once, and given to everything that makes such calls.
 *
 * <pre>{@code
 * Disclosures disclosures = Disclosures.by("rs-jakarta")
 *     .pseudonymsBy(key)
 *     .recordingTo(AuditLog.jsonLines(file))
 *     .build();
 * EcosystemSettings settings = EcosystemSettings.loadInto(path).disclosures(disclosures).build();
 * }</pre>
 *
 * <p>Every call has an entry before it begins, without which it is not made, and one with its
 * outcome, whatever that is: an answer, a refusal, a timeout, a cancellation. However often a call
 * is tried again below, it is one. Safe for use by many threads. It does not close the log.
 */
public final class Disclosures {

  private static final Logger log = LoggerFactory.getLogger(Disclosures.class);

  private final String by;
  private final Pseudonyms pseudonyms;
  private final AuditLog audit;
  private final Clock clock;
  private final RandomGenerator random;

  private Disclosures(Builder builder, Pseudonyms pseudonyms, AuditLog audit) {
    this.by = builder.by;
    this.pseudonyms = pseudonyms;
    this.audit = audit;
    this.clock = builder.clock;
    this.random = builder.random;
  }

  /**
   * Begins with which agency or program calls, as the log names it.
   *
   * @throws IllegalArgumentException if that is blank, long, or looks like somebody's number
   */
  public static Builder by(String agency) {
    return new Builder(Wording.of(agency, "who calls"));
  }

  /**
   * The same transport, whose calls are written down.
   *
   * @param api where the API begins, which is all of an address that is written down: the rest may
   *     hold anybody's number
   */
  public Transport around(Transport transport, DataUse use, URI api) {
    Objects.requireNonNull(transport, "transport");
    Objects.requireNonNull(use, "use");
    Objects.requireNonNull(api, "api");
    String place = place(api);
    return request -> {
      Disclosure begun = begun(use, request.method() + " " + place);
      write(begun);
      return ended(begun, () -> transport.send(request));
    };
  }

  /** A person's pseudonym, to find what the log says when she asks (UU 27/2022, article 7). */
  public String pseudonymOf(Subject person) {
    return pseudonyms.of(person);
  }

  /** An address that somebody has put a password or a number into is written down without. */
  private static String place(URI api) {
    String authority = String.valueOf(api.getRawAuthority());
    String path = api.getRawPath() == null ? "" : api.getRawPath();
    return Masking.mask(
        api.getScheme() + "://" + authority.substring(authority.lastIndexOf('@') + 1) + path);
  }

  private Disclosure begun(DataUse use, String endpoint) {
    return new Disclosure(
        unique(), clock.instant(), by, pseudonyms.of(use.about()), use, endpoint, Disclosure.BEGUN);
  }

  private Response ended(Disclosure begun, Supplier<Response> call) {
    try {
      Response response = call.get();
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

  /** A call that was cancelled leaves its thread interrupted, which no log has to put up with. */
  private void write(Disclosure entry) {
    boolean interrupted = Thread.interrupted();
    try {
      audit.append(entry);
    } catch (PersonalDataException e) {
      throw e;
    } catch (RuntimeException e) {
      throw PersonalDataException.auditFailed(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * The data has moved by now, and the first entry says so: taking the answer away helps nobody.
   */
  private void end(Disclosure begun, String outcome) {
    try {
      write(begun.ended(clock.instant(), outcome));
    } catch (RuntimeException e) {
      log.error(
          "the outcome of call {} could not be written down: {}",
          begun.call(),
          e.getClass().getSimpleName());
    }
  }

  private String unique() {
    byte[] bytes = new byte[12];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "Disclosures[" + by + ", " + audit + "]";
  }

  /** The choices of {@link Disclosures}; for one thread. */
  public static final class Builder {

    private final String by;
    private @Nullable Secret key;
    private @Nullable AuditLog audit;
    private Clock clock = Clock.systemUTC();
    private RandomGenerator random = new SecureRandom();

    private Builder(String by) {
      this.by = by;
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
     * The finished value.
     *
     * @throws IllegalStateException if it is not said by which key people are named, or where it is
     *     written down
     */
    public Disclosures build() {
      if (key == null || audit == null) {
        throw new IllegalStateException(
            "expected pseudonymsBy(...) and recordingTo(...), found "
                + (key == null ? "no key" : "no log")
                + "; personal data moves only when it is written down");
      }
      return new Disclosures(this, new Pseudonyms(key), audit);
    }
  }
}
