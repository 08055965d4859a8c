package id.simpul.example.jabodetabek.acts;

/** Measures in milliseconds. */
final class Stopwatch {

  private final long begun = System.nanoTime();

  private Stopwatch() {}

  static Stopwatch start() {
    return new Stopwatch();
  }

  long millis() {
    return (System.nanoTime() - begun) / 1_000_000;
  }

  /** As it is printed: {@code 12 ms}. */
  String text() {
    return millis() + " ms";
  }
}
