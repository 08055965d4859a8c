package id.simpul.catalog.harvest;

import id.simpul.catalog.Finding;
import id.simpul.catalog.Quarantined;
import id.simpul.catalog.Severity;
import id.simpul.core.LocalizedText;
import id.simpul.core.SimpulException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is gathered while one source is harvested; for one thread. */
final class Run {

  /** So many records and findings are told one by one; the others are counted. */
  private static final int TOLD = 1000;

  private static final int PROGRESS = 1000;

  private final HarvestSource source;
  private final Instant started;
  private final Budget budget;
  private final HarvestListener listener;

  private final List<Quarantined> quarantined = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Finding> noted = new HashSet<>();
  private int quarantinedCount;
  private int read;
  private OptionalInt expected = OptionalInt.empty();
  @Nullable SimpulException failure;

  Run(HarvestSource source, Instant started, Budget budget, HarvestListener listener) {
    this.source = source;
    this.started = started;
    this.budget = budget;
    this.listener = listener;
  }

  HarvestSource source() {
    return source;
  }

  Instant started() {
    return started;
  }

  Budget budget() {
    return budget;
  }

  int read() {
    return read;
  }

  int quarantinedCount() {
    return quarantinedCount;
  }

  List<Quarantined> quarantined() {
    return quarantined;
  }

  List<Finding> findings() {
    return findings;
  }

  void expect(int services) {
    expected = OptionalInt.of(services);
  }

  /** Begins from the first page; what was taken from the budget stays taken. */
  void again() {
    read = 0;
    quarantinedCount = 0;
    quarantined.clear();
    findings.clear();
    noted.clear();
    budget.again();
  }

  /** A service was read, whatever becomes of it. */
  void readOne() {
    read++;
    budget.services(1);
    if (read % PROGRESS == 0) {
      tellProgress();
    }
  }

  void tellProgress() {
    listener.progressed(
        new HarvestProgress(
            source.agency(), budget.pages(), budget.bytes(), budget.services(), expected));
  }

  void quarantine(Quarantined record) {
    quarantinedCount++;
    if (quarantined.size() < TOLD) {
      quarantined.add(record);
    }
    listener.quarantined(source.agency(), record);
  }

  void foreign(String iri) {
    refuse(
        iri,
        "service.id.foreign",
        iri
            + " di luar awalan IRI milik "
            + source.agency()
            + ". Hanya pemiliknya boleh menguraikannya.",
        iri
            + " is outside the IRI prefixes of "
            + source.agency()
            + ". Only its owner may describe it.");
  }

  void tooMuch(String subject) {
    refuse(
        subject,
        "service.too-large",
        subject + " membawa lebih banyak pernyataan daripada yang dibaca. Bagi catatannya.",
        subject + " brings more statements than are read. Split the record.");
  }

  private void refuse(String subject, String rule, String indonesian, String english) {
    LocalizedText why = LocalizedText.of(indonesian, english);
    quarantine(
        new Quarantined(subject, List.of(new Finding(rule, Severity.STRUCTURE, "/id", why))));
  }

  /** Notes something odd once. */
  void note(Finding finding) {
    if (findings.size() < TOLD && noted.add(finding)) {
      findings.add(finding);
    }
  }

  void note(SimpulException problem) {
    note(new Finding(problem.code(), Severity.CODES, "", problem.explanation()));
  }
}
