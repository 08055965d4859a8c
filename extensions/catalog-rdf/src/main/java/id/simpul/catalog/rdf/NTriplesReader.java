package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.ReadLimits;
import id.simpul.core.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads N-Triples line by line, so that a broken line costs itself only. */
final class NTriplesReader implements StatementReader {

  @Override
  public void read(InputStream in, URI base, ReadLimits limits, Statements statements)
      throws IOException {
    Lines lines = new Lines(in, longestLine(limits));
    while (lines.next()) {
      if (lines.isTooLong()) {
        statements.setAside(null, lines.number(), tooLong(longestLine(limits)));
      } else {
        read(new NTriplesLine(lines.text(), statements.soundSubject()), lines, statements);
      }
    }
  }

  private static void read(NTriplesLine line, Lines lines, Statements statements) {
    try {
      if (line.parse()) {
        statements.add(line.subject(), line.predicate(), line.object(), lines.number());
      }
    } catch (BrokenStatementException e) {
      if (lines.isUnfinished()) {
        throw Refusal.cutOff(Syntax.N_TRIPLES, lines.number(), e);
      }
      statements.setAside(line.subjectIfRead(), lines.number(), e.fault());
    }
  }

  /** A character takes at most ten bytes ({@code \U0001F600}); IRIs take the rest. */
  private static int longestLine(ReadLimits limits) {
    return (int)
        Math.min(
            10L * limits.maxLiteralLength() + (64 << 10), Math.min(limits.maxBytes(), 1 << 30));
  }

  private static LocalizedText tooLong(int limit) {
    return LocalizedText.of(
        "barisnya lebih panjang dari " + limit + " byte",
        "the line is longer than " + limit + " bytes");
  }

  /** The lines of a stream, of bounded length, that know whether the last one was ended. */
  private static final class Lines {

    private final InputStream in;
    private final int longest;
    private final byte[] chunk = new byte[16384];
    private byte[] line = new byte[1024];
    private int chunkLength;
    private int chunkAt;
    private int length;
    private boolean tooLong;
    private boolean ended;
    private long number;

    Lines(InputStream in, int longest) {
      this.in = in;
      this.longest = longest;
    }

    boolean next() throws IOException {
      length = 0;
      tooLong = false;
      ended = false;
      number++;
      boolean any = false;
      while (!ended && fill()) {
        any = true;
        int end = chunkAt;
        while (end < chunkLength && chunk[end] != '\n') {
          end++;
        }
        keep(end);
        ended = end < chunkLength;
        chunkAt = ended ? end + 1 : end;
      }
      return any;
    }

    boolean isTooLong() {
      return tooLong;
    }

    boolean isUnfinished() {
      return !ended;
    }

    long number() {
      return number;
    }

    String text() {
      String text = new String(line, 0, length, StandardCharsets.UTF_8);
      return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Keeps what stands in the chunk up to an end. */
    private void keep(int end) {
      int more = Math.min(end - chunkAt, longest - length);
      tooLong |= more < end - chunkAt;
      if (length + more > line.length) {
        line = Arrays.copyOf(line, (int) Math.min(2L * (length + more), longest));
      }
      System.arraycopy(chunk, chunkAt, line, length, more);
      length += more;
    }

    private boolean fill() throws IOException {
      if (chunkAt == chunkLength) {
        chunkLength = Math.max(0, in.read(chunk));
        chunkAt = 0;
      }
      return chunkLength > 0;
    }
  }
}
