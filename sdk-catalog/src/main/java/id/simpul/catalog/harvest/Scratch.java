package id.simpul.catalog.harvest;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Where a run writes what does not fit into memory.
 *
 * @param folder the folder
 * @param buffer how many bytes are held before something is written
 */
record Scratch(Path folder, long buffer) {

  HarvestStoreException failed(IOException cause) {
    return new HarvestStoreException(folder.toString(), cause);
  }
}
