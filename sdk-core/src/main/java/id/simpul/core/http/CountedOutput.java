package id.simpul.core.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Where a body is written to: it remembers whether the connection failed, and counts. */
final class CountedOutput extends OutputStream {

  private final OutputStream wire;
  private final OptionalLong expected;
  private long count;
  private @Nullable IOException failure;

  CountedOutput(OutputStream wire, OptionalLong expected) {
    this.wire = wire;
    this.expected = expected;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    requireSound();
    count += length;
    if (expected.isPresent() && count > expected.getAsLong()) {
      throw new ChangedBodyException();
    }
    try {
      wire.write(source, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    requireSound();
    try {
      wire.flush();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Throws what the connection threw, if it did, whatever the body made of it. */
  void requireSound() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  /** A body shorter than it said would leave the server waiting for the rest. */
  void requireWhole() throws IOException {
    if (expected.isPresent() && count != expected.getAsLong()) {
      throw new ChangedBodyException();
    }
  }
}
