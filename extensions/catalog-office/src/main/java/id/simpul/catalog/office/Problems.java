package id.simpul.catalog.office;

import id.simpul.catalog.Finding;
import id.simpul.catalog.Severity;
import id.simpul.core.LocalizedText;
import id.simpul.core.Masking;
import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong, so that an officer mends it in one go. */
final class Problems {

  private static final int SHOWN = 80;

  /** More than anybody mends by hand: a file of nothing but faults is cut here, and says so. */
  private static final int MOST = 5_000;

  private final List<Finding> findings = new ArrayList<>();
  private int faults;

  void add(Problem problem, Place place, String indonesian, String english) {
    if (problem.severity() == Severity.STRUCTURE) {
      faults++;
    }
    if (findings.size() < MOST) {
      findings.add(finding(problem, place, indonesian, english));
    } else if (findings.size() == MOST) {
      findings.add(
          finding(
              problem,
              Place.FILE,
              "lebih dari " + MOST + " temuan; sisanya tidak ditulis. Perbaiki dahulu yang ini.",
              "more than " + MOST + " findings; the rest is not listed. Mend these first."));
    }
  }

  void add(Entry entry, Unfit unfit) {
    String found = quoted(entry.text().isEmpty() ? entry.english() : entry.text());
    add(Problem.VALUE, entry.place(), unfit.indonesian(found), unfit.english(found));
  }

  /** How many of them are no mere doubts. */
  int faults() {
    return faults;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  void addAll(Problems others) {
    findings.addAll(others.findings);
    faults += others.faults;
  }

  /** What somebody wrote, cut and without anybody's number. */
  static String quoted(String text) {
    String line = Cleaning.visible(text.replaceAll("\\s+", " "));
    String masked = Masking.mask(line);
    return "'" + (masked.length() > SHOWN ? masked.substring(0, SHOWN) + "…" : masked) + "'";
  }

  private static Finding finding(Problem problem, Place place, String indonesian, String english) {
    return new Finding(
        problem.id(),
        problem.severity(),
        place.pointer(),
        LocalizedText.of(
            Masking.mask(place.indonesian() + ": " + indonesian),
            Masking.mask(place.english() + ": " + english)));
  }
}
