package id.simpul.identity;

import java.util.Optional;

/** Who stands behind a token, as its rules established it. */
record Party(
    Subject subject,
    String clientId,
    Optional<Actor> actor,
    Optional<Actor> mayAct,
    SignInLevel signIn) {}
