package id.simpul.identity;

import id.simpul.core.Audience;
import id.simpul.core.Scope;
import id.simpul.core.http.Transport;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A portal that people sign in to at an authority (OpenID Connect Core section 3.1, with PKCE,
 * pushed requests where the authority takes them, and the {@code iss} check of RFC 9207).
 *
 * <pre>{@code
 * RelyingParty depok = RelyingParty.at(TrustedIssuer.at("https://sso.depok.example"))
 *     .as(ClientIdentity.of("portal-depok", key))
 *     .returningTo(URI.create("https://portal.depok.example/masuk/kembali"))
 *     .build();
 * SignInStart start = depok.begin();                          // send the browser to start.redirect()
 * SignedIn person = depok.complete(pending, callbackAddress); // when it came back
 * }</pre>
 *
 * <p>State, nonce, issuer, code verifier and every rule of {@link IdTokenVerifier} are always
 * checked. Nothing is fetched when it is built. Safe for use by many threads. Build one for each
 * authority and close it with the application.
 */
public final class RelyingParty implements AutoCloseable {

  private final SignInFlow flow;
  private final SessionRenewal renewal;
  private final SignedInCalls calls;
  private final IdTokenVerifier idTokens;
  private final OwnResources own;
  private final String name;
  private volatile boolean closed;

  private RelyingParty(Builder builder, ClientIdentity client, URI redirectUri) {
    this.own = new OwnResources();
    Transport transport = builder.transport == null ? own.transport() : builder.transport;
    Executor executor = builder.executor == null ? own.executor() : builder.executor;
    TrustedIssuer issuer = builder.issuer;
    this.name = client.clientId() + " at " + issuer.issuer();
    this.idTokens =
        IdTokenVerifier.forClient(client.clientId())
            .trusting(issuer)
            .transport(transport)
            .executor(executor)
            .clock(builder.clock)
            .build();
    TokenServerSettings settings =
        builder.settings == null ? TokenServerSettings.at(issuer.issuer()) : builder.settings;
    Possession possession =
        new Possession(
            SigningKey.generate(SignatureAlgorithm.ES256), builder.clock, builder.random);
    TokenEndpoint endpoint =
        new TokenEndpoint(transport, possession, builder.clock, builder.random);
    ServerContact server = new ServerContact(settings, client);
    SignInTokens tokens =
        new SignInTokens(endpoint, server, idTokens, builder.scopes, builder.clock);
    this.flow =
        new SignInFlow(
            endpoint,
            server,
            tokens,
            issuer,
            redirectUri,
            builder.scopes,
            builder.resource,
            builder.clock,
            builder.random);
    this.renewal = new SessionRenewal(tokens, builder.clock);
    this.calls = new SignedInCalls(endpoint, server, possession, transport);
  }

  /**
   * Begins a portal for sign-ins at this authority; {@link Builder#as} and a way back are needed.
   */
  public static Builder at(TrustedIssuer issuer) {
    return new Builder(Objects.requireNonNull(issuer, "issuer"));
  }

  /** The same as {@link #begin(UnaryOperator)}, with no wish about the sign-in. */
  public SignInStart begin() {
    return begin(UnaryOperator.identity());
  }

  /**
   * Begins a sign-in: how sure the authority has to be, or how long ago it may have been.
   *
   * <pre>{@code
   * depok.begin(asked -> asked.atLeast(Assurance.SUBSTANTIAL).maxAge(Duration.ofMinutes(15)));
   * }</pre>
   *
   * @throws TokenRefusedException if the authority refuses the request
   * @throws TokenServerUnavailableException if it is out of reach
   * @throws TokenException with code {@code sign-in.assurance} if the authority is not believed as
   *     far as is asked for, or if its documents cannot be trusted
   */
  public SignInStart begin(UnaryOperator<SignInRequest> wish) {
    requireOpen();
    return flow.begin(Objects.requireNonNull(wish, "wish"));
  }

  /**
   * Finishes a sign-in.
   *
   * @param pending from this browser's session, where it must be no more
   * @param callback the whole address at which the browser came back
   * @throws TokenRefusedException if the person cancelled or the authority says no
   * @throws TokenException with code {@code sign-in.callback}, {@code sign-in.state}, {@code
   *     sign-in.issuer} or {@code sign-in.expired} if it is not the answer to this sign-in
   * @throws TokenRejectedException if its ID token is not good
   * @throws KeysUnavailableException if nobody can say now: answer 503
   */
  public SignedIn complete(PendingSignIn pending, URI callback) {
    requireOpen();
    return flow.complete(
        Objects.requireNonNull(pending, "pending"), Objects.requireNonNull(callback, "callback"));
  }

  /**
   * A fresh access token for the session, by its refresh token. The authority takes each of those
   * once, so put what comes back in the place of what was there. Several threads that renew the
   * same session at once, or shortly after another, get the same answer.
   *
   * @throws TokenRefusedException if the session has ended: the person has to sign in again
   * @throws TokenServerUnavailableException if it is out of reach; the session may go on
   * @throws IllegalArgumentException if the session {@link SignedIn#isRenewable cannot} be renewed
   */
  public SignedIn renew(SignedIn session) {
    requireOpen();
    return renewal.renew(Objects.requireNonNull(session, "session"));
  }

  /**
   * What the authority tells about the person.
   *
   * @throws TokenRefusedException if the session's access token is not good any more: {@link
   *     #renew}
   * @throws TokenException with code {@code sign-in.userinfo} if it tells about somebody else
   */
  public UserInfo userInfo(SignedIn session) {
    requireOpen();
    return calls.userInfo(Objects.requireNonNull(session, "session"));
  }

  /**
   * Ends the session at the authority too (OpenID Connect RP-Initiated Logout section 2), and its
   * refresh token (RFC 7009). End your own session first.
   *
   * @param back where the browser comes back to, as registered at the authority
   * @return where to send the browser; {@code back} itself if the authority knows no sign-out
   */
  public URI signOut(SignedIn session, URI back) {
    requireOpen();
    return calls.signOut(
        Objects.requireNonNull(session, "session"), Objects.requireNonNull(back, "back"));
  }

  private void requireOpen() {
    if (closed) {
      throw TokenException.closed();
    }
  }

  /**
   * Signs nobody in any more, and frees its connections. What was lent by the builder stays open.
   * Everything asked of it afterwards is refused with code {@code token.closed}.
   */
  @Override
  public void close() {
    closed = true;
    idTokens.close();
    own.close();
  }

  @Override
  public String toString() {
    return "RelyingParty[" + name + "]";
  }

  /** The choices of a portal. */
  public static final class Builder {

    private final TrustedIssuer issuer;
    private @Nullable ClientIdentity client;
    private @Nullable URI redirectUri;
    private @Nullable TokenServerSettings settings;
    private @Nullable Audience resource;
    private @Nullable Transport transport;
    private @Nullable Executor executor;
    private Set<Scope> scopes = Set.of();
    private Clock clock = Clock.systemUTC();
    private RandomGenerator random = new SecureRandom();

    private Builder(TrustedIssuer issuer) {
      this.issuer = issuer;
    }

    /** Which program asks. */
    public Builder as(ClientIdentity identity) {
      client = Objects.requireNonNull(identity, "identity");
      return this;
    }

    /**
     * Where the browser comes back to, exactly as registered at the authority. Use another path for
     * each authority.
     *
     * @throws IllegalArgumentException unless it is https, or http to this machine
     */
    public Builder returningTo(URI redirect) {
      redirectUri = WebAddress.requireSafe(redirect, "returningTo");
      return this;
    }

    /** What the portal asks for beside {@code openid}, which it always does. */
    public Builder scopes(Scope... wanted) {
      scopes = Set.copyOf(new LinkedHashSet<>(Arrays.asList(wanted)));
      return this;
    }

    /** For which API the access token is (RFC 8707); unset, the authority decides. */
    public Builder resource(Audience api) {
      resource = Objects.requireNonNull(api, "api");
      return this;
    }

    /**
     * How the authority is asked, where it differs from others.
     *
     * @throws IllegalArgumentException if it is the settings of another one
     */
    public Builder asking(TokenServerSettings server) {
      if (!server.issuer().equals(issuer.issuer())) {
        throw new IllegalArgumentException(
            "expected settings of "
                + Quoted.of(issuer.issuer())
                + ", found those of "
                + Quoted.of(server.issuer())
                + "; each authority has a portal of its own");
      }
      settings = server;
      return this;
    }

    /** How the authority is reached; by default over a transport of its own. */
    public Builder transport(Transport value) {
      transport = Objects.requireNonNull(value, "value");
      return this;
    }

    /** Where keys are read; by default on threads of its own. */
    public Builder executor(Executor value) {
      executor = Objects.requireNonNull(value, "value");
      return this;
    }

    /** The clock that sign-ins are measured by; by default the system's. */
    public Builder clock(Clock value) {
      clock = Objects.requireNonNull(value, "value");
      return this;
    }

    /** What nobody can guess; by default a {@link SecureRandom}. */
    public Builder random(RandomGenerator value) {
      random = Objects.requireNonNull(value, "value");
      return this;
    }

    /**
     * The portal; nothing is fetched yet.
     *
     * @throws IllegalStateException if it is not said who asks, or where people come back to
     */
    public RelyingParty build() {
      if (client == null || redirectUri == null) {
        throw new IllegalStateException(
            "expected as(ClientIdentity.of(...)) and returningTo(...), found "
                + (client == null ? "no client" : "no way back")
                + "; say who asks and where people come back to");
      }
      return new RelyingParty(this, client, redirectUri);
    }
  }
}
