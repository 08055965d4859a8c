package id.simpul.identity;

import id.simpul.core.LocalizedText;
import id.simpul.core.Scope;
import id.simpul.core.Secret;
import id.simpul.identity.internal.jose.CompactJws;
import id.simpul.identity.internal.jose.MalformedException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a code or a refresh token is good for, checked before anybody sees it. */
final class SignInTokens {

  private final TokenEndpoint endpoint;
  private final ServerContact server;
  private final IdTokenVerifier idTokens;
  private final Set<Scope> scopes;
  private final Clock clock;

  SignInTokens(
      TokenEndpoint endpoint,
      ServerContact server,
      IdTokenVerifier idTokens,
      Set<Scope> scopes,
      Clock clock) {
    this.endpoint = endpoint;
    this.server = server;
    this.idTokens = idTokens;
    this.scopes = scopes;
    this.clock = clock;
  }

  SignedIn first(Map<String, String> form, SignInRequest asked) {
    Instant now = clock.instant();
    Map<String, Object> answer = endpoint.ask(server, form);
    AccessToken access = TokenAnswer.read(answer, scopes, server, now);
    if (!(answer.get("id_token") instanceof String idToken)) {
      throw TokenAnswer.unusable(
          server.uri(), LocalizedText.of("'id_token' tidak ada", "'id_token' is missing"));
    }
    VerifiedIdToken person = idTokens.verify(idToken, asked.cameWith(access.value()));
    return new SignedIn(person, Secret.of(idToken), access, refreshToken(answer));
  }

  SignedIn next(SignedIn session, Secret refreshToken) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "refresh_token");
    form.put("refresh_token", refreshToken.reveal());
    Instant now = clock.instant();
    Map<String, Object> answer = endpoint.ask(server, form);
    AccessToken access = TokenAnswer.read(answer, scopes, server, now);
    if (answer.get("id_token") instanceof String idToken) {
      requireSamePerson(idToken, session.person().subject());
    }
    return session.renewed(access, refreshToken(answer));
  }

  /** OpenID Connect Core section 12.2; it came straight from its issuer, who has not changed. */
  private void requireSamePerson(String idToken, Subject person) {
    boolean same;
    try {
      Claims claims = new Claims(CompactJws.parse(idToken).claims());
      same =
          claims.text("iss").equals(person.issuer()) && claims.text("sub").equals(person.value());
    } catch (MalformedException | RefusedException e) {
      same = false;
    }
    if (!same) {
      throw TokenAnswer.unusable(
          server.uri(),
          LocalizedText.of(
              "'id_token' yang baru tentang orang lain",
              "the new 'id_token' is about somebody else"));
    }
  }

  private static @Nullable Secret refreshToken(Map<String, Object> answer) {
    return answer.get("refresh_token") instanceof String token && !token.isEmpty()
        ? Secret.of(token)
        : null;
  }
}
