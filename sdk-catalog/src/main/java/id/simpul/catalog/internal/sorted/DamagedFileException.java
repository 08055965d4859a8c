package id.simpul.catalog.internal.sorted;

import java.io.IOException;

/** A file does not say what was written into it. */
public final class DamagedFileException extends IOException {

  private static final long serialVersionUID = 1L;

  /** What was found. */
  public DamagedFileException(String found) {
    super(found);
  }
}
