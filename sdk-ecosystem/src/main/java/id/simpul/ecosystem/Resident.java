package id.simpul.ecosystem;

import id.simpul.identity.OnBehalfOf;
import id.simpul.identity.VerifiedToken;
import java.util.Objects;

/** In whose name a service is called: the token that was verified here, and as what it is used. */
record Resident(VerifiedToken token, OnBehalfOf onBehalfOf) {

  Resident {
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(onBehalfOf, "onBehalfOf");
  }
}
