package id.simpul.identity;

import id.simpul.identity.internal.jose.JwsAlgorithm;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** What was said about an issuer; changed only before the value that holds it is handed out. */
final class IssuerChoices {

  KeySource keys;
  AssuranceWords assurance = AssuranceWords.known();
  Set<SignatureAlgorithm> algorithms = EnumSet.allOf(SignatureAlgorithm.class);
  Set<JwsAlgorithm> jws = EnumSet.allOf(JwsAlgorithm.class);
  Duration staleness = Duration.ofHours(12);
  Duration maxLifetime = Duration.ofHours(1);
  Duration skew = Duration.ofSeconds(30);
  Set<String> clients = Set.of();
  boolean singleAudience;
  boolean scopeArrays;
  boolean missingType;

  IssuerChoices(String issuer) {
    keys = KeySource.discovered(issuer);
  }

  IssuerChoices(IssuerChoices other) {
    keys = other.keys;
    assurance = other.assurance;
    algorithms = other.algorithms;
    jws = other.jws;
    staleness = other.staleness;
    maxLifetime = other.maxLifetime;
    skew = other.skew;
    clients = other.clients;
    singleAudience = other.singleAudience;
    scopeArrays = other.scopeArrays;
    missingType = other.missingType;
  }

  void allow(Set<SignatureAlgorithm> chosen) {
    algorithms = chosen;
    jws = EnumSet.noneOf(JwsAlgorithm.class);
    chosen.forEach(each -> jws.add(each.jws()));
  }

  /** What a reviewer has to see; exceptions from the rules last. */
  @Override
  public String toString() {
    return assurance
        + ", "
        + algorithms
        + ", tokens at most "
        + maxLifetime
        + ", clocks "
        + skew
        + " apart, keys at most "
        + staleness
        + " old"
        + (clients.isEmpty() ? "" : ", only clients " + new TreeSet<>(clients))
        + (singleAudience ? ", single audience" : "")
        + (scopeArrays ? ", EXCEPT scope arrays" : "")
        + (missingType ? ", EXCEPT missing type" : "");
  }
}
