package id.simpul.catalog.harvest;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.Finding;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Quarantined;
import id.simpul.catalog.Severity;
import id.simpul.core.LocalizedText;
import id.simpul.core.SimpulException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is gathered while one source is harvested; for one thread. */
final class Run {

  private final HarvestSource source;
  private final Instant started;

  final List<Quarantined> quarantined = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();
  @Nullable SimpulException failure;

  Run(HarvestSource source, Instant started) {
    this.source = source;
    this.started = started;
  }

  HarvestSource source() {
    return source;
  }

  Instant started() {
    return started;
  }

  /** The catalogue with the services that its authority owns; strangers are set aside. */
  Catalog owned(CatalogReading reading) {
    quarantined.addAll(reading.quarantined());
    findings.addAll(reading.findings());
    Catalog read = reading.catalog();
    List<PublicService> strangers =
        read.services().stream().filter(s -> !source.owns(s.id())).toList();
    strangers.forEach(stranger -> quarantined.add(foreign(stranger)));
    return strangers.isEmpty() ? read : read.toBuilder().withoutServices(strangers).build();
  }

  void note(SimpulException problem) {
    findings.add(new Finding(problem.code(), Severity.CODES, "", problem.explanation()));
  }

  private Quarantined foreign(PublicService stranger) {
    String iri = stranger.id().toString();
    LocalizedText why =
        LocalizedText.of(
            iri
                + " di luar awalan IRI milik "
                + source.agency()
                + ". Hanya pemiliknya boleh menguraikannya.",
            iri
                + " is outside the IRI prefixes of "
                + source.agency()
                + ". Only its owner may describe it.");
    return new Quarantined(
        iri, List.of(new Finding("service.id.foreign", Severity.STRUCTURE, "/id", why)));
  }
}
