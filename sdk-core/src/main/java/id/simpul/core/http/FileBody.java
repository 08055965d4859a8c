package id.simpul.core.http;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.OptionalLong;

/** A file, looked at once a call and read again for each attempt. */
final class FileBody implements UnsettledBody {

  private final String contentType;
  private final Path file;

  FileBody(String contentType, Path file) {
    this.contentType = contentType;
    this.file = file;
  }

  @Override
  public Body settled(BodyCodec codec) throws IOException {
    return new SettledFileBody(contentType, file, seen(file));
  }

  static BasicFileAttributes seen(Path file) throws IOException {
    BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
    if (!seen.isRegularFile()) {
      throw new FileNotFoundException("a regular file was expected; found a folder or a device");
    }
    return seen;
  }

  @Override
  public String contentType() {
    return contentType;
  }

  @Override
  public OptionalLong length() {
    try {
      return OptionalLong.of(seen(file).size());
    } catch (IOException e) {
      // Sending it will say so, with the reason.
      return OptionalLong.empty();
    }
  }

  @Override
  public boolean replayable() {
    return true;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    new SettledFileBody(contentType, file, seen(file)).writeTo(out);
  }

  @Override
  public String toString() {
    return contentType + ", a file";
  }
}
