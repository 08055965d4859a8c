package id.simpul.benchmarks.catalog;

import java.io.IOException;
import java.nio.file.Path;

/** Somebody who can read a catalogue and judge what it says. */
interface Engine {

  /** Its name and the format that it reads, for the table. */
  String name();

  /** Whether it reads this edition of a catalogue in bearable time. */
  boolean reads(Edition edition);

  /** Reads a catalogue; nothing is judged yet that can be judged later. */
  Document read(Edition edition) throws IOException;

  /** A catalogue that was read. */
  interface Document extends AutoCloseable {

    /** Judges all of it; how much there was to say. */
    int judge();

    @Override
    default void close() {}
  }

  /** One catalogue in both formats. */
  record Edition(String name, int services, Path nTriples, Path jsonLd) {}
}
