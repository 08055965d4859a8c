package id.simpul.testkit;

import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What this authority does otherwise than by the book, each in the one place that it changes. */
record Habits(Set<ServerHabit> all) {

  static final Habits NONE = new Habits(Set.of());

  boolean has(ServerHabit habit) {
    return all.contains(habit);
  }

  String grantType(WebCall call) throws OAuthError {
    if (!has(ServerHabit.GRANT_TYPE_IN_QUERY)) {
      return call.posted().required("grant_type");
    }
    if (call.posted().has("grant_type")) {
      throw OAuthError.of("invalid_request", "grant_type stands in the query string here");
    }
    return call.query().required("grant_type");
  }

  /** Which API is meant, as this server wants it said; said in another way, it is refused. */
  String target(Form form) throws OAuthError {
    boolean byAudience = has(ServerHabit.AUDIENCE_PARAMETER);
    String name = byAudience ? "audience" : "resource";
    if (form.has(byAudience ? "resource" : "audience")) {
      throw OAuthError.of("invalid_target", "the API is named in '" + name + "' here");
    }
    return form.optional(name)
        .orElseThrow(() -> OAuthError.of("invalid_target", "name the API in '" + name + "'"));
  }

  void requireType(SignedJWT assertion) throws OAuthError {
    String typed = "client-authentication+jwt";
    if (has(ServerHabit.TYPED_ASSERTIONS)
        && (assertion.getHeader().getType() == null
            || !assertion.getHeader().getType().getType().equals(typed))) {
      throw OAuthError.invalidClient("the assertion's typ must be " + typed);
    }
  }

  String subject(String person, String target) {
    if (!has(ServerHabit.PAIRWISE_SUBJECTS)) {
      return person;
    }
    byte[] pair = (person + ' ' + target).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(pair).toString();
  }

  Object scope(Set<String> scopes) {
    return has(ServerHabit.SCOPE_ARRAYS) ? List.copyOf(scopes) : String.join(" ", scopes);
  }

  void write(Map<String, Object> answer) {
    if (has(ServerHabit.APIGEE_ANSWERS)) {
      answer.computeIfPresent(
          "token_type", (name, type) -> type.equals("Bearer") ? "BearerToken" : type);
      answer.computeIfPresent("expires_in", (name, seconds) -> String.valueOf(seconds));
    }
  }
}
