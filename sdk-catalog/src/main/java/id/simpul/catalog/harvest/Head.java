package id.simpul.catalog.harvest;

import id.simpul.catalog.internal.statements.ByteReader;
import id.simpul.catalog.internal.statements.ByteWriter;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of a copy as a whole.
 *
 * @param source where it was fetched
 * @param asOf when its source was last reached
 * @param services how many services it has
 * @param heading what the catalogue says of itself, encoded
 * @param pages where it was read
 */
record Head(URI source, Instant asOf, int services, byte[] heading, List<PageMark> pages) {

  byte[] toBytes() {
    ByteWriter out =
        new ByteWriter()
            .text(source.toString())
            .number(asOf.getEpochSecond())
            .number(asOf.getNano())
            .number(services)
            .bytes(heading)
            .number(pages.size());
    pages.forEach(page -> page.write(out));
    return out.toByteArray();
  }

  static Head read(byte[] bytes) throws IOException {
    ByteReader in = new ByteReader(bytes);
    URI source = URI.create(in.text());
    Instant asOf = Instant.ofEpochSecond(in.number(), in.number());
    int services = Math.toIntExact(in.number());
    byte[] heading = in.bytes();
    List<PageMark> pages = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      pages.add(PageMark.read(in));
    }
    return new Head(source, asOf, services, heading, pages);
  }
}
