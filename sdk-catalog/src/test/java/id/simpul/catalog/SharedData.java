package id.simpul.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real catalogues that lie beside the project, where they are there. */
final class SharedData {

  private SharedData() {}

  /** A file of the data, or the end of the test, said loudly. */
  static Path file(String name) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve("shared/data").resolve(name);
      if (Files.exists(file)) {
        return file;
      }
    }
    System.out.println(
        "SKIPPED: ../shared/data/" + name + " is not there, so real data was not read");
    Assumptions.abort("no ../shared/data/" + name);
    throw new AssertionError("unreachable");
  }
}
