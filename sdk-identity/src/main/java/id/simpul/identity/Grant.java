package id.simpul.identity;

import id.simpul.core.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a token is for, for how long and in whose hands, as its rules established it. */
record Grant(
    String id,
    List<String> audiences,
    Set<Scope> scopes,
    Validity validity,
    Confirmation confirmation) {

  Instant issuedAt() {
    return validity.issuedAt();
  }

  Instant expiresAt() {
    return validity.expiresAt();
  }

  /** From {@code iat} to {@code exp}, in whole seconds. */
  record Validity(Instant issuedAt, Instant expiresAt) {}
}
