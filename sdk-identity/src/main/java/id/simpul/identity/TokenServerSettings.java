package id.simpul.identity;

import id.simpul.core.Scope;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How one token server is asked, where it differs from the others: as whom, where, and by which of
 * its habits. A server without settings is asked by the book.
 *
 * <pre>{@code
 * TokenServerSettings.at("https://api-satusehat.example/oauth2/v1")
 *     .as(ClientIdentity.withSecret(clientId, secret))
 *     .tokenEndpoint(URI.create("https://api-satusehat.example/oauth2/v1/accesstoken"))
 *     .grantTypeInQuery()
 *     .secretInForm()
 *     .exceptApigeeAnswers()
 * }</pre>
 *
 * <p>The words that begin with {@code except} accept what is refused elsewhere; a reviewer looks
 * for them. Immutable: each word answers a new value. Printing shows every word, and no secret.
 */
public final class TokenServerSettings {

  private final String issuer;
  private final Choices choices;

  private TokenServerSettings(String issuer, Choices choices) {
    this.issuer = issuer;
    this.choices = choices;
  }

  /**
   * The server with this issuer identifier, asked by the book.
   *
   * @throws IllegalArgumentException unless it is https, or http to this machine
   */
  public static TokenServerSettings at(String issuer) {
    WebAddress.requireSafe(URI.create(Objects.requireNonNull(issuer, "issuer")), "issuer");
    return new TokenServerSettings(issuer, new Choices());
  }

  /** As whom it is asked, where that is another client than everywhere else. */
  public TokenServerSettings as(ClientIdentity client) {
    Objects.requireNonNull(client, "client");
    return with(changed -> changed.client = client);
  }

  /**
   * Where it is asked, whatever its metadata says: for a server that has none, or whose endpoint
   * lies on another origin than its issuer. Unset, the metadata names it, on the issuer's origin.
   *
   * @throws IllegalArgumentException unless it is https, or http to this machine
   */
  public TokenServerSettings tokenEndpoint(URI endpoint) {
    WebAddress.requireSafe(endpoint, "tokenEndpoint");
    return with(changed -> changed.tokenEndpoint = endpoint);
  }

  /** Sends {@code grant_type} in the query string, as SATUSEHAT wants it. */
  public TokenServerSettings grantTypeInQuery() {
    return having(ServerHabit.GRANT_TYPE_IN_QUERY);
  }

  /** Sends a client's secret in the form instead of the header (RFC 6749 section 2.3.1). */
  public TokenServerSettings secretInForm() {
    return having(ServerHabit.SECRET_IN_FORM);
  }

  /** Marks the client's proofs with {@code typ: client-authentication+jwt} (RFC 7523bis). */
  public TokenServerSettings typedAssertions() {
    return having(ServerHabit.TYPED_ASSERTIONS);
  }

  /** Names the API in {@code audience} (RFC 8693) instead of {@code resource} (RFC 8707). */
  public TokenServerSettings audienceParameter() {
    return having(ServerHabit.AUDIENCE_PARAMETER);
  }

  /**
   * Sends a token of this client's own as {@code actor_token} with each exchange (RFC 8693 section
   * 2.1): some servers, such as Spring's, name no actor without it.
   */
  public TokenServerSettings sendingActorToken() {
    return having(ServerHabit.ACTOR_TOKEN);
  }

  /**
   * Asks it for a grant to another authority as an {@code access_token} instead of a {@code jwt}
   * (RFC 8693 section 3): Keycloak issues no other kind. The grant is for that authority alone
   * either way, or it is not used.
   */
  public TokenServerSettings grantsAsAccessTokens() {
    return having(ServerHabit.ACCESS_TOKEN_GRANTS);
  }

  /**
   * Asks for tokens that are bound to a key (DPoP, RFC 9449), and accepts no others: stolen, they
   * are of no use.
   */
  public TokenServerSettings bindingTokens() {
    return having(ServerHabit.BOUND_TOKENS);
  }

  /**
   * Accepts a token that is bound to nothing though this client proves itself by its certificate.
   * Without this word such a token has to be bound to a certificate ({@code cnf}, RFC 8705 section
   * 3): stolen, any other could be used from any machine.
   */
  public TokenServerSettings exceptUnboundTokens() {
    return having(ServerHabit.UNBOUND_TOKENS);
  }

  /**
   * Accepts a token in a person's name that names no actor at all, as Keycloak 26 issues them (RFC
   * 8693 section 4.1 has {@code act} for that). Whoever receives it takes this program for the
   * person: agree on it with the API, which then knows you by {@code client_id} alone. A token that
   * names somebody else as actor is refused all the same, and so is any for which the person's own
   * token named one: its history would be lost.
   */
  public TokenServerSettings exceptMissingActor() {
    return having(ServerHabit.MISSING_ACTOR);
  }

  /**
   * Accepts that {@code sub} changes when a token is exchanged, as with pairwise subjects (OpenID
   * Connect Core section 8.1). {@link AccessToken#subject()} says what it became. Without this word
   * a changed subject is refused: it would be somebody else.
   */
  public TokenServerSettings exceptPairwiseSubjects() {
    return having(ServerHabit.PAIRWISE_SUBJECTS);
  }

  /** Accepts {@code scope} as an array in its tokens, as Spring's server writes it. */
  public TokenServerSettings exceptScopeArrays() {
    return having(ServerHabit.SCOPE_ARRAYS);
  }

  /**
   * Accepts {@code token_type} "BearerToken" and {@code expires_in} as text, as Apigee has them.
   */
  public TokenServerSettings exceptApigeeAnswers() {
    return having(ServerHabit.APIGEE_ANSWERS);
  }

  /** Accepts these scopes in a person's token though nobody asked, such as {@code profile}. */
  public TokenServerSettings exceptExtraScopes(Scope... scopes) {
    return with(changed -> changed.extraScopes = Set.of(scopes));
  }

  /** The issuer identifier it is known by. */
  public String issuer() {
    return issuer;
  }

  Optional<ClientIdentity> client() {
    return Optional.ofNullable(choices.client);
  }

  Optional<URI> tokenEndpoint() {
    return Optional.ofNullable(choices.tokenEndpoint);
  }

  Set<Scope> extraScopes() {
    return choices.extraScopes;
  }

  boolean has(ServerHabit habit) {
    return choices.habits.contains(habit);
  }

  /** The {@code typ} of a client's proof. */
  String assertionType() {
    return has(ServerHabit.TYPED_ASSERTIONS) ? "client-authentication+jwt" : "JWT";
  }

  private TokenServerSettings having(ServerHabit habit) {
    return with(changed -> changed.habits.add(habit));
  }

  private TokenServerSettings with(Consumer<Choices> change) {
    Choices copy = new Choices();
    copy.client = choices.client;
    copy.tokenEndpoint = choices.tokenEndpoint;
    copy.extraScopes = choices.extraScopes;
    copy.habits.addAll(choices.habits);
    change.accept(copy);
    return new TokenServerSettings(issuer, copy);
  }

  @Override
  public String toString() {
    Set<Object> shown = new LinkedHashSet<>();
    client().ifPresent(each -> shown.add("as " + each));
    // Without its query: some servers want a key there.
    tokenEndpoint()
        .ifPresent(
            each -> shown.add("tokenEndpoint " + each.toString().replaceFirst("[?#].*", "")));
    shown.addAll(choices.habits);
    if (!choices.extraScopes.isEmpty()) {
      shown.add("exceptExtraScopes " + choices.extraScopes);
    }
    List<Object> all = new ArrayList<>(List.of(issuer));
    all.addAll(shown);
    return "TokenServerSettings" + all;
  }

  /** Changed only before the value that holds it is handed out. */
  private static final class Choices {

    private final Set<ServerHabit> habits = EnumSet.noneOf(ServerHabit.class);
    private @Nullable ClientIdentity client;
    private @Nullable URI tokenEndpoint;
    private Set<Scope> extraScopes = Set.of();
  }
}
