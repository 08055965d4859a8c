package id.simpul.catalog.harvest;

import id.simpul.catalog.internal.sorted.DamagedFileException;
import id.simpul.catalog.internal.statements.ByteReader;
import id.simpul.catalog.internal.statements.ByteWriter;
import java.io.IOException;
import java.util.zip.CRC32C;

/** Which file holds the records of a copy, and what is said of the copy as a whole. */
final class Manifest {

  private final long generation;
  private final long records;
  private final long length;
  private final long count;
  private final byte[] head;

  Manifest(long generation, long records, long length, long count, byte[] head) {
    this.generation = generation;
    this.records = records;
    this.length = length;
    this.count = count;
    this.head = head;
  }

  private static final String FIRST = "simpul-katalog 3";

  byte[] toBytes() {
    byte[] body =
        new ByteWriter()
            .text(FIRST)
            .number(generation)
            .number(records)
            .number(length)
            .number(count)
            .bytes(head)
            .toByteArray();
    return new ByteWriter().bytes(body).number(sum(body)).toByteArray();
  }

  static Manifest read(byte[] bytes) throws IOException {
    ByteReader in = new ByteReader(bytes);
    byte[] body = in.bytes();
    if (in.number() != sum(body) || !in.atEnd()) {
      throw new DamagedFileException("a manifest that differs from what was written");
    }
    ByteReader said = new ByteReader(body);
    if (!said.text().equals(FIRST)) {
      throw new DamagedFileException("a manifest of another time");
    }
    return new Manifest(said.number(), said.number(), said.number(), said.number(), said.bytes());
  }

  private static long sum(byte[] body) {
    CRC32C sum = new CRC32C();
    sum.update(body, 0, body.length);
    return sum.getValue();
  }

  /** Its number; the copy with the highest is the newest. */
  long generation() {
    return generation;
  }

  /** The generation whose file of records it uses. */
  long records() {
    return records;
  }

  /** How long that file is. */
  long length() {
    return length;
  }

  /** How many records there are in it. */
  long count() {
    return count;
  }

  /** What the harvester says of the copy. */
  byte[] head() {
    return head;
  }
}
