package id.simpul.identity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;

/** All that a token says, as its rules established it: everything but its text. */
record Facts(Party party, Grant grant, Map<String, Object> claims, Moment moment) {

  /** The same without objects and arrays among the claims, for which nobody can ask. */
  Facts plain() {
    Map<String, Object> plain =
        claims.entrySet().stream()
            .filter(each -> isPlain(each.getValue()))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Facts(party, grant, plain, moment);
  }

  private static boolean isPlain(Object value) {
    return value instanceof String || value instanceof BigDecimal || value instanceof Boolean;
  }

  /** How many claims, audiences and scopes it takes memory for. */
  int pieces() {
    return claims.size() + grant.audiences().size() + grant.scopes().size();
  }

  @Override
  public String toString() {
    return "Facts";
  }
}
