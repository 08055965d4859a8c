package id.simpul.example.jabodetabek.acts;

import id.simpul.core.LocalizedText;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;

/** Writes plain lines and tables of about a hundred columns, in Indonesian or in English. */
public final class Screen {

  static final int WIDTH = 100;

  private final PrintStream out;
  private final String language;

  /** A screen on this stream, for readers of {@code id} or {@code en}. */
  public Screen(PrintStream out, String language) {
    this.out = Objects.requireNonNull(out, "out");
    this.language = Objects.requireNonNull(language, "language");
  }

  /** The language of its reader, {@code id} or {@code en}. */
  String language() {
    return language;
  }

  /** The text as this screen's reader reads it. */
  String read(LocalizedText text) {
    return text.in(language);
  }

  String read(String indonesian, String english) {
    return read(LocalizedText.of(indonesian, english));
  }

  void heading(LocalizedText text) {
    out.println();
    out.println(read(text));
    out.println("=".repeat(Math.min(WIDTH, read(text).length())));
  }

  void say(String indonesian, String english) {
    print("  ", read(indonesian, english));
  }

  void say(LocalizedText text) {
    print("  ", read(text));
  }

  /** A line with a mark before it, such as {@code ok} or {@code !!}. */
  void mark(String mark, LocalizedText text) {
    print("  %-2s ".formatted(mark), read(text));
  }

  void table(List<String> header, List<List<String>> rows) {
    block(String.join("\n", TextTable.of(header, rows, WIDTH - 2).lines()));
  }

  /** Lines that somebody laid out already, between empty lines. */
  void block(String lines) {
    out.println();
    lines.lines().forEach(line -> out.println(("  " + line).stripTrailing()));
    out.println();
  }

  private void print(String indent, String text) {
    String first = indent;
    for (String line : TextTable.wrap(text, WIDTH - indent.length())) {
      out.println(first + line);
      first = " ".repeat(indent.length());
    }
  }
}
