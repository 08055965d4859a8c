package id.simpul.identity;

import java.net.URI;

/** A token server as it is asked: by which settings, and as whom. */
record ServerContact(TokenServerSettings settings, ClientIdentity client) {

  String issuer() {
    return settings.issuer();
  }

  URI uri() {
    return URI.create(issuer());
  }

  boolean has(ServerHabit habit) {
    return settings.has(habit);
  }
}
