package id.simpul.core.http;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A body that is kept while it is read, and handed over once it was read to its end. */
final class RecordedBody extends FilterInputStream {

  private final long limit;
  private final OptionalLong length;
  private final Keeper keeper;

  /** Nothing more is kept of a body that grew too long, or that was handed over. */
  private @Nullable ByteArrayOutputStream record = new ByteArrayOutputStream();

  RecordedBody(InputStream body, long limit, OptionalLong length, Keeper keeper) {
    super(body);
    this.limit = limit;
    this.length = length;
    this.keeper = keeper;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int wanted) throws IOException {
    int read = wanted == 0 ? 0 : more(target, offset, wanted);
    if (read < 0) {
      handOver();
    } else if (record != null && record.size() + read > limit) {
      record = null;
    } else if (record != null) {
      record.write(target, offset, read);
    }
    return read;
  }

  /** Who reads on after a failure would otherwise pass a body with a hole for a whole one. */
  private int more(byte[] target, int offset, int wanted) throws IOException {
    ByteArrayOutputStream soFar = record;
    record = null;
    int read = super.read(target, offset, wanted);
    record = soFar;
    return read;
  }

  /** What is skipped is part of the whole all the same. */
  @Override
  public long skip(long wanted) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(Math.max(wanted, 0), 8192)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    record = null;
    super.close();
  }

  private void handOver() {
    ByteArrayOutputStream whole = record;
    record = null;
    if (whole != null && (length.isEmpty() || length.getAsLong() == whole.size())) {
      keeper.keep(whole.toByteArray());
    }
  }

  /** Gets a body that was read whole. */
  @FunctionalInterface
  interface Keeper {
    void keep(byte[] body);
  }
}
