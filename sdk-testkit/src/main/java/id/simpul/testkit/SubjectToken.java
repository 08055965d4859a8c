package id.simpul.testkit;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A token whose signature, issuer, type and times were found good, offered for exchange. */
record SubjectToken(Map<String, Object> claims, String subject, Instant expires, boolean ownIssue) {

  Set<String> scopes() {
    Object scope = claims.get("scope");
    return scope instanceof String text ? split(text) : listed(scope);
  }

  Set<String> audiences() {
    Object aud = claims.get("aud");
    return aud instanceof String one ? Set.of(one) : listed(aud);
  }

  private static Set<String> listed(@Nullable Object claim) {
    Set<String> all = new LinkedHashSet<>();
    if (claim instanceof List<?> several) {
      several.forEach(each -> all.add(String.valueOf(each)));
    }
    return all;
  }

  /** Who acted before; each exchange wraps it once more (RFC 8693 section 4.1). */
  Optional<Map<?, ?>> actor() {
    return claims.get("act") instanceof Map<?, ?> act ? Optional.of(act) : Optional.empty();
  }

  static Set<String> split(String scope) {
    Set<String> scopes = new LinkedHashSet<>(Arrays.asList(scope.trim().split(" +")));
    scopes.remove("");
    return scopes;
  }
}
