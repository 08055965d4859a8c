package id.simpul.identity;

import java.util.Objects;

/**
 * A person or a service, as one issuer knows it. The same {@code value} under another issuer is
 * somebody else: never store or compare {@code sub} alone (OpenID Connect Core section 5.7).
 *
 * @param issuer the issuer identifier, exactly as in its tokens
 * @param value the {@code sub} that the issuer uses
 */
public record Subject(String issuer, String value) {

  /** Both parts are needed. */
  public Subject {
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(value, "value");
  }

  /** Both parts; a {@code sub} that is a resident's number is masked. */
  @Override
  public String toString() {
    return "Subject[" + Quoted.masked(issuer) + ", " + Quoted.masked(value) + "]";
  }
}
