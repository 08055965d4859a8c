package id.simpul.identity;

import id.simpul.core.http.CallCancelledException;
import id.simpul.core.http.CallException;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.core.http.TlsFailedException;
import id.simpul.core.http.Transport;
import id.simpul.identity.internal.jose.MalformedException;
import id.simpul.identity.internal.jose.StrictJson;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Sends forms to token servers, each with a fresh proof of who asks, and decodes what they refuse
 * (RFC 6749 section 5.2). A server is asked a second time only for a nonce that it wants to see.
 */
final class TokenEndpoint {

  private static final String USE_NONCE = "use_dpop_nonce";
  private static final Set<String> TROUBLE = Set.of("server_error", "temporarily_unavailable");

  /** What these say without an OAuth error is a no all the same. */
  private static final Set<Integer> PLAIN_NO = Set.of(400, 401, 403);

  private final ServerDirectory directory;
  private final Transport transport;
  private final Possession possession;
  private final Clock clock;
  private final RandomGenerator random;

  TokenEndpoint(Transport transport, Possession possession, Clock clock, RandomGenerator random) {
    this.directory = new ServerDirectory(transport, clock);
    this.transport = transport;
    this.possession = possession;
    this.clock = clock;
    this.random = random;
  }

  /** What the token endpoint answers to these fields. */
  Map<String, Object> ask(ServerContact server, Map<String, String> fields) {
    return guarded(server, () -> post(server, tokenEndpoint(server), fields));
  }

  /** What another endpoint of the server answers, which takes forms of the same kind. */
  Map<String, Object> ask(ServerContact server, URI endpoint, Map<String, String> fields) {
    return guarded(server, () -> post(server, endpoint, fields));
  }

  IssuerMetadata metadata(ServerContact server) {
    return guarded(server, () -> directory.of(server.issuer()));
  }

  private URI tokenEndpoint(ServerContact server) {
    return server
        .settings()
        .tokenEndpoint()
        .orElseGet(
            () ->
                directory
                    .of(server.issuer())
                    .endpoint("token_endpoint", server.client().proof().isByConnection()));
  }

  private static <T> T guarded(ServerContact server, Supplier<T> asking) {
    try {
      return asking.get();
    } catch (CallCancelledException e) {
      throw e;
    } catch (TlsFailedException e) {
      throw TokenServerUnavailableException.notTrusted(server.uri(), e);
    } catch (CallException e) {
      throw new TokenServerUnavailableException(server.uri(), e);
    }
  }

  private Map<String, Object> post(ServerContact server, URI endpoint, Map<String, String> fields) {
    try {
      return attempt(server, endpoint, fields);
    } catch (ErrorResponseException e) {
      if (!wantsNonce(server, endpoint, e)) {
        throw refusal(server, fields, e);
      }
    }
    try {
      return attempt(server, endpoint, fields);
    } catch (ErrorResponseException e) {
      throw refusal(server, fields, e);
    }
  }

  private Map<String, Object> attempt(
      ServerContact server, URI endpoint, Map<String, String> fields) {
    Request request = request(server, endpoint, fields);
    try (Response response = transport.send(request)) {
      byte[] body = response.bytes();
      if (response.status() != 200 && response.status() != 201) {
        throw ErrorResponseException.of(request, response.status(), response.headers(), body);
      }
      possession.note(endpoint, response.headers());
      return body.length == 0 ? Map.of() : StrictJson.document(body);
    } catch (MalformedException e) {
      throw TokenAnswer.unusable(server.uri(), e.reason());
    }
  }

  private Request request(ServerContact server, URI endpoint, Map<String, String> fields) {
    ServerForm form = ServerForm.of(fields);
    server.client().proof().add(form, server, clock.instant(), random);
    if (server.has(ServerHabit.BOUND_TOKENS)) {
      form.header(Possession.HEADER, possession.proof("POST", endpoint));
    }
    return form.to(endpoint, server.has(ServerHabit.GRANT_TYPE_IN_QUERY));
  }

  private boolean wantsNonce(ServerContact server, URI endpoint, ErrorResponseException e) {
    return server.has(ServerHabit.BOUND_TOKENS)
        && possession.note(endpoint, e.headers())
        && error(e).equals(USE_NONCE);
  }

  private static String error(ErrorResponseException e) {
    try {
      return StrictJson.document(e.body()).get("error") instanceof String error ? error : "";
    } catch (MalformedException malformed) {
      return "";
    }
  }

  /** A 4xx with an OAuth error is a refusal; everything else is trouble on the server's side. */
  private static TokenException refusal(
      ServerContact server, Map<String, String> asked, ErrorResponseException e) {
    boolean outage = e.status() < 400 || e.status() >= 500 || e.status() == 429;
    String error = error(e);
    if (outage || TROUBLE.contains(error) || !isNo(e.status(), error)) {
      return new TokenServerUnavailableException(server.uri(), e);
    }
    String said = error.isEmpty() ? "HTTP " + e.status() : error;
    return new TokenRefusedException(
        server.uri(), said, description(e), OAuthErrorText.of(said, asked), e);
  }

  /** A 404 with words of its own comes from a server, or a gateway, that is still starting. */
  private static boolean isNo(int status, String error) {
    return PLAIN_NO.contains(status)
        || TokenRefusedException.isStandard(error)
        || (!error.isEmpty() && status != 404);
  }

  private static String description(ErrorResponseException e) {
    try {
      return StrictJson.document(e.body()).get("error_description") instanceof String text
          ? text
          : "";
    } catch (MalformedException malformed) {
      return "";
    }
  }
}
