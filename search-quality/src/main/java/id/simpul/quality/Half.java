package id.simpul.quality;

/**
 * Which half of the judged questions, or of the labelled pairs.
 *
 * <pre>{@code
 * List<JudgedQuery> questions = JudgedQuery.of(Half.TUNE);
 * }</pre>
 */
public enum Half {
  /** To look at while an engine is being built: every miss may be read and learnt from. */
  TUNE("tune"),
  /**
   * To report by: nobody looks at its misses one by one, and nothing is changed because of them.
   */
  REPORT("report");

  private final String file;

  Half(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }
}
