package id.simpul.core;

import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Everything that goes wrong in the SDK, as one unchecked family.
 *
 * <p>Programs decide by {@link #code()} and {@link #retryability()}; people read {@link
 * #explanation()}, which says in Indonesian and in English what was expected, what was found and
 * what to do. The message is the English explanation. Residents' numbers, tokens and keys that
 * might have slipped into a text are masked here, in the explanation and in the messages of the
 * cause.
 *
 * <pre>{@code
 * try {
 *   return depok.send(request).as(Letter.class);
 * } catch (SimpulException e) {
 *   page.show(e.explanation().in(visitor.locale()));
 * }
 * }</pre>
 */
public abstract class SimpulException extends RuntimeException {

  private final String code;
  private final Retryability retryability;
  private final LocalizedText explanation;

  /**
   * Made by the subclasses of each module.
   *
   * @param code stable, in words joined by dots and hyphens, such as {@code token.expired}
   * @param retryability whether doing the same again is harmless
   * @param explanation with at least {@code id} and {@code en}
   * @param cause what happened below, if anything
   */
  protected SimpulException(
      String code,
      Retryability retryability,
      LocalizedText explanation,
      @Nullable Throwable cause) {
    super(
        Masking.mask(Objects.requireNonNull(explanation, "explanation").in(Locale.ENGLISH)),
        cause == null ? null : MaskedCause.of(cause));
    this.code = Objects.requireNonNull(code, "code");
    this.retryability = Objects.requireNonNull(retryability, "retryability");
    UnaryOperator<String> masked = Masking::mask;
    this.explanation = explanation.map(masked);
  }

  /**
   * The stable name of this kind of failure, for programs, metrics and documentation.
   *
   * @return such as {@code token.expired}
   */
  public final String code() {
    return code;
  }

  /**
   * Whether doing the same again is harmless.
   *
   * @return the answer, as far as it is known here
   */
  public final Retryability retryability() {
    return retryability;
  }

  /**
   * What was expected, what was found and what to do.
   *
   * @return a text with at least {@code id} and {@code en}
   */
  public final LocalizedText explanation() {
    return explanation;
  }
}
