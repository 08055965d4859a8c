package id.simpul.core.receive;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a builder was told, fixed. */
record EndpointChoices(
    String name,
    IdempotencyStore store,
    Duration lease,
    Duration keep,
    int maxAnswerBytes,
    boolean keyRequired,
    @Nullable URI documentation,
    Supplier<String> holders) {

  @Override
  public String toString() {
    return name
        + ", lease "
        + lease
        + ", answers kept for "
        + keep
        + (keyRequired ? "" : ", key optional")
        + ", "
        + store;
  }
}
