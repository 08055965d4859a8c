package id.simpul.catalog.harvest;

import id.simpul.catalog.internal.statements.ByteReader;
import id.simpul.catalog.internal.statements.ByteWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a copy keeps under the name of a service: its description, or that it is gone. */
final class Kept {

  private final long gone;
  private final byte[] hash;
  private final long page;
  private final byte[] graph;
  private final List<String> personalDataApis;

  private Kept(long gone, byte[] hash, long page, byte[] graph, List<String> personalDataApis) {
    this.gone = gone;
    this.hash = hash;
    this.page = page;
    this.graph = graph;
    this.personalDataApis = List.copyOf(personalDataApis);
  }

  static Kept description(byte[] hash, long page, byte[] graph, List<String> personalDataApis) {
    return new Kept(0, hash, page, graph, personalDataApis);
  }

  Kept gone(Instant noticed) {
    return new Kept(Math.max(1, noticed.getEpochSecond()), hash, 0, new byte[0], List.of());
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
    ByteWriter out =
        new ByteWriter()
            .number(gone)
            .bytes(hash)
            .number(page)
            .bytes(graph)
            .number(personalDataApis.size());
    personalDataApis.forEach(out::text);
    return out.toByteArray();
  }

  static Kept read(byte[] bytes) throws IOException {
    ByteReader in = new ByteReader(bytes);
    long gone = in.number();
    byte[] hash = in.bytes();
    long page = in.number();
    byte[] graph = in.bytes();
    List<String> apis = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      apis.add(in.text());
    }
    return new Kept(gone, hash, page, graph, apis);
  }

  /** The page on which it stands. */
  long page() {
    return page;
  }

  /** The addresses of its APIs that are marked as holding personal data. */
  List<String> personalDataApis() {
    return personalDataApis;
  }

  /** Its description, encoded; empty for one that is gone. */
  byte[] graph() {
    return graph;
  }
}
