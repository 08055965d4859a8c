package id.simpul.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who acts for a person, outermost last who acted ({@code act}, RFC 8693 section 4.1). */
final class Actors {

  private static final int DEEPEST = 4;

  private final Issuer issuer;
  private final SubjectTokens tokens;

  Actors(Issuer issuer, SubjectTokens tokens) {
    this.issuer = issuer;
    this.tokens = tokens;
  }

  /** The client that asks acts from now on; nobody, where this server says nothing of it. */
  Optional<Map<String, Object>> actor(
      ClientRegistration client, Form form, SubjectToken subject, Binding binding)
      throws OAuthError {
    requireOwnToken(client, form, binding);
    Map<String, Object> actor = new LinkedHashMap<>();
    actor.put("sub", client.clientId());
    actor.put("iss", issuer.name());
    if (subject.actor().isPresent()) {
      actor.put(
          "act", withIssuer(subject.actor().get(), String.valueOf(subject.claims().get("iss"))));
    }
    if (depth(actor) > DEEPEST) {
      throw OAuthError.of("invalid_grant", "it was exchanged " + DEEPEST + " times already");
    }
    return issuer.habits().has(ServerHabit.MISSING_ACTOR) ? Optional.empty() : Optional.of(actor);
  }

  private void requireOwnToken(ClientRegistration client, Form form, Binding binding)
      throws OAuthError {
    boolean exchange = form.has("subject_token");
    if (!exchange || !issuer.habits().has(ServerHabit.ACTOR_TOKEN)) {
      if (form.has("actor_token")) {
        throw OAuthError.of("invalid_request", "the actor is always the authenticated client here");
      }
      return;
    }
    SubjectToken own = tokens.verify(form.required("actor_token"), binding);
    if (!form.required("actor_token_type").equals(TokenEndpoint.ACCESS_TOKEN)
        || !own.ownIssue()
        || !own.subject().equals(client.clientId())) {
      throw OAuthError.of("invalid_grant", "actor_token must be this client's own access token");
    }
  }

  /** An actor without issuer is known by the token's issuer, and that is about to change. */
  private static Map<Object, Object> withIssuer(Map<?, ?> actor, String issuer) {
    Map<Object, Object> complete = new LinkedHashMap<>(actor);
    complete.putIfAbsent("iss", issuer);
    if (actor.get("act") instanceof Map<?, ?> inner) {
      complete.put("act", withIssuer(inner, issuer));
    }
    return complete;
  }

  private static int depth(Map<?, ?> actor) {
    return actor.get("act") instanceof Map<?, ?> inner ? 1 + depth(inner) : 1;
  }
}
