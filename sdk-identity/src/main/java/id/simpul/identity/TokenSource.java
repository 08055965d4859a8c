package id.simpul.identity;

import id.simpul.core.ProtectedResource;
import id.simpul.core.http.Authentication;
import id.simpul.core.http.Transport;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Gets the tokens that calling other agencies takes: for this agency itself (RFC 6749 section 4.4),
 * or in the name of the person whose token was verified here (RFC 8693).
 *
 * <pre>{@code
 * TokenSource tokens = TokenSource.builder().as(ClientIdentity.of("portal-depok", key)).build();
 * Transport depok = ResilientTransport.builder().authenticating(tokens.bearer(depokApi)).build();
 * Transport forHer = ResilientTransport.builder().authenticating(tokens.bearer(depokApi, her)).build();
 * }</pre>
 *
 * <p>A token is kept and shared until shortly before it expires, renewed by one thread while others
 * go on with it, and kept while it is still good when renewal fails. Each is for exactly one
 * audience and goes nowhere else. Token servers are found through their own metadata, which must
 * name them exactly. A token exchanged for somebody must name this client as actor, the same
 * person, no wider scope and no later end, or it is refused.
 *
 * <p>Safe for use by many threads; close it with the application.
 */
public final class TokenSource implements AutoCloseable {

  private final TokenServer server;
  private final TokenCache cache;
  private final ClientIdentity client;
  private final OwnResources own;

  private TokenSource(Builder builder, ClientIdentity client) {
    this.client = client;
    this.own = new OwnResources();
    Transport transport = builder.transport == null ? own.transport() : builder.transport;
    this.server = new TokenServer(client, transport, builder.clock, builder.random);
    this.cache = new TokenCache(builder.clock);
  }

  /** Begins a token source; {@link Builder#as} is needed. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A token for this agency itself.
   *
   * @throws TokenRefusedException if the server says no
   * @throws TokenServerUnavailableException if it is out of reach
   * @throws TokenException if its documents cannot be trusted
   */
  public AccessToken token(ProtectedResource resource) {
    Objects.requireNonNull(resource, "resource");
    return token(new TokenRequest(resource, Optional.empty()));
  }

  /**
   * A token with which this agency acts for the person of {@code onBehalfOf}, who has shown that
   * token here. No scopes in the resource means: those of that token, as far as the server allows.
   *
   * @throws TokenRefusedException if the server says no
   * @throws TokenServerUnavailableException if it is out of reach
   * @throws TokenException with code {@code token.delegation} if the answer is not what was asked
   *     for, or if its documents cannot be trusted
   */
  public AccessToken token(ProtectedResource resource, VerifiedToken onBehalfOf) {
    Objects.requireNonNull(resource, "resource");
    return token(new TokenRequest(resource, Optional.of(onBehalfOf)));
  }

  /**
   * Proves this agency to the resource. Requests that leave the resource are refused with a {@link
   * TokenException}; after a 401 the token is fetched anew, once in ten seconds.
   */
  public Authentication bearer(ProtectedResource resource) {
    Objects.requireNonNull(resource, "resource");
    return new BearerAuthentication(this, new TokenRequest(resource, Optional.empty()));
  }

  /** Like {@link #bearer(ProtectedResource)}, in the name of a person. */
  public Authentication bearer(ProtectedResource resource, VerifiedToken onBehalfOf) {
    Objects.requireNonNull(resource, "resource");
    return new BearerAuthentication(this, new TokenRequest(resource, Optional.of(onBehalfOf)));
  }

  AccessToken token(TokenRequest wanted) {
    return cache.get(wanted.key(), () -> server.ask(wanted));
  }

  boolean forget(TokenRequest wanted, String refused) {
    return cache.forget(wanted.key(), refused);
  }

  String clientId() {
    return client.clientId();
  }

  /** Frees its connections. What was lent by the builder stays open. */
  @Override
  public void close() {
    own.close();
  }

  @Override
  public String toString() {
    return "TokenSource[" + client.clientId() + "]";
  }

  /** The choices of a token source. */
  public static final class Builder {

    private @Nullable ClientIdentity client;
    private @Nullable Transport transport;
    private Clock clock = Clock.systemUTC();
    private RandomGenerator random = new SecureRandom();

    private Builder() {}

    /** Who asks. */
    public Builder as(ClientIdentity identity) {
      client = Objects.requireNonNull(identity, "identity");
      return this;
    }

    /**
     * How token servers are reached; by default over a transport of its own. It must not
     * authenticate with this token source.
     */
    public Builder transport(Transport value) {
      transport = Objects.requireNonNull(value, "value");
      return this;
    }

    /** The clock that tokens and proofs are measured by; by default the system's. */
    public Builder clock(Clock value) {
      clock = Objects.requireNonNull(value, "value");
      return this;
    }

    /** What makes proofs unique; by default a {@link SecureRandom}. */
    public Builder random(RandomGenerator value) {
      random = Objects.requireNonNull(value, "value");
      return this;
    }

    /**
     * The token source; nothing is fetched yet.
     *
     * @throws IllegalStateException if nobody asks
     */
    public TokenSource build() {
      if (client == null) {
        throw new IllegalStateException(
            "expected as(ClientIdentity.of(...)), found nothing; say who asks for tokens");
      }
      return new TokenSource(this, client);
    }
  }
}
