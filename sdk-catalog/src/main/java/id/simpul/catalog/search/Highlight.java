package id.simpul.catalog.search;

import java.util.List;
import java.util.Objects;

/**
 * A text of a service with the words marked that answer the question.
 *
 * <pre>{@code
 * page.write(hit.title().html());      // <mark>KTP-el</mark> Hilang
 * }</pre>
 *
 * @param text as the authority wrote it, or a part of it
 * @param marks where the words stand, in order, without overlap
 */
public record Highlight(String text, List<Mark> marks) {

  /**
   * Where one word stands.
   *
   * @param start its first character
   * @param end after its last character
   */
  public record Mark(int start, int end) {

    /** Checks the order. */
    public Mark {
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException(
            "expected a mark from a start to a later end, found " + start + " to " + end);
      }
    }
  }

  /** Copies the marks, and checks that they lie in the text one after the other. */
  public Highlight {
    Objects.requireNonNull(text, "text");
    marks = List.copyOf(marks);
    int reached = 0;
    for (Mark mark : marks) {
      if (mark.start() < reached || mark.end() > text.length()) {
        throw new IllegalArgumentException(
            "expected marks in order within a text of " + text.length() + ", found " + marks);
      }
      reached = mark.end();
    }
  }

  /** A text in which nothing is marked. */
  public static Highlight plain(String text) {
    return new Highlight(text, List.of());
  }

  /** The text for a page: everything escaped, and the words within {@code <mark>}. */
  public String html() {
    StringBuilder html = new StringBuilder();
    int reached = 0;
    for (Mark mark : marks) {
      escape(reached, mark.start(), html);
      html.append("<mark>");
      escape(mark.start(), mark.end(), html);
      html.append("</mark>");
      reached = mark.end();
    }
    escape(reached, text.length(), html);
    return html.toString();
  }

  private void escape(int from, int to, StringBuilder html) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
  }
}
