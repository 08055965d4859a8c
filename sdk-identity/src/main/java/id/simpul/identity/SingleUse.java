package id.simpul.identity;

import id.simpul.core.LocalizedText;
import id.simpul.core.SimpulException;
import java.time.Duration;
import java.time.Instant;

/**
 * Asks a {@link ReplayStore} whether something is used for the first time, and has it remembered
 * longer than it is good. Otherwise whoever sends it again at its last moment might find it good by
 * one look at the clock and forgotten by the next, or by the clock of another node.
 */
final class SingleUse {

  /**
   * How far the clocks of a fleet's nodes and of their store may be apart, and what asking takes.
   */
  static final Duration LONGER = Duration.ofSeconds(30);

  private final ReplayStore store;

  SingleUse(ReplayStore store) {
    this.store = store;
  }

  /**
   * Uses this identifier up.
   *
   * @param end from when on what carries it is refused by its age
   * @throws ReplayStoreUnavailableException also if the store fails in a way that it should not: it
   *     has not said that this is the first use
   */
  boolean isFirst(String identifier, Instant end) {
    try {
      return store.firstUse(identifier, end.plus(LONGER));
    } catch (SimpulException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ReplayStoreUnavailableException(
          LocalizedText.of(
              "Tempat pencatat tanda sekali pakai gagal, jadi belum bisa dipastikan apakah bukti"
                  + " ini sudah pernah dipakai. Coba lagi sebentar lagi dengan bukti baru;"
                  + " pengelola: periksa ReplayStore yang dipasang.",
              "The store of single-use identifiers has failed, so nobody can say whether this proof"
                  + " was used before. Try again shortly with a new proof; operators: check the"
                  + " ReplayStore in use."),
          e);
    }
  }

  @Override
  public String toString() {
    return "SingleUse[" + store + "]";
  }
}
