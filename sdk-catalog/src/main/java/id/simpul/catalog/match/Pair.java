package id.simpul.catalog.match;

import id.simpul.core.ServiceId;

/** Two services, whichever was named first. */
record Pair(ServiceId one, ServiceId other) {

  static Pair of(ServiceId one, ServiceId other) {
    boolean inOrder = one.toString().compareTo(other.toString()) <= 0;
    return inOrder ? new Pair(one, other) : new Pair(other, one);
  }
}
