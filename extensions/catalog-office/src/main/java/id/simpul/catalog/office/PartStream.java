package id.simpul.catalog.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** One part of a workbook as it is unpacked: neither it nor one tag in it may be without end. */
final class PartStream extends FilterInputStream {

  private int passed;
  private int sinceTag;

  PartStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    for (int i = offset; i < offset + read; i++) {
      sinceTag = target[i] == '<' ? 0 : sinceTag + 1;
      if (sinceTag > OfficeLimits.TOKEN_BYTES) {
        throw OfficeFileException.tooLarge(
            "satu tanda XML lebih dari 1 MB", "one XML tag of more than 1 MB");
      }
    }
    passed += Math.max(read, 0);
    if (passed > OfficeLimits.PART_BYTES) {
      throw OfficeFileException.tooLarge(
          "satu lembar lebih dari 64 MB setelah dibuka",
          "a sheet of more than 64 MB when unpacked");
    }
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    byte[] gone = new byte[(int) Math.min(wanted, 8192)];
    return Math.max(read(gone, 0, gone.length), 0);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** The archive goes on with its next part. */
  @Override
  public void close() {}
}
