package id.simpul.example.jabodetabek.acts;

import id.simpul.core.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/**
 * How an act went.
 *
 * @param title what it shows
 * @param statements what it stated
 * @param millis how long it took
 */
record ActReport(LocalizedText title, List<Statement> statements, long millis) {

  private long right() {
    return statements.stream().filter(Statement::holds).count();
  }

  /** An act that stated nothing has shown nothing. */
  boolean allRight() {
    return !statements.isEmpty() && right() == statements.size();
  }

  /** The closing table. */
  static void print(List<ActReport> reports, Screen screen) {
    screen.heading(LocalizedText.of("7. Yang diperlihatkan", "7. What was shown"));
    List<List<String>> rows = new ArrayList<>();
    for (ActReport report : reports) {
      rows.add(
          List.of(
              screen.read(report.title()),
              report.right() + "/" + report.statements().size(),
              report.millis() + " ms",
              report.allRight() ? "ok" : "!!"));
    }
    screen.table(
        List.of(
            screen.read("Babak", "Act"),
            screen.read("Benar", "True"),
            screen.read("Waktu", "Time"),
            ""),
        rows);
    boolean well = reports.stream().allMatch(ActReport::allRight);
    screen.say(
        well ? "Semua sebagaimana mestinya." : "Ada yang tidak sebagaimana mestinya.",
        well ? "Everything was as it must be." : "Something was not as it must be.");
  }
}
