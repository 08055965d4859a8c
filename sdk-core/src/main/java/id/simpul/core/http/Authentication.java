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
   * The same, with the header fields of the refusal: some servers name in them what the next proof
   * has to hold, such as a nonce (RFC 9449, section 9). By default they are not looked at.
   *
   * @param refused the attempt as it was sent, credentials included
   * @param answer the header fields of the 401
   * @return whether another attempt makes sense
   */
  default boolean refresh(Request refused, Headers answer) {
    return refresh(refused);
  }

  /**
   * Told the header fields of every answer that is not a failure, before anybody reads its body:
   * some servers hand out there what the next proof has to hold (RFC 9449, section 8.2). Does
   * nothing by default, and must not take long.
   *
   * @param sent the attempt as it was sent, credentials included
   * @param answer the header fields
   */
  default void answered(Request sent, Headers answer) {}

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
