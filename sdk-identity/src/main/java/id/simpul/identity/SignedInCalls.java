package id.simpul.identity;

import id.simpul.core.Masking;
import id.simpul.core.http.CallCancelledException;
import id.simpul.core.http.CallException;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import id.simpul.identity.internal.jose.MalformedException;
import id.simpul.identity.internal.jose.StrictJson;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a portal asks the authority once somebody has signed in: about her, and to end it. */
final class SignedInCalls {

  private static final Logger log = LoggerFactory.getLogger(SignedInCalls.class);

  private final TokenEndpoint endpoint;
  private final ServerContact server;
  private final Possession possession;
  private final Transport transport;

  SignedInCalls(
      TokenEndpoint endpoint, ServerContact server, Possession possession, Transport transport) {
    this.endpoint = endpoint;
    this.server = server;
    this.possession = possession;
    this.transport = transport;
  }

  UserInfo userInfo(SignedIn session) {
    URI address = endpoint.metadata(server).address("userinfo_endpoint");
    Map<String, Object> claims = read(address, session.accessToken());
    Subject person = session.person().subject();
    if (!person.value().equals(claims.get("sub"))) {
      throw TokenException.because(
          "sign-in.userinfo",
          "Keterangan pengguna dari "
              + Quoted.of(server.issuer())
              + " tentang orang lain ('sub' berbeda), jadi tidak dipakai. Laporkan ke"
              + " pengelolanya.",
          "What "
              + Quoted.of(server.issuer())
              + " tells is about somebody else (its 'sub' differs), so it is not used. Report it to"
              + " its operator.");
    }
    return new UserInfo(person, claims);
  }

  private Map<String, Object> read(URI address, AccessToken token) {
    Request request =
        Request.of("GET", address)
            .withHeader("Accept", "application/json")
            .withHeader("Authorization", token.type() + " " + token.value().reveal());
    if (token.type().equals(AccessToken.DPOP)) {
      request =
          request.withHeader(Possession.HEADER, possession.proof("GET", address, token.value()));
    }
    try (Response response = transport.send(request)) {
      return StrictJson.document(response.bytes());
    } catch (MalformedException e) {
      throw TokenAnswer.unusable(server.uri(), e.reason());
    } catch (CallCancelledException e) {
      throw e;
    } catch (ErrorResponseException e) {
      throw e.status() == 401 || e.status() == 403
          ? new TokenRefusedException(
              server.uri(), "invalid_token", "", OAuthErrorText.of("invalid_token"), e)
          : new TokenServerUnavailableException(server.uri(), e);
    } catch (CallException e) {
      throw new TokenServerUnavailableException(server.uri(), e);
    }
  }

  URI signOut(SignedIn session, URI back) {
    IssuerMetadata metadata = endpoint.metadata(server);
    session.refreshToken().ifPresent(token -> revoke(metadata, token.reveal()));
    Optional<URI> page = metadata.addressIfAny("end_session_endpoint");
    if (page.isEmpty()) {
      return back;
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("id_token_hint", session.idToken().reveal());
    parameters.put("client_id", server.client().clientId());
    parameters.put("post_logout_redirect_uri", back.toString());
    return SignInFlow.with(page.get(), parameters);
  }

  /** Signing out does not fail because of it: the token dies with the session, or by its age. */
  private void revoke(IssuerMetadata metadata, String token) {
    try {
      Optional<URI> revocation = metadata.addressIfAny("revocation_endpoint");
      if (revocation.isPresent()) {
        endpoint.ask(
            server, revocation.get(), Map.of("token", token, "token_type_hint", "refresh_token"));
      }
    } catch (TokenException e) {
      log.warn("a refresh token could not be revoked: {}", Masking.mask(String.valueOf(e)));
    }
  }
}
