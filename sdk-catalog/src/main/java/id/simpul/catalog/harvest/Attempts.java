package id.simpul.catalog.harvest;

import id.simpul.catalog.internal.statements.ByteReader;
import id.simpul.catalog.internal.statements.ByteWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * How the last runs over a source ended, and when the next one is due.
 *
 * @param failures how many failed one after the other
 * @param next when the source is due again
 */
record Attempts(int failures, Instant next) {

  private static final String FIRST = "simpul-percobaan 1";

  byte[] toBytes() {
    byte[] body =
        new ByteWriter()
            .text(FIRST)
            .number(failures)
            .number(next.getEpochSecond())
            .number(next.getNano())
            .toByteArray();
    return new ByteWriter().bytes(body).number(sum(body)).toByteArray();
  }

  /** What was kept; nothing if it is not as it was written, for then the source is due. */
  static Optional<Attempts> read(byte[] kept) {
    try {
      ByteReader in = new ByteReader(kept);
      byte[] body = in.bytes();
      ByteReader said = new ByteReader(body);
      if (in.number() != sum(body) || !said.text().equals(FIRST)) {
        return Optional.empty();
      }
      int failures = Math.toIntExact(said.number());
      return Optional.of(
          new Attempts(failures, Instant.ofEpochSecond(said.number(), said.number())));
    } catch (IOException | ArithmeticException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static long sum(byte[] body) {
    CRC32C sum = new CRC32C();
    sum.update(body, 0, body.length);
    return sum.getValue();
  }
}
