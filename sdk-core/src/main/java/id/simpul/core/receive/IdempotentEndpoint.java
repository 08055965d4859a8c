package id.simpul.core.receive;

import id.simpul.core.Masking;
import id.simpul.core.http.Headers;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does once what is sent several times with one {@code Idempotency-Key}
 * (draft-ietf-httpapi-idempotency-key-header): the receiving half of what a client may repeat after
 * a lost answer.
 *
 * <p>A key belongs to one caller and one endpoint. The first request with it runs the work; while
 * that runs others are refused with 409 and {@code Retry-After}; afterwards they get the first
 * answer, byte for byte, for as long as answers are kept. The same key with another body is refused
 * with 422, no key or a malformed one with 400. If the record of keys cannot be reached nothing is
 * done, and 503 says so.
 *
 * <p>An answer {@linkplain Answer#withoutEffect() without effect}, a 429 and a 503 are not kept:
 * the request can be sent again at once. Work that throws, or answers with another 5xx, is broken
 * off: the next request with the key runs it again and {@linkplain Execution#isTakenOver() is
 * told}.
 *
 * <p><b>What cannot be promised.</b> A node that dies between the effect and the keeping of its
 * answer leaves nobody who knows whether the effect is there. When the lease is over the work runs
 * again, and so it does if the work outlasts its lease. Work that must not have its effect twice
 * even then writes {@link Execution#operation()} into a unique column in the same transaction as
 * the effect, or looks for it when it takes over.
 *
 * <p>Safe to share between threads; holds nothing open. The answer is personal data as far as the
 * work puts it there, and is kept for the stated time only; the caller and the key are kept as
 * digests.
 *
 * <pre>{@code
 * IdempotentEndpoint applications =
 *     IdempotentEndpoint.named("POST /permohonan").store(store).build();
 *
 * Subject resident = token.subject();
 * Answer answer = applications.handle(resident.issuer() + " " + resident.value(), headers, body,
 *     execution -> Answer.of(201, JSON, write(desk.accept(read(body)))));
 * }</pre>
 */
public final class IdempotentEndpoint {

  private static final Logger LOG = LoggerFactory.getLogger("id.simpul.receive");

  private final EndpointChoices choices;
  private final Refusals refusals;

  IdempotentEndpoint(EndpointChoices choices) {
    this.choices = choices;
    this.refusals = new Refusals(choices.name(), choices.documentation());
  }

  /**
   * Starts an endpoint.
   *
   * @param name method and path template, the same on every node and for as long as answers are
   *     kept; part of what a key belongs to
   * @return a builder
   */
  public static IdempotentEndpointBuilder named(String name) {
    return new IdempotentEndpointBuilder(name);
  }

  /**
   * Runs the work, or gives the answer that it gave before.
   *
   * @param caller who asks, as authentication knows them: an issuer and a subject, a client; never
   *     something that the request merely claims, nor a masked form, which several people share
   * @param headers all that the request has, see {@link Headers#received}
   * @param body what the request carries, as it came; where values in the path or the query say
   *     what is to be done, these before it: under one key the same body for another id is another
   *     request
   * @param work what to do once
   * @param <E> what the work may throw
   * @return what to answer
   * @throws E if the work does
   * @throws IllegalArgumentException if the caller is blank: all who are nobody would share answers
   * @throws RequestRefusedException if the request is not served; its {@code toAnswer()} says why
   */
  public <E extends Exception> Answer handle(
      String caller, Headers headers, byte[] body, IdempotentWork<E> work) throws E {
    requireSomebody(caller);
    Optional<String> key = IdempotencyKey.in(headers, refusals);
    if (key.isPresent()) {
      return once(Operation.of(choices.name(), caller, key.get(), body), work);
    }
    if (choices.keyRequired()) {
      throw refusals.keyMissing();
    }
    return answered(work, Execution.unkeyed());
  }

  private static void requireSomebody(String caller) {
    if (caller.isBlank()) {
      throw new IllegalArgumentException(
          "A caller is who authentication says it is; found a blank one, which others would share."
              + " Give an issuer and a subject, or a client.");
    }
  }

  private static <E extends Exception> Answer answered(IdempotentWork<E> work, Execution execution)
      throws E {
    return Objects.requireNonNull(work.run(execution), "the work's answer");
  }

  private <E extends Exception> Answer once(Operation operation, IdempotentWork<E> work) throws E {
    String holder = choices.holders().get();
    Claim claim = claim(operation, holder);
    if (claim.answer().isPresent()) {
      return claim.answer().get();
    }
    if (claim.isOtherBody()) {
      throw refusals.otherBody();
    }
    if (!claim.isGranted()) {
      throw refusals.inProgress();
    }
    return run(operation, holder, Execution.of(operation, claim.isTakenOver()), work);
  }

  private Claim claim(Operation operation, String holder) {
    try {
      return Objects.requireNonNull(
          choices.store().claim(operation, holder, choices.lease(), choices.keep()), "claim");
    } catch (RequestRefusedException explained) {
      throw explained;
    } catch (Throwable unavailable) { // also a driver of another version, which throws errors
      throw refusals.storeUnavailable(unavailable);
    }
  }

  private <E extends Exception> Answer run(
      Operation operation, String holder, Execution execution, IdempotentWork<E> work) throws E {
    boolean ended = false;
    try {
      Answer answer = answered(work, execution);
      settle(operation, holder, answer);
      ended = true;
      return answer;
    } finally {
      if (!ended) {
        tell(operation, () -> abandoned(operation, holder));
      }
    }
  }

  private void settle(Operation operation, String holder, Answer answer) {
    tell(
        operation,
        () ->
            switch (Effect.of(answer)) {
              case NONE -> released(operation, holder);
              case UNKNOWN -> abandoned(operation, holder);
              case DONE ->
                  choices.store().complete(operation, holder, kept(answer), choices.keep());
            });
  }

  /** The work is over and its answer known: trouble with the record must not take it away. */
  private static void tell(Operation operation, Supplier<Boolean> step) {
    try {
      if (!step.get()) {
        LOG.warn(
            "{} outlasted its lease and was taken over: it may have been done twice. Give the"
                + " endpoint a longer lease.",
            operation);
      }
    } catch (Throwable e) {
      LOG.warn(
          "{} is over, but the store could not be told ({}): a repetition runs the work again after"
              + " the lease.",
          operation,
          Masking.mask(String.valueOf(e)));
    }
  }

  private boolean released(Operation operation, String holder) {
    choices.store().release(operation, holder);
    return true;
  }

  private boolean abandoned(Operation operation, String holder) {
    choices.store().abandon(operation, holder);
    return true;
  }

  private Answer kept(Answer answer) {
    return answer.toBytes().length > choices.maxAnswerBytes()
        ? refusals.answerNotKept().toAnswer()
        : answer;
  }

  /** The name and the times. */
  @Override
  public String toString() {
    return "IdempotentEndpoint[" + choices + "]";
  }
}
