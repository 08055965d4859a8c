package id.simpul.testkit;

/**
 * What a token server in the field does otherwise than the standards' plainest reading. An agency
 * whose own server has such a habit develops against a {@link TestAuthority} that has it too, and
 * sees whether its settings fit: whoever asks by the book is refused there.
 *
 * <pre>{@code
 * TestAuthority provinsi = TestAuthority.builder("provinsi")
 *     .habits(ServerHabit.AUDIENCE_PARAMETER, ServerHabit.GRANTS_AS_ACCESS_TOKENS)
 *     .build();
 * }</pre>
 *
 * <p>Each is met by the word of the same name of {@code TokenServerSettings} in {@code
 * simpul-identity}, named with it here.
 */
public enum ServerHabit {

  /** Reads {@code grant_type} in the query string, as SATUSEHAT: {@code grantTypeInQuery()}. */
  GRANT_TYPE_IN_QUERY,

  /**
   * Reads a client's secret in the form, and not in the header (RFC 6749 section 2.3.1): {@code
   * secretInForm()}.
   */
  SECRET_IN_FORM,

  /**
   * Wants {@code typ: client-authentication+jwt} on a client's proof: {@code typedAssertions()}.
   */
  TYPED_ASSERTIONS,

  /**
   * Knows the API by {@code audience} (RFC 8693 section 2.1) and not by {@code resource} (RFC
   * 8707), as Keycloak: {@code audienceParameter()}.
   */
  AUDIENCE_PARAMETER,

  /**
   * Names the actor by the client's own token, {@code actor_token} (RFC 8693 section 2.1), as
   * Spring's server: {@code sendingActorToken()}.
   */
  ACTOR_TOKEN,

  /**
   * Issues a grant to another authority as an access token and as nothing else, as Keycloak: {@code
   * grantsAsAccessTokens()}. The other authority takes it by {@link
   * TestAuthority#trustIssuerOfAccessTokens}.
   */
  GRANTS_AS_ACCESS_TOKENS,

  /** Says in no token who acts for the person, as Keycloak: {@code exceptMissingActor()}. */
  MISSING_ACTOR,

  /**
   * Gives a person another {@code sub} for each API (OpenID Connect Core section 8.1): {@code
   * exceptPairwiseSubjects()}.
   */
  PAIRWISE_SUBJECTS,

  /** Writes {@code scope} as an array, as Spring's server: {@code exceptScopeArrays()}. */
  SCOPE_ARRAYS,

  /**
   * Answers {@code token_type} "BearerToken" and {@code expires_in} as text, as Apigee: {@code
   * exceptApigeeAnswers()}.
   */
  APIGEE_ANSWERS
}
