package id.simpul.core.receive;

/**
 * What an {@link IdempotentEndpoint} does once.
 *
 * @param <E> what it may throw, passed on as it is
 */
@FunctionalInterface
public interface IdempotentWork<E extends Exception> {

  /**
   * Does the work and says what to answer.
   *
   * @param execution which operation this is, and whether somebody began it before
   * @return the answer, {@linkplain Answer#withoutEffect() marked} if nothing was done
   * @throws E if it broke off; whoever repeats the request then takes over
   */
  Answer run(Execution execution) throws E;
}
