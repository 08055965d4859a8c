package id.simpul.ecosystem;

import id.simpul.core.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an API says about the tokens that it wants (RFC 9728, section 2). Only what is used is kept;
 * names that are not known are ignored, as section 3.2 asks.
 */
record ResourceMetadata(String resource, List<String> tokenServers, Set<Scope> scopes) {

  static ResourceMetadata parse(String json) throws UnexpectedJsonException {
    StrictJson document = StrictJson.parse(json);
    List<String> methods = document.texts("bearer_methods_supported");
    if (!methods.isEmpty() && !methods.contains("header")) {
      throw new UnexpectedJsonException(
          "bearer_methods_supported with 'header'", methods.toString(), null);
    }
    Set<Scope> scopes = new LinkedHashSet<>();
    for (String scope : document.texts("scopes_supported")) {
      scopes.add(scope(scope));
    }
    return new ResourceMetadata(
        document.text("resource"), document.texts("authorization_servers"), Set.copyOf(scopes));
  }

  private static Scope scope(String text) throws UnexpectedJsonException {
    try {
      return Scope.of(text);
    } catch (IllegalArgumentException e) {
      throw new UnexpectedJsonException("scopes_supported with scopes of RFC 6749", text, e);
    }
  }
}
