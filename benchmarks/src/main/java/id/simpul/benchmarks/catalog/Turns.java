package id.simpul.benchmarks.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes turns among engines, so that a bad minute of the machine is bad for all of them. */
final class Turns {

  private final List<Engine> engines;

  Turns(List<Engine> engines) {
    this.engines = List.copyOf(engines);
  }

  /** The fastest of each engine's turns, by its name. */
  Map<String, Turn> take(Engine.Edition edition, int rounds) throws IOException {
    Map<String, List<Turn>> all = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Engine engine : engines) {
        if (engine.reads(edition)) {
          all.computeIfAbsent(engine.name(), any -> new ArrayList<>()).add(turn(engine, edition));
        }
      }
    }
    Map<String, Turn> fastest = new LinkedHashMap<>();
    all.forEach((name, turns) -> fastest.put(name, Turn.fastest(turns)));
    return fastest;
  }

  private static Turn turn(Engine engine, Engine.Edition edition) throws IOException {
    System.gc(); // nobody pays for the rubbish of the one before
    long begun = System.nanoTime();
    try (Engine.Document document = engine.read(edition)) {
      long read = System.nanoTime();
      int said = document.judge();
      return new Turn(millis(read - begun), millis(System.nanoTime() - read), said);
    }
  }

  private static double millis(long nanos) {
    return nanos / 1_000_000.0;
  }

  /** One catalogue read and judged once. */
  record Turn(double read, double judged, int said) {

    double total() {
      return read + judged;
    }

    /** Part by part: reading and judging are disturbed apart. */
    static Turn fastest(List<Turn> turns) {
      return new Turn(
          turns.stream().mapToDouble(Turn::read).min().orElseThrow(),
          turns.stream().mapToDouble(Turn::judged).min().orElseThrow(),
          turns.get(0).said());
    }
  }
}
