package id.simpul.core.receive;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a store says when somebody wants to do an operation: go ahead, or why not. Immutable.
 *
 * <pre>{@code
 * return row.answer() == null ? Claim.inProgress() : Claim.answered(Answer.parse(row.answer()));
 * }</pre>
 */
public final class Claim {

  private static final Claim GRANTED = new Claim("granted", null);
  private static final Claim TAKEN_OVER = new Claim("taken over", null);
  private static final Claim IN_PROGRESS = new Claim("in progress", null);
  private static final Claim OTHER_BODY = new Claim("other body", null);

  private final String what;
  private final @Nullable Answer answer;

  private Claim(String what, @Nullable Answer answer) {
    this.what = what;
    this.answer = answer;
  }

  /**
   * Nobody did this operation before: it is the claimant's to do.
   *
   * @return the claim
   */
  public static Claim granted() {
    return GRANTED;
  }

  /**
   * It is the claimant's to do, but somebody began it before and never said how it ended.
   *
   * @return the claim
   */
  public static Claim takenOver() {
    return TAKEN_OVER;
  }

  /**
   * Somebody else is doing it, and their lease runs.
   *
   * @return the claim
   */
  public static Claim inProgress() {
    return IN_PROGRESS;
  }

  /**
   * The id is known with another fingerprint.
   *
   * @return the claim
   */
  public static Claim otherBody() {
    return OTHER_BODY;
  }

  /**
   * It was done.
   *
   * @param answer what was answered then
   * @return the claim
   */
  public static Claim answered(Answer answer) {
    return new Claim("answered", Objects.requireNonNull(answer, "answer"));
  }

  /**
   * Whether the claimant is to do it, be it anew or after somebody else.
   *
   * @return true for {@link #granted()} and {@link #takenOver()}
   */
  public boolean isGranted() {
    return equals(GRANTED) || isTakenOver();
  }

  /**
   * Whether somebody began it before.
   *
   * @return true for {@link #takenOver()}
   */
  public boolean isTakenOver() {
    return equals(TAKEN_OVER);
  }

  /**
   * Whether somebody else is doing it now.
   *
   * @return true for {@link #inProgress()}
   */
  public boolean isInProgress() {
    return equals(IN_PROGRESS);
  }

  /**
   * Whether its key was used for something else.
   *
   * @return true for {@link #otherBody()}
   */
  public boolean isOtherBody() {
    return equals(OTHER_BODY);
  }

  /**
   * What was answered, if it was done.
   *
   * @return the answer
   */
  public Optional<Answer> answer() {
    return Optional.ofNullable(answer);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Claim claim
        && what.equals(claim.what)
        && Objects.equals(answer, claim.answer);
  }

  @Override
  public int hashCode() {
    return what.hashCode();
  }

  /** Such as {@code in progress}; of an answer no value. */
  @Override
  public String toString() {
    return answer == null ? what : what + " " + answer;
  }
}
