package id.simpul.identity;

import java.util.Map;
import java.util.Optional;

/**
 * What an authority tells about a person who has signed in (OpenID Connect Core section 5.3), known
 * to be about that person and nobody else. Printing shows none of it.
 */
public final class UserInfo {

  private final Subject subject;
  private final Map<String, Object> claims;

  UserInfo(Subject subject, Map<String, Object> claims) {
    this.subject = subject;
    this.claims = claims;
  }

  /** Whom it is about: who has signed in. */
  public Subject subject() {
    return subject;
  }

  /** A claim that is text, such as {@code name}; empty for anything else. */
  public Optional<String> claim(String name) {
    return claims.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  @Override
  public String toString() {
    return "UserInfo[" + subject.issuer() + "]";
  }
}
