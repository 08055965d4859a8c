package id.simpul.core.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Where in a trace something happens (W3C Trace Context, section 3.2). Kept as the numbers that its
 * hexadecimal digits are: written once for every attempt, and read for hardly any.
 */
record TraceParent(long traceHigh, long traceLow, long span, int traceFlags) {

  static final String FIELD = "traceparent";

  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);
  private static final int TRACE = 3;
  private static final int TRACE_LOW = 19;
  private static final int SPAN = 36;
  private static final int FLAGS = 53;
  private static final int END = 55;

  /** A later version may append fields, which are dropped: what is passed on is version 00. */
  private static final int LONGEST = END + 1 + 200;

  /** The one that is there; of several, or of one that is malformed, nothing is believed. */
  static Optional<TraceParent> of(Headers headers) {
    List<String> fields = headers.all(FIELD);
    return fields.size() == 1 ? parse(fields.get(0)) : Optional.empty();
  }

  private static Optional<TraceParent> parse(String field) {
    if (field.length() < END || !hasItsDigits(field) || !endsAsItsVersionMay(field)) {
      return Optional.empty();
    }
    TraceParent read =
        new TraceParent(
            number(field, TRACE, TRACE_LOW),
            number(field, TRACE_LOW, SPAN - 1),
            number(field, SPAN, FLAGS - 1),
            (int) number(field, FLAGS, END));
    // All zeroes mean that there is none.
    boolean named = (read.traceHigh | read.traceLow) != 0 && read.span != 0;
    return named ? Optional.of(read) : Optional.empty();
  }

  private static boolean hasItsDigits(String field) {
    for (int i = 0; i < END; i++) {
      boolean dash = i == TRACE - 1 || i == SPAN - 1 || i == FLAGS - 1;
      char c = field.charAt(i);
      if (dash ? c != '-' : (c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }

  private static boolean endsAsItsVersionMay(String field) {
    if (field.startsWith("ff")) {
      return false;
    }
    if (field.length() == END) {
      return true;
    }
    return !field.startsWith("00")
        && field.length() <= LONGEST
        && field.charAt(END) == '-'
        && field.chars().skip(END).allMatch(c -> c > ' ' && c < 127);
  }

  private static long number(String field, int from, int to) {
    return Long.parseUnsignedLong(field, from, to, 16);
  }

  /** A trace nobody records: it only ties the logs of several agencies together. */
  static TraceParent random(RandomGenerator random) {
    return new TraceParent(random.nextLong(), newId(random), newId(random), 0);
  }

  /** Another span of the same trace. */
  TraceParent sibling(RandomGenerator random) {
    return new TraceParent(traceHigh, traceLow, newId(random), traceFlags);
  }

  private static long newId(RandomGenerator random) {
    long bits = random.nextLong();
    return bits == 0 ? 1 : bits;
  }

  String traceId() {
    return toString().substring(TRACE, SPAN - 1);
  }

  String spanId() {
    return toString().substring(SPAN, FLAGS - 1);
  }

  String flags() {
    return toString().substring(FLAGS);
  }

  /** As it stands in the header. */
  @Override
  public String toString() {
    byte[] text = new byte[END];
    Arrays.fill(text, (byte) '-');
    write(text, 0, TRACE - 1, 0);
    write(text, TRACE, TRACE_LOW, traceHigh);
    write(text, TRACE_LOW, SPAN - 1, traceLow);
    write(text, SPAN, FLAGS - 1, span);
    write(text, FLAGS, END, traceFlags);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static void write(byte[] text, int from, int to, long number) {
    long left = number;
    for (int i = to - 1; i >= from; i--) {
      text[i] = DIGITS[(int) left & 15];
      left >>>= 4;
    }
  }
}
