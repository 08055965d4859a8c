package id.simpul.identity;

import id.simpul.core.ProtectedResource;
import id.simpul.core.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is wanted: a token for this resource, for ourselves or in somebody's name. */
record TokenRequest(ProtectedResource resource, Optional<VerifiedToken> onBehalfOf) {

  static final String JWT = "urn:ietf:params:oauth:token-type:jwt";
  static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

  /** Requests with the same key may share one token. */
  Key key() {
    return new Key(resource, onBehalfOf.map(token -> Fingerprint.of(token.raw())).orElse(""));
  }

  /** The parameters of RFC 6749 section 4.4 or RFC 8693 section 2.1, with RFC 8707's resource. */
  Map<String, String> parameters() {
    Map<String, String> form = new LinkedHashMap<>();
    if (onBehalfOf.isPresent()) {
      form.put("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
      form.put("subject_token", onBehalfOf.get().raw().reveal());
      form.put("subject_token_type", ACCESS_TOKEN);
      form.put("requested_token_type", ACCESS_TOKEN);
    } else {
      form.put("grant_type", "client_credentials");
    }
    form.put("resource", resource.audience().value());
    if (!resource.scopes().isEmpty()) {
      form.put(
          "scope",
          resource.scopes().stream().map(Scope::value).sorted().collect(Collectors.joining(" ")));
    }
    return form;
  }

  /** Under which a token is kept; holds no token itself. */
  record Key(ProtectedResource resource, String subjectFingerprint) {}
}
