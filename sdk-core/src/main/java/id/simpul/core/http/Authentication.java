package id.simpul.core.http;

import java.util.Optional;

/**
 * Proves to a server who is calling, for example with a bearer token.
 *
 * <p>It is asked for every attempt anew, so that a one-time proof is never sent twice. Called by
 * many threads at once. An implementation gives its credentials only to requests for the place that
 * they are meant for, and throws a {@link id.simpul.core.SimpulException} for any other.
 *
 * <pre>{@code
 * Authentication bearer = attempt -> attempt.withHeader("Authorization", "Bearer " + token.reveal());
 * }</pre>
 */
@FunctionalInterface
public interface Authentication {

  /**
   * The attempt with credentials added.
   *
   * @param attempt what is about to be sent
   * @return the same request with what proves the caller
   */
  Request authenticate(Request attempt);

  /**
   * Told that a server answered 401 to an attempt; asked once a call.
   *
   * @param refused the attempt as it was sent, credentials included
   * @return whether another attempt makes sense, because the credentials have been renewed
   */
  default boolean refresh(Request refused) {
    return false;
  }

  /**
   * For whom answers are meant, so that a {@link CachePolicy} may keep them for the same caller:
   * two requests for which this is equal may see the same answers. It differs with everything that
   * makes a server answer differently, such as the person and the scopes, and over all that
   * authenticate on one client. Asked once a call, and answered without asking anybody.
   *
   * @return the caller; nothing, which is the default, if answers must not be kept at all
   */
  default Optional<String> caller() {
    return Optional.empty();
  }
}
