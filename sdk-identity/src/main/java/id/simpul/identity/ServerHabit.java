package id.simpul.identity;

/** What one token server does otherwise than the standards' plainest reading. */
enum ServerHabit {
  GRANT_TYPE_IN_QUERY("grantTypeInQuery"),
  SECRET_IN_FORM("secretInForm"),
  TYPED_ASSERTIONS("typedAssertions"),
  AUDIENCE_PARAMETER("audienceParameter"),
  ACTOR_TOKEN("sendingActorToken"),
  ACCESS_TOKEN_GRANTS("grantsAsAccessTokens"),
  BOUND_TOKENS("bindingTokens"),
  MISSING_ACTOR("exceptMissingActor"),
  UNBOUND_TOKENS("exceptUnboundTokens"),
  PAIRWISE_SUBJECTS("exceptPairwiseSubjects"),
  SCOPE_ARRAYS("exceptScopeArrays"),
  APIGEE_ANSWERS("exceptApigeeAnswers");

  private final String word;

  ServerHabit(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
