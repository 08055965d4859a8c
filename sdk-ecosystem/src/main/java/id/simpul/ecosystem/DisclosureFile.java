package id.simpul.ecosystem;

import id.simpul.core.AgencyId;
import id.simpul.core.Secret;
import id.simpul.identity.disclosure.Disclosures;
import java.time.Clock;

/**
 * Disclosures as an operator has them written down: by whom, where, and with which key people are
 * named.
 */
record DisclosureFile(AgencyId agency, LazyAuditLog log, Secret pseudonymKey) {

  Disclosures disclosures(Clock clock) {
    return Disclosures.by(agency.value())
        .pseudonymsBy(pseudonymKey)
        .recordingTo(log)
        .clock(clock)
        .build();
  }
}
