package id.simpul.core.http;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops reading a body that is longer than allowed, counted after decompression. */
final class SizeLayer implements Transport {

  private final Transport next;
  private final long limit;

  SizeLayer(Transport next, long limit) {
    this.next = next;
    this.limit = limit;
  }

  @Override
  public Response send(Request request) {
    Response response = next.send(request);
    if (response.isWhole() && length(response) <= limit) {
      return response;
    }
    return response.through(body -> new Limited(body, request.name(), limit));
  }

  private static int length(Response whole) {
    return ((ByteArrayInputStream) whole.stream()).available();
  }

  @Override
  public String toString() {
    return "Size(" + limit + " bytes) > " + next;
  }

  private static final class Limited extends FilterInputStream {

    private final String request;
    private final long limit;
    private long count;

    Limited(InputStream body, String request, long limit) {
      super(body);
      this.request = request;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count += Math.max(0, read);
      if (count > limit) {
        throw ResponseTooLargeException.of(request, limit);
      }
      return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
      return Math.max(0, read(new byte[(int) Math.min(Math.max(wanted, 0), 8192)]));
    }
  }
}
