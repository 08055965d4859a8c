package id.simpul.catalog.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** A folder that is marked as ours, so that nobody else's files are ever touched. */
final class OwnFolder {

  private static final String MARK = "simpul-index.txt";
  private static final String UNFINISHED = "simpul-index.txt.new";
  private static final String MARK_TEXT = "simpul index of services 1\n";

  private OwnFolder() {}

  /** Makes the folder if it is missing, marks it if it is empty, refuses it if it is another's. */
  static void claim(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path mark = folder.resolve(MARK);
    if (Files.exists(mark)) {
      if (!Files.readString(mark, StandardCharsets.ISO_8859_1).equals(MARK_TEXT)) {
        throw Failures.foreign(folder);
      }
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.anyMatch(file -> !file.endsWith(UNFINISHED))) {
        throw Failures.foreign(folder);
      }
    }
    Path unfinished = folder.resolve(UNFINISHED);
    Files.writeString(unfinished, MARK_TEXT);
    Files.move(unfinished, mark, StandardCopyOption.ATOMIC_MOVE);
  }
}
