package id.simpul.example.jabodetabek.platform;

import id.simpul.ecosystem.Ecosystem;
import id.simpul.identity.IncomingRequest;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.VerifiedToken;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Lets in who brings a good token for the API that is asked; each API has a verifier of its own.
 */
public final class Gate implements AutoCloseable {

  private final Map<Api, TokenVerifier> apis = new EnumMap<>(Api.class);
  private final TokenVerifier portal;

  Gate(Ecosystem ecosystem, URI baseUrl, List<Api> offered) {
    for (Api api : offered) {
      apis.put(api, ecosystem.verifier(api.audienceUnder(baseUrl).value()));
    }
    portal = ecosystem.verifier(Portal.audienceUnder(baseUrl));
  }

  /**
   * The token of a request to an API.
   *
   * @throws RuntimeException with the reason, to be answered with {@link
   *     Answer#of(RuntimeException)}
   */
  public VerifiedToken admit(Api api, IncomingRequest request) {
    TokenVerifier verifier = apis.get(api);
    if (verifier == null) {
      throw Refusal.of(404, "api.unknown", "API ini tidak ada di sini.", "No such API here.");
    }
    VerifiedToken token = verifier.verify(request);
    token.require(api.scope());
    return token;
  }

  /** The resident who uses the city's own portal. */
  VerifiedToken admitToPortal(IncomingRequest request) {
    return portal.verify(request);
  }

  @Override
  public void close() {
    apis.values().forEach(TokenVerifier::close);
    portal.close();
  }
}
