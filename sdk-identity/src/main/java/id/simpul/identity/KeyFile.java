package id.simpul.identity;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.http.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** A key set in a file, which is cheap to look at and so is looked at often. */
final class KeyFile implements KeySource {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final int LARGEST = 1 << 20;

  private final Path file;

  KeyFile(Path file) {
    this.file = Objects.requireNonNull(file, "jwksFile");
  }

  @Override
  public Duration freshFor() {
    return FRESH;
  }

  @Override
  public String read(Transport transport) {
    try (InputStream in = Files.newInputStream(file)) {
      // One byte more than allowed is enough to be refused, however long the file is.
      return new String(in.readNBytes(LARGEST + 1), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new TokenException("keys.file", Retryability.SAFE_TO_RETRY, unreadable(e), e);
    }
  }

  private LocalizedText unreadable(IOException e) {
    String kind = e.getClass().getSimpleName();
    return LocalizedText.of(
        "Berkas kunci "
            + Quoted.of(file)
            + " tidak bisa dibaca ("
            + kind
            + "). Periksa apakah berkas itu ada dan boleh dibaca oleh aplikasi ini.",
        "The key file "
            + Quoted.of(file)
            + " cannot be read ("
            + kind
            + "). Check that it exists and that this application may read it.");
  }

  @Override
  public String toString() {
    return "KeySource[file " + file + "]";
  }
}
