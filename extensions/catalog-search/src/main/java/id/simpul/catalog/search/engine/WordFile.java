package id.simpul.catalog.search.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads what a file says about words, line by line.
 *
 * <pre>
 * ktp = e-ktp = kartu tanda penduduk      these mean the same
 * wc penuh > sedot tinja, lumpur tinja    who says the left may need the right; its words in any order
 * perizinan ~ izin                        the root of a word that looks different
 * abaikan: tolong, dong                   words that tell nothing apart
 * darurat: kecelakaan, tidak sadar        an emergency
 * bukan darurat: surat, santunan          with these words it is none
 * </pre>
 */
final class WordFile {

  /** One line that says something. */
  record Line(String relation, List<List<String>> names) {}

  private static final List<String> LISTS = List.of("bukan darurat:", "darurat:", "abaikan:");

  private WordFile() {}

  /**
   * The lines of a file.
   *
   * @throws IllegalArgumentException if a line cannot be understood, with its number
   */
  static List<Line> read(String name, String text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String raw : text.split("\\R", -1)) {
      number++;
      String line = raw.replaceFirst("(^|\\s)#.*", "").strip();
      if (!line.isEmpty()) {
        int at = number;
        read(line, lines::add, () -> new IllegalArgumentException(refusal(name, at, line)));
      }
    }
    return lines;
  }

  private static void read(
      String line,
      Consumer<Line> lines,
      java.util.function.Supplier<IllegalArgumentException> refusal) {
    for (String list : LISTS) {
      if (line.startsWith(list)) {
        lines.accept(new Line(list, names(line.substring(list.length()), ",")));
        return;
      }
    }
    int leads = line.indexOf('>');
    if (leads >= 0) {
      List<List<String>> right = names(line.substring(leads + 1), ",");
      names(line.substring(0, leads), ",")
          .forEach(
              left -> {
                List<List<String>> all = new ArrayList<>(List.of(left));
                all.addAll(right);
                lines.accept(checked(new Line(">", all), refusal));
              });
    } else {
      String relation = line.indexOf('~') >= 0 ? "~" : "=";
      lines.accept(checked(new Line(relation, names(line, relation)), refusal));
    }
  }

  private static Line checked(
      Line line, java.util.function.Supplier<IllegalArgumentException> refusal) {
    boolean roots = line.relation().equals("~");
    if (line.names().size() < 2 || (roots && line.names().stream().anyMatch(n -> n.size() != 1))) {
      throw refusal.get();
    }
    return line;
  }

  private static List<List<String>> names(String text, String separator) {
    return Arrays.stream(text.split(separator, -1))
        .map(name -> Token.of(name).stream().map(Token::word).toList())
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private static String refusal(String name, int number, String line) {
    return "expected in line "
        + number
        + " of "
        + name
        + " 'a = b', 'a > b, c', 'word ~ root', 'abaikan: a', 'darurat: a' or 'bukan darurat: a', found '"
        + line
        + "'";
  }
}
