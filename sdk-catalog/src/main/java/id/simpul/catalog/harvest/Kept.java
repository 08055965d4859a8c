package id.simpul.catalog.harvest;

import id.simpul.catalog.internal.statements.ByteReader;
import id.simpul.catalog.internal.statements.ByteWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;

/** What a copy keeps under the name of a service: its description, or that it is gone. */
final class Kept {

  private final long gone;
  private final byte[] hash;
  private final long page;
  private final byte[] graph;

  Kept(long gone, byte[] hash, long page, byte[] graph) {
    this.gone = gone;
    this.hash = hash;
    this.page = page;
    this.graph = graph;
  }

  static Kept description(byte[] hash, long page, byte[] graph) {
    return new Kept(0, hash, page, graph);
  }

  Kept gone(Instant noticed) {
    return new Kept(Math.max(1, noticed.getEpochSecond()), hash, 0, new byte[0]);
  }

  boolean isGone() {
    return gone != 0;
  }

  boolean saysTheSameAs(Kept other) {
    return Arrays.equals(hash, other.hash);
  }

  Instant noticed() {
    return Instant.ofEpochSecond(gone);
  }

  byte[] toBytes() {
    return new ByteWriter().number(gone).bytes(hash).number(page).bytes(graph).toByteArray();
  }

  static Kept read(byte[] bytes) throws IOException {
    ByteReader in = new ByteReader(bytes);
    return new Kept(in.number(), in.bytes(), in.number(), in.bytes());
  }

  /** The page on which it stands. */
  long page() {
    return page;
  }

  /** Its description, encoded; empty for one that is gone. */
  byte[] graph() {
    return graph;
  }
}
