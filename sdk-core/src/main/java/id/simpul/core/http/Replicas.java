package id.simpul.core.http;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Base URLs that answer alike, checked when a client is built. */
final class Replicas {

  private Replicas() {}

  /**
   * The groups as they were declared.
   *
   * @throws IllegalArgumentException if one cannot be used so
   */
  static List<List<BaseUrl>> checked(List<List<BaseUrl>> groups, boolean plainHttp) {
    Set<Origin> seen = new HashSet<>();
    for (List<BaseUrl> group : groups) {
      requireSeveral(group);
      for (BaseUrl base : group) {
        requireOwnOrigin(base, seen.add(base.origin()));
        requireEncrypted(base, plainHttp);
      }
    }
    return List.copyOf(groups);
  }

  private static void requireSeveral(List<BaseUrl> group) {
    if (group.size() < 2) {
      throw new IllegalArgumentException(
          "interchangeable(...) takes two or more base URLs; found "
              + group.size()
              + ". A provider with a single address needs no such word.");
    }
  }

  private static void requireOwnOrigin(BaseUrl base, boolean isNew) {
    if (!isNew) {
      throw new IllegalArgumentException(
          "Each interchangeable base URL is on an origin (scheme, host and port) of its own, since"
              + " what shares one fails together; found '"
              + base
              + "' on one that is taken. Leave it out, or give it a host of its own.");
    }
  }

  private static void requireEncrypted(BaseUrl base, boolean plainHttp) {
    if (!plainHttp && AddressLayer.isPlain(base.uri()) && !Origin.isLoopback(base.uri())) {
      throw new IllegalArgumentException(
          "An interchangeable base URL is https, or http to this very machine; found '"
              + base
              + "'. Use https.");
    }
  }
}
