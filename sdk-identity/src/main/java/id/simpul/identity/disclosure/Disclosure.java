package id.simpul.identity.disclosure;

import java.time.Instant;
import java.util.Set;

/**
 * One entry of the log: who touched which kinds of data about whom, why, on what basis, and what
 * came of it. It names a person by pseudonym only. A call has two: one when it begins, whose
 * outcome is {@code begun}, and one when it ended; a call that never ended has one.
 */
public final class Disclosure {

  /** The outcome before there is any. */
  static final String BEGUN = "begun";

  private final String call;
  private final Instant at;
  private final String by;
  private final String about;
  private final DataUse use;
  private final String endpoint;
  private final String outcome;

  Disclosure(
      String call,
      Instant at,
      String by,
      String about,
      DataUse use,
      String endpoint,
      String outcome) {
    this.call = call;
    this.at = at;
    this.by = by;
    this.about = about;
    this.use = use;
    this.endpoint = endpoint;
    this.outcome = outcome;
  }

  Disclosure ended(Instant when, String how) {
    return new Disclosure(call, when, by, about, use, endpoint, how);
  }

  /** The same in both entries of a call. */
  public String call() {
    return call;
  }

  /** When it was written. */
  public Instant at() {
    return at;
  }

  /** Which agency or program. */
  public String by() {
    return by;
  }

  /** The person's pseudonym: the same for the same person, as long as the key is. */
  public String about() {
    return about;
  }

  /** Which kinds of data. */
  public Set<String> kinds() {
    return use.kinds();
  }

  /** Why. */
  public String purpose() {
    return use.purpose();
  }

  /** On what basis. */
  public LegalBasis basis() {
    return use.basis();
  }

  /** The method and the API, without the rest of the address: that may name a person. */
  public String endpoint() {
    return endpoint;
  }

  /** {@code begun}, the status of the answer, or the code of the failure. */
  public String outcome() {
    return outcome;
  }

  @Override
  public String toString() {
    return "Disclosure[" + call + ", " + endpoint + ", " + outcome + "]";
  }
}
