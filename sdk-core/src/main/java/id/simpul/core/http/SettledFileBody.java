package id.simpul.core.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.OptionalLong;

/** A file as it was when the call began; one that is different by now is not sent. */
final class SettledFileBody implements Body {

  private static final int CHUNK = 64 << 10;

  private final String contentType;
  private final Path file;
  private final BasicFileAttributes seen;

  SettledFileBody(String contentType, Path file, BasicFileAttributes seen) {
    this.contentType = contentType;
    this.file = file;
    this.seen = seen;
  }

  @Override
  public String contentType() {
    return contentType;
  }

  @Override
  public OptionalLong length() {
    return OptionalLong.of(seen.size());
  }

  @Override
  public boolean replayable() {
    return true;
  }

  /** The last bytes go out only if the file is still the same, so that no mixture arrives whole. */
  @Override
  public void writeTo(OutputStream out) throws IOException {
    requireUnchanged();
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(file)) {
      long left = seen.size();
      do {
        int count = in.readNBytes(chunk, 0, (int) Math.min(CHUNK, left));
        left -= count;
        if (left == 0 || count == 0) {
          requireUnchanged();
        }
        if (count == 0 && left > 0) {
          throw new ChangedBodyException();
        }
        out.write(chunk, 0, count);
      } while (left > 0);
    }
  }

  private void requireUnchanged() throws IOException {
    BasicFileAttributes now = FileBody.seen(file);
    boolean same =
        now.size() == seen.size()
            && now.lastModifiedTime().equals(seen.lastModifiedTime())
            && Objects.equals(now.fileKey(), seen.fileKey());
    if (!same) {
      throw new ChangedBodyException();
    }
  }

  @Override
  public String toString() {
    return contentType + ", a file of " + seen.size() + " bytes";
  }
}
