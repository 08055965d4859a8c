package id.simpul.testkit;

import com.nimbusds.jose.JWSAlgorithm;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An authority with a token server of its own, on 127.0.0.1: discovery, key set, sign-in with PKCE
 * and pushed requests (RFC 7636, RFC 9126), and a token endpoint for {@code client_credentials},
 * token exchange (RFC 8693), grants of other authorities (RFC 7523), codes and refresh tokens,
 * which it binds by DPoP (RFC 9449) to whoever proves a key. It is strict where real servers are
 * lax, so that what passes here passes there: a proof, a code, a grant and a refresh token are good
 * once, nothing unregistered is issued, and a scope is never widened.
 *
 * <pre>{@code
 * try (TestAuthority depok = TestAuthority.start("kota-depok")) {
 *   depok.registerClient(ClientRegistration.of("portal", key.publicJwks())
 *       .scopes("sktm:read").resources("https://api.depok.example/sktm"));
 *   String token = depok.signIn("warga-1").audience("https://api.depok.example/sktm").token();
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads. Its threads are daemons; {@link #close} frees the port. What was
 * registered and its keys survive {@link #stop} and {@link #restart}. Tokens are RFC 9068 access
 * tokens that live five minutes, exchanged ones never longer than what they came from.
 */
public final class TestAuthority implements AutoCloseable {

  private final String name;
  private final TokenServer server;
  private final Issuer issuer;
  private final Map<String, ClientRegistration> clients = new ConcurrentHashMap<>();
  private final SubjectTokens subjects;
  private final Representations representations;
  private final MemberClients members = new MemberClients();
  private final SignInDesk signIns;

  private TestAuthority(Builder builder) {
    this.name = builder.name;
    Habits habits = new Habits(Set.copyOf(builder.habits));
    this.server = new TokenServer(builder.port, builder.issuerPath, builder.tls, habits);
    Keyring keys = new Keyring(builder.algorithm, name);
    this.issuer = new Issuer(server.issuer(), builder.clock, keys, habits);
    this.subjects = new SubjectTokens(issuer);
    this.representations = new Representations(issuer.name(), builder.clock);
    this.signIns = new SignInDesk(issuer);
    server.serve(
        keys,
        new AuthorityDesks(
            issuer,
            new ClientAuthentication(issuer, clients, members),
            new HolderProofs(builder.clock, builder.requiringNonces),
            new TokenEndpoint(issuer, new Delegations(issuer, subjects, representations), signIns),
            signIns,
            clients,
            members));
  }

  /** A running authority with a free port, ES256 keys and the system's clock. */
  public static TestAuthority start(String name) {
    return builder(name).build();
  }

  /** An authority of choice; {@link Builder#build} starts it. */
  public static Builder builder(String name) {
    return new Builder(Objects.requireNonNull(name, "name"));
  }

  /** The name it was given. */
  public String name() {
    return name;
  }

  /** The issuer identifier: what its tokens carry as {@code iss}, and where discovery begins. */
  public URI issuer() {
    return URI.create(issuer.name());
  }

  /** Where its key set is. */
  public URI jwksUri() {
    return URI.create(server.jwksUri());
  }

  /** Where tokens are asked for. */
  public URI tokenEndpoint() {
    return URI.create(server.tokenEndpoint());
  }

  /** Its published key set, as JSON text. */
  public String publicJwks() {
    return issuer.keys().publicSet().toString(true);
  }

  /** Adds a client, or replaces the one with the same id. */
  public void registerClient(ClientRegistration client) {
    clients.put(client.clientId(), client);
  }

  /**
   * Takes as a client whoever publishes itself at an address of this origin, which is the client's
   * id then (OAuth Client ID Metadata Document), with these rights. Addresses of other origins are
   * never read.
   */
  public void admitMember(URI origin, ClientRegistration rights) {
    members.admit(origin, rights);
  }

  /**
   * Who sits at the browser: the next sign-ins are this person's, until somebody else is named. At
   * first nobody does, and a sign-in ends with {@code access_denied}.
   */
  public void atTheBrowser(String subject) {
    signIns.atTheBrowser(Objects.requireNonNull(subject, "subject"));
  }

  /** Nobody sits there any more. */
  public void browserLeft() {
    signIns.atTheBrowser("");
  }

  /** Puts on record that this person is a parent or guardian of that one. */
  public void registerParent(String parent, String child) {
    representations.add(parent, "parent", child, null, null);
  }

  /** Puts on record that this person may act for that one, in this matter, until then. */
  public void registerKuasa(String holder, String grantor, String purpose, Instant until) {
    representations.add(holder, "kuasa", grantor, purpose, until);
  }

  /** Puts on record that this officer serves that resident, in this matter. */
  public void registerOfficer(String officer, String resident, String purpose) {
    representations.add(officer, "officer", resident, purpose, null);
  }

  /** Ends whatever lets this person act for that one. */
  public void endRepresentation(String representative, String represented) {
    representations.remove(representative, represented);
  }

  /**
   * Accepts tokens of another issuer for exchange, and its grants.
   *
   * @param jwksOrUri its key set as JSON text, or the address where that is read at each exchange
   */
  public void trustIssuer(URI foreignIssuer, String jwksOrUri) {
    subjects.trust(foreignIssuer.toString(), ForeignKeys.of(jwksOrUri));
  }

  /**
   * The same, for an issuer whose grants are access tokens, since it has no others (RFC 8693
   * section 3): Keycloak, or an authority with {@link ServerHabit#GRANTS_AS_ACCESS_TOKENS}. They
   * must be for this authority alone all the same.
   */
  public void trustIssuerOfAccessTokens(URI foreignIssuer, String jwksOrUri) {
    trustIssuer(foreignIssuer, jwksOrUri);
    subjects.trustAccessTokens(foreignIssuer.toString());
  }

  /**
   * Says who somebody known elsewhere is here. A foreign token whose subject nobody has linked is
   * not exchanged: otherwise the other issuer could name any person of this authority.
   */
  public void registerUser(String subject, URI foreignIssuer, String foreignSubject) {
    subjects.link(foreignIssuer.toString(), foreignSubject, subject);
  }

  /** A resident signs in, by no more than the test's word. */
  public SignIn signIn(String subject) {
    return new SignIn(issuer, Objects.requireNonNull(subject, "subject"));
  }

  /** Signs with a new key from now on; the previous one stays published. */
  public void rotateKeys() {
    issuer.keys().rotate();
  }

  /** Publishes only the current key from now on, as after a leak of the earlier ones. */
  public void withdrawEarlierKeys() {
    issuer.keys().withdrawEarlier();
  }

  /** Dies: the port refuses connections until {@link #restart}. */
  public void stop() {
    server.stop();
  }

  /** Lives again, on the same port. Does nothing if it lives. */
  public void restart() {
    server.start();
  }

  /** How many requests have come for this path, such as {@code /jwks}, since the start. */
  public int requestsTo(String path) {
    return server.requestsTo(path);
  }

  @Override
  public void close() {
    server.close();
  }

  Keyring keys() {
    return issuer.keys();
  }

  @Override
  public String toString() {
    return "TestAuthority[" + name + ", " + issuer.name() + "]";
  }

  /** The choices of an authority; unset ones are as {@link TestAuthority#start} says. */
  public static final class Builder {

    private final String name;
    private String issuerPath = "";
    private int port;
    private Clock clock = Clock.systemUTC();
    private JWSAlgorithm algorithm = JWSAlgorithm.ES256;
    private final Set<ServerHabit> habits = EnumSet.noneOf(ServerHabit.class);
    private boolean requiringNonces;
    private @Nullable SSLContext tls;

    private Builder(String name) {
      this.name = name;
    }

    /** The path of the issuer, such as {@code /realms/depok}; {@code /} is the origin itself. */
    public Builder issuerPath(String path) {
      if (!path.startsWith("/")) {
        throw new IllegalArgumentException("an issuer path begins with '/', this is: " + path);
      }
      issuerPath = path.equals("/") ? "" : path;
      return this;
    }

    /** The port; 0, the default, takes a free one. */
    public Builder port(int number) {
      port = number;
      return this;
    }

    /** The clock that tokens and assertions are measured by. */
    public Builder clock(Clock value) {
      clock = Objects.requireNonNull(value, "value");
      return this;
    }

    /**
     * How tokens are signed: {@code ES256} (the default), {@code ES384}, {@code ES512}, {@code
     * RS256}, {@code RS384}, {@code RS512}, {@code PS256}, {@code PS384}, {@code PS512}, and
     * Ed25519 as {@code EdDSA} or as {@code Ed25519} (RFC 9864).
     */
    public Builder algorithm(String value) {
      if (!Keyring.ALGORITHMS.contains(value)) {
        throw new IllegalArgumentException(
            "expected one of " + Keyring.ALGORITHMS + " as algorithm, found: " + value);
      }
      algorithm = JWSAlgorithm.parse(value);
      return this;
    }

    /** What it does otherwise than by the book; unset, nothing. */
    public Builder habits(ServerHabit... chosen) {
      habits.addAll(List.of(chosen));
      return this;
    }

    /** Wants a nonce of its own in every DPoP proof, each good once (RFC 9449 section 8). */
    public Builder requiringNonces() {
      requiringNonces = true;
      return this;
    }

    /**
     * Speaks TLS with these keys and this trust, and looks at the certificates that clients show
     * (RFC 8705); the issuer is an https address then.
     */
    public Builder tls(SSLContext context) {
      tls = Objects.requireNonNull(context, "context");
      return this;
    }

    /**
     * Starts it.
     *
     * @throws UncheckedIOException if the port cannot be had
     */
    public TestAuthority build() {
      return new TestAuthority(this);
    }
  }
}
