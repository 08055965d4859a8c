package id.simpul.identity;

import java.util.Map;

/** All that a token says, as its rules established it: everything but its text. */
record Facts(Party party, Grant grant, Map<String, Object> claims, Moment moment) {

  @Override
  public String toString() {
    return "Facts";
  }
}
