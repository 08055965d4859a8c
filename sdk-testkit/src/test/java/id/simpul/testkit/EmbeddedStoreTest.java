package id.simpul.testkit;

import id.simpul.core.receive.IdempotencyStore;
import java.time.Clock;

/** The store that comes with the SDK keeps the contract. */
class EmbeddedStoreTest extends IdempotencyStoreContract {

  @Override
  protected IdempotencyStore store(Clock clock) {
    return IdempotencyStore.embedded().clock(clock).build();
  }
}
