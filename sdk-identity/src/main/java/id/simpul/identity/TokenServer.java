package id.simpul.identity;

import id.simpul.core.http.Body;
import id.simpul.core.http.CallCancelledException;
import id.simpul.core.http.CallException;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import id.simpul.identity.internal.jose.MalformedException;
import id.simpul.identity.internal.jose.StrictJson;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** Asks token servers for tokens, found through their own metadata and proven with our key. */
final class TokenServer {

  private static final Duration METADATA_FRESH = Duration.ofMinutes(10);

  /** Whoever keeps the metadata from us does not pin what it said before for ever. */
  private static final Duration METADATA_AT_MOST = Duration.ofHours(12);

  private static final Set<String> TROUBLE = Set.of("server_error", "temporarily_unavailable");
  private static final String ASSERTION_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final ClientIdentity client;
  private final Transport transport;
  private final Clock clock;
  private final RandomGenerator random;
  private final Map<URI, Endpoint> endpoints = new ConcurrentHashMap<>();

  TokenServer(ClientIdentity client, Transport transport, Clock clock, RandomGenerator random) {
    this.client = client;
    this.transport = transport;
    this.clock = clock;
    this.random = random;
  }

  AccessToken ask(TokenRequest wanted) {
    URI server = wanted.resource().tokenServer();
    requireSafe(server);
    Instant asked = clock.instant();
    try {
      Map<String, Object> answer = post(endpoint(server), form(wanted, server), server);
      AccessToken token = TokenAnswer.read(answer, wanted, asked);
      return wanted.onBehalfOf().map(subject -> delegated(wanted, subject, token)).orElse(token);
    } catch (CallCancelledException e) {
      throw e;
    } catch (CallException e) {
      throw new TokenServerUnavailableException(server, e);
    }
  }

  private AccessToken delegated(TokenRequest wanted, VerifiedToken subject, AccessToken token) {
    return new DelegatedToken(wanted.resource(), subject, client.clientId()).checked(token);
  }

  private Map<String, String> form(TokenRequest wanted, URI server) {
    Map<String, String> form = wanted.parameters();
    form.put("client_id", client.clientId());
    form.put("client_assertion_type", ASSERTION_TYPE);
    form.put("client_assertion", client.assertion(server.toString(), clock.instant(), random));
    return form;
  }

  private Map<String, Object> post(URI endpoint, Map<String, String> form, URI server) {
    Request request =
        Request.of("POST", endpoint)
            .withHeader("Accept", "application/json")
            .withBody(Body.form(form));
    try (Response response = transport.send(request)) {
      byte[] body = response.bytes();
      if (response.status() != 200) {
        throw ErrorResponseException.of(request, response.status(), response.headers(), body);
      }
      return StrictJson.document(body);
    } catch (ErrorResponseException e) {
      throw refusal(server, e);
    } catch (MalformedException e) {
      throw TokenAnswer.unusable(server, e.reason());
    }
  }

  /** A 4xx with an OAuth error is a refusal; everything else is trouble on the server's side. */
  private static TokenException refusal(URI server, ErrorResponseException e) {
    boolean outage = e.status() < 400 || e.status() >= 500 || e.status() == 429;
    try {
      Map<String, Object> said = StrictJson.document(e.body());
      if (!outage && said.get("error") instanceof String error && !TROUBLE.contains(error)) {
        String description = said.get("error_description") instanceof String text ? text : "";
        return new TokenRefusedException(server, error, description, e);
      }
    } catch (MalformedException malformed) {
      e.addSuppressed(malformed);
    }
    return new TokenServerUnavailableException(server, e);
  }

  private URI endpoint(URI server) {
    Endpoint known = endpoints.get(server);
    Instant now = clock.instant();
    if (known != null && known.isYounger(METADATA_FRESH, now)) {
      return known.uri;
    }
    try {
      URI uri = IssuerMetadata.fetch(transport, server.toString()).address("token_endpoint");
      endpoints.put(server, new Endpoint(uri, now));
      return uri;
    } catch (CallException e) {
      if (known == null || !known.isYounger(METADATA_AT_MOST, now)) {
        throw e;
      }
      return known.uri;
    }
  }

  private static void requireSafe(URI server) {
    if (!WebAddress.isSafe(server)) {
      throw TokenException.because(
          "token-server.metadata",
          "Alamat server token " + Quoted.of(server) + " bukan https. Perbaiki alamatnya.",
          "The token server's address " + Quoted.of(server) + " is not https. Mend the address.");
    }
  }

  /** Where a server takes requests, and when it said so. */
  private record Endpoint(URI uri, Instant readAt) {

    /** A clock that was set back makes nothing young. */
    boolean isYounger(Duration age, Instant now) {
      return !now.isBefore(readAt) && now.isBefore(readAt.plus(age));
    }
  }
}
