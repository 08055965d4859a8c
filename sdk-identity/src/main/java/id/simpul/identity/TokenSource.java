package id.simpul.identity;

import id.simpul.core.ProtectedResource;
import id.simpul.core.http.Authentication;
import id.simpul.core.http.Transport;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gets the tokens that calling other agencies takes: for this agency itself (RFC 6749 section 4.4),
 * or in the name of the person whose token was verified here (RFC 8693, RFC 7523).
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
 * name them exactly, and asked by the book unless {@link Builder#asking} says otherwise. A token in
 * somebody's name must name this client as actor, the same person, no wider scope and no later end,
 * or it is refused.
 *
 * <p>Safe for use by many threads; close it with the application.
 */
public final class TokenSource implements AutoCloseable {

  private final TokenGrants grants;
  private final TokenCache cache;
  private final ClientIdentity client;
  private final Possession possession;
  private final OwnResources own;
  private volatile boolean closed;

  private TokenSource(Builder builder, ClientIdentity client) {
    this.client = client;
    this.own = new OwnResources();
    Transport transport = builder.transport == null ? own.transport() : builder.transport;
    this.possession = new Possession(builder.holderKey(), builder.clock, builder.random);
    TokenEndpoint endpoint =
        new TokenEndpoint(transport, possession, builder.clock, builder.random);
    this.grants = new TokenGrants(endpoint, client, builder.servers, possession, builder.clock);
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
   * @throws TokenException with code {@code token.grant} if it is not the token that was asked for,
   *     or if the server's documents cannot be trusted
   */
  public AccessToken token(ProtectedResource resource) {
    return token(TokenRequest.forOurselves(Objects.requireNonNull(resource, "resource")));
  }

  /** The same as {@link #token(ProtectedResource, OnBehalfOf)}, for who acts for herself. */
  public AccessToken token(ProtectedResource resource, VerifiedToken person) {
    return token(resource, OnBehalfOf.person(person));
  }

  /**
   * A token with which this agency acts for a person who has shown her token here. No scopes in the
   * resource means: those of that token, as far as the server allows.
   *
   * @throws TokenRefusedException if the server says no
   * @throws TokenServerUnavailableException if it is out of reach
   * @throws TokenException with code {@code token.delegation} if the answer is not what was asked
   *     for, or if its documents cannot be trusted
   */
  public AccessToken token(ProtectedResource resource, OnBehalfOf person) {
    Objects.requireNonNull(resource, "resource");
    return token(TokenRequest.inTheNameOf(Objects.requireNonNull(person, "person"), resource));
  }

  /**
   * Proves this agency to the resource. Requests that leave the resource are refused with a {@link
   * TokenException}; after a 401 the token is fetched anew, once in ten seconds.
   */
  public Authentication bearer(ProtectedResource resource) {
    Objects.requireNonNull(resource, "resource");
    return new BearerAuthentication(this, TokenRequest.forOurselves(resource));
  }

  /** Like {@link #bearer(ProtectedResource)}, in the name of a person who acts for herself. */
  public Authentication bearer(ProtectedResource resource, VerifiedToken person) {
    return bearer(resource, OnBehalfOf.person(person));
  }

  /** Like {@link #bearer(ProtectedResource)}, in the name of a person. */
  public Authentication bearer(ProtectedResource resource, OnBehalfOf person) {
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(person, "person");
    return new BearerAuthentication(this, TokenRequest.inTheNameOf(person, resource));
  }

  AccessToken token(TokenRequest wanted) {
    if (closed) {
      throw TokenException.closed();
    }
    return cache.get(wanted.key(), () -> grants.obtain(wanted));
  }

  boolean forget(TokenRequest wanted, String refused) {
    return cache.forget(wanted.key(), refused);
  }

  Possession possession() {
    return possession;
  }

  String clientId() {
    return client.clientId();
  }

  /**
   * Gets no more tokens, and frees its connections. What was lent by the builder stays open. Asking
   * afterwards is refused with code {@code token.closed}.
   */
  @Override
  public void close() {
    closed = true;
    own.close();
  }

  @Override
  public String toString() {
    return "TokenSource[" + client.clientId() + "]";
  }

  /** The choices of a token source. */
  public static final class Builder {

    private @Nullable ClientIdentity client;
    private final Map<String, TokenServerSettings> servers = new LinkedHashMap<>();
    private @Nullable Transport transport;
    private @Nullable SigningKey holderKey;
    private Clock clock = Clock.systemUTC();
    private RandomGenerator random = new SecureRandom();

    private Builder() {}

    /** Who asks, wherever {@link #asking} does not say otherwise. */
    public Builder as(ClientIdentity identity) {
      client = Objects.requireNonNull(identity, "identity");
      return this;
    }

    /**
     * How one token server is asked, where it differs from the others; once for each.
     *
     * @throws IllegalArgumentException if the same server was named before
     */
    public Builder asking(TokenServerSettings server) {
      if (servers.putIfAbsent(server.issuer(), server) != null) {
        throw new IllegalArgumentException(
            "token server "
                + Quoted.of(server.issuer())
                + " is named twice; say once how it is asked");
      }
      return this;
    }

    /**
     * The key that tokens are bound to where {@link TokenServerSettings#bindingTokens} says so; by
     * default a new one, which lives and dies with this token source.
     */
    public Builder holderKey(SigningKey key) {
      holderKey = Objects.requireNonNull(key, "key");
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
      if (transport == null && isByCertificate(client)) {
        throw new IllegalStateException(
            "expected transport(...) with a TlsPolicy that presents the client's certificate, found"
                + " nothing; a client by certificate is known by its connection");
      }
      return new TokenSource(this, client);
    }

    private boolean isByCertificate(ClientIdentity usual) {
      return Stream.concat(
              Stream.of(usual), servers.values().stream().flatMap(each -> each.client().stream()))
          .anyMatch(each -> each.proof().isByConnection());
    }

    private SigningKey holderKey() {
      return holderKey == null ? SigningKey.generate(SignatureAlgorithm.ES256) : holderKey;
    }
  }
}
