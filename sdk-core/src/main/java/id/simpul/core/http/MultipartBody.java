package id.simpul.core.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Several bodies, one after the other, with a boundary between them (RFC 2046, section 5.1). */
final class MultipartBody implements UnsettledBody {

  private static final byte[] LINE_END = {'\r', '\n'};

  private final String boundary;
  private final List<Part> parts;

  MultipartBody(String boundary, List<Part> parts) {
    this.boundary = boundary;
    this.parts = parts;
  }

  @Override
  public Body settled(BodyCodec codec) throws IOException {
    List<Part> settled = new ArrayList<>(parts.size());
    for (Part part : parts) {
      settled.add(part.with(UnsettledBody.settle(part.body(), codec)));
    }
    return new MultipartBody(boundary, List.copyOf(settled));
  }

  @Override
  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  @Override
  public OptionalLong length() {
    long total = last().length;
    for (Part part : parts) {
      OptionalLong length = part.body().length();
      if (length.isEmpty()) {
        return length;
      }
      total += part.head(boundary).length + length.getAsLong() + LINE_END.length;
    }
    return OptionalLong.of(total);
  }

  @Override
  public boolean replayable() {
    return parts.stream().allMatch(part -> part.body().replayable());
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    for (Part part : parts) {
      out.write(part.head(boundary));
      part.writeTo(out);
      out.write(LINE_END);
    }
    out.write(last());
  }

  private byte[] last() {
    return ("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return "multipart/form-data, " + parts.size() + " parts";
  }
}
