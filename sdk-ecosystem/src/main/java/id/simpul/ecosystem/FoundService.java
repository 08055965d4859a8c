package id.simpul.ecosystem;

import id.simpul.catalog.PublicService;
import id.simpul.core.AgencyId;
import java.time.Instant;

/** A service with an API at an address that its member owns, and when that was last read. */
record FoundService(PublicService service, AgencyId member, WebAddress endpoint, Instant read) {}
