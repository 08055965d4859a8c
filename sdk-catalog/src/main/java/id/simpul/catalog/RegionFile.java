package id.simpul.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables of regions as they lie in the jar. */
final class RegionFile {

  private RegionFile() {}

  /** The lines that say something. */
  static List<String> lines(String name) {
    try (InputStream in = Objects.requireNonNull(RegionFile.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The table " + name + " in Simpul's own jar is broken", e);
    }
  }
}
