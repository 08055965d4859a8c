package id.simpul.catalog.harvest;

import id.simpul.catalog.internal.statements.ByteReader;
import id.simpul.catalog.internal.statements.ByteWriter;
import id.simpul.core.http.Headers;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a page's answer, so that an unchanged page is not sent again (RFC 9110, section
 * 13), and so that the way goes on behind it.
 *
 * @param page its address
 * @param next the address of the page behind it
 * @param services how many services were read from it
 */
record PageMark(
    URI page,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable URI next,
    int services) {

  static PageMark of(URI page, Headers answered, @Nullable URI next, int services) {
    return new PageMark(
        page,
        answered.first("ETag").orElse(null),
        answered.first("Last-Modified").orElse(null),
        next,
        services);
  }

  /** A short name for the page, by which its records are known. */
  static long number(URI page) {
    byte[] bytes = page.toString().getBytes(StandardCharsets.UTF_8);
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, bytes.length);
    return (sum.getValue() << 16) | (bytes.length & 0xffff);
  }

  /** The same page, of which its source said just now that nothing changed. */
  PageMark confirmed(@Nullable URI nextNow) {
    return new PageMark(page, etag, lastModified, nextNow, services);
  }

  void write(ByteWriter out) {
    out.text(page.toString())
        .text(etag == null ? "" : etag)
        .text(lastModified == null ? "" : lastModified)
        .text(next == null ? "" : next.toString())
        .number(services);
  }

  static PageMark read(ByteReader in) throws IOException {
    URI page = URI.create(in.text());
    String etag = in.text();
    String lastModified = in.text();
    String next = in.text();
    return new PageMark(
        page,
        etag.isEmpty() ? null : etag,
        lastModified.isEmpty() ? null : lastModified,
        next.isEmpty() ? null : URI.create(next),
        Math.toIntExact(in.number()));
  }
}
