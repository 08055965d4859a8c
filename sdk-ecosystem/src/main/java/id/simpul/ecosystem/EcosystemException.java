package id.simpul.ecosystem;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong between the agencies of an ecosystem, as opposed to inside one call. Each kind is
 * a subclass with the values at fault; {@link #code()} is stable, and the explanation says what was
 * expected, what was found and what to do.
 *
 * <pre>{@code
 * try {
 *   return ecosystem.service(id).get("/status/{nomor}", number).as(Status.class);
 * } catch (MemberUnreachableException e) {
 *   return page.tryLater(e.explanation());
 * } catch (ServiceWithoutApiException e) {
 *   return page.goTo(e.servicePoints());
 * }
 * }</pre>
 */
public abstract class EcosystemException extends SimpulException {

  @Serial private static final long serialVersionUID = 1L;

  EcosystemException(
      String code,
      Retryability retryability,
      LocalizedText explanation,
      @Nullable Throwable cause) {
    super(code, retryability, explanation, cause);
  }
}
