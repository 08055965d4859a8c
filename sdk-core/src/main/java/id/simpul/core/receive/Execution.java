package id.simpul.core.receive;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the work of an {@link IdempotentEndpoint} may need to know about itself. Immutable.
 *
 * <pre>{@code
 * endpoint.handle(caller, headers, body, execution -> {
 *   if (execution.isTakenOver() && desk.knows(execution.operation())) {
 *     return receiptOf(desk.find(execution.operation()));   // the first try got that far
 *   }
 *   return receiptOf(desk.accept(application, execution.operation()));
 * });
 * }</pre>
 */
public final class Execution {

  private static final Execution UNKEYED = new Execution(null, false);

  private final @Nullable Operation operation;
  private final boolean takenOver;

  private Execution(@Nullable Operation operation, boolean takenOver) {
    this.operation = operation;
    this.takenOver = takenOver;
  }

  static Execution of(Operation operation, boolean takenOver) {
    return new Execution(operation, takenOver);
  }

  static Execution unkeyed() {
    return UNKEYED;
  }

  /**
   * The same for every repetition of a request: a unique column with it in a table of one's own
   * makes a second effect impossible.
   *
   * @return the id of the {@link Operation}; empty if the endpoint does not require a key and there
   *     was none
   */
  public Optional<String> operation() {
    return Optional.ofNullable(operation).map(Operation::id);
  }

  /**
   * Whether somebody began this operation and broke off or died, so that some of its effect may be
   * there already.
   *
   * @return false for the first try
   */
  public boolean isTakenOver() {
    return takenOver;
  }

  @Override
  public String toString() {
    return "Execution[" + operation + (takenOver ? ", taken over" : "") + "]";
  }
}
