package id.simpul.identity;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In whose name a token is asked for: the person whose token was verified here, and as what that
 * person acts.
 *
 * <pre>{@code
 * tokens.bearer(sktm, OnBehalfOf.person(her));
 * tokens.bearer(sktm, OnBehalfOf.person(her).as(Representation.parentOf(child)));
 * }</pre>
 *
 * <p>If the API's token server is the one that issued the person's token, the token is exchanged
 * there (RFC 8693). If it is another one, the person's own server is first asked for a grant to
 * that server, and only the grant is shown there (RFC 7523 section 2.1): no server ever sees a
 * token of another. Immutable; printing does not show the person.
 */
public final class OnBehalfOf {

  private final VerifiedToken token;
  private final @Nullable Representation representation;
  private final boolean handingOver;

  private OnBehalfOf(
      VerifiedToken token, @Nullable Representation representation, boolean handingOver) {
    this.token = token;
    this.representation = representation;
    this.handingOver = handingOver;
  }

  /** The person of this token, who acts for herself unless {@link #as} says otherwise. */
  public static OnBehalfOf person(VerifiedToken token) {
    return new OnBehalfOf(Objects.requireNonNull(token, "token"), null, false);
  }

  /**
   * As the representative of somebody else. The token server has to know of it, and it stands in
   * the token, so that the API can tell the two apart.
   */
  public OnBehalfOf as(Representation value) {
    return new OnBehalfOf(token, Objects.requireNonNull(value, "value"), handingOver);
  }

  /**
   * Shows the person's token itself to a token server that did not issue it, to be exchanged there.
   * Until it expires that server could use it here, so a reviewer looks for this word: it is for an
   * agency's own token server, or one that is trusted like it.
   */
  public OnBehalfOf handingOver() {
    return new OnBehalfOf(token, representation, true);
  }

  VerifiedToken token() {
    return token;
  }

  Optional<Representation> representation() {
    return Optional.ofNullable(representation);
  }

  /** Whether this server gets a grant of the person's own server, instead of the person's token. */
  boolean isAcross(String tokenServer) {
    return !handingOver && !token.issuer().equals(tokenServer);
  }

  /** Tells requests apart; holds no token itself. */
  String fingerprint() {
    return Fingerprint.of(token.raw())
        + (handingOver ? " handed over" : "")
        + representation().map(each -> " " + each.toJson()).orElse("");
  }

  @Override
  public String toString() {
    return "OnBehalfOf["
        + token
        + (representation == null ? "" : ", as " + representation.relation())
        + (handingOver ? ", handing over" : "")
        + "]";
  }
}
