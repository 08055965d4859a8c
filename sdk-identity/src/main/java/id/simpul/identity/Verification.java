package id.simpul.identity;

/**
 * What checking a token found, as a value: accepted or rejected, nothing else.
 *
 * <pre>{@code
 * Verification found = verifier.check(request);
 * if (found instanceof Verification.Accepted accepted) {
 *   serve(accepted.token());
 * } else if (found instanceof Verification.Rejected rejected) {
 *   refuse(rejected.rejection());
 * }
 * }</pre>
 */
public sealed interface Verification {

  /**
   * The token is good.
   *
   * @param token what it says
   */
  record Accepted(VerifiedToken token) implements Verification {}

  /**
   * The token is not accepted.
   *
   * @param rejection why
   */
  record Rejected(Rejection rejection) implements Verification {}
}
