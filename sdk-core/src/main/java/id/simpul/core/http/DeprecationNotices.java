package id.simpul.core.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Of which endpoints it was told already that they are going away. */
final class DeprecationNotices {

  /** A server may call every address of its own deprecated: past this many, nobody is told more. */
  private static final int MOST = 1000;

  private final Set<String> told = ConcurrentHashMap.newKeySet();

  boolean isNews(Request request) {
    String endpoint = request.name();
    return !told.contains(endpoint) && told.size() < MOST && told.add(endpoint);
  }
}
