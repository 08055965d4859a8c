package id.simpul.ecosystem;

import id.simpul.core.AgencyId;
import id.simpul.core.Secret;
import id.simpul.identity.disclosure.AuditLog;
import id.simpul.identity.disclosure.Disclosures;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Disclosures as an operator has them written down: by whom, where, and with which key people are
 * named.
 */
record DisclosureFile(AgencyId agency, Path file, Secret pseudonymKey) {

  AuditLog log() {
    return new LazyAuditLog(file);
  }

  Disclosures disclosures(AuditLog log, Clock clock) {
    return Disclosures.by(agency.value())
        .pseudonymsBy(pseudonymKey)
        .recordingTo(log)
        .clock(clock)
        .build();
  }
}
