package id.simpul.identity;

import java.net.URI;
import java.util.Objects;

/**
 * The beginning of a sign-in: where to send the browser, and what to keep until it comes back.
 *
 * @param redirect answer the browser with 302 or 303 and this {@code Location}
 * @param pending for this browser's session
 */
public record SignInStart(URI redirect, PendingSignIn pending) {

  /** Both parts are needed. */
  public SignInStart {
    Objects.requireNonNull(redirect, "redirect");
    Objects.requireNonNull(pending, "pending");
  }

  /** The place alone: the rest of the address is for that browser. */
  @Override
  public String toString() {
    return "SignInStart[" + redirect.getAuthority() + "]";
  }
}
