package id.simpul.core.receive;

/** What an answer says about what was done. */
enum Effect {
  DONE,
  NONE,
  UNKNOWN;

  static Effect of(Answer answer) {
    if (answer.isWithoutEffect() || answer.status() == 429 || answer.status() == 503) {
      return NONE;
    }
    return answer.status() >= 500 ? UNKNOWN : DONE;
  }
}
