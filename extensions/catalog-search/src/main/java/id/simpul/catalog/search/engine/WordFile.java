package id.simpul.catalog.search.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a file says about words, line by line.
 *
 * <pre>
 * ktp = e-ktp = kartu tanda penduduk      these mean the same
 * wc penuh > sedot tinja, lumpur tinja    who says the left may need the right; its words in any order
 * perizinan ~ izin                        the root of a word that looks different
 * abaikan: tolong, dong                   words that tell nothing apart
 * lemah: orang, baru                      words that tell little beside others
 * kata: malam, emas                       words that are spelt right, whoever uses them
 * tempat 31.74: jaksel                    what people call a region
 * golongan @air: kali, sumur              words of one group; another line says @air for any of them
 * darurat: kecelakaan, tidak sadar        an emergency; with > who helps
 * bukan darurat: surat, santunan          with these words it is none
 * sudah lewat: kemarin                    with these it is over,
 * sekarang: barusan                       unless one of these says that it is not
 * </pre>
 *
 * <p>{@code mau_mati} are words that stand side by side.
 */
final class WordFile {

  /** One line that says something. */
  record Line(String relation, List<List<String>> names) {}

  private static final List<String> LISTS =
      List.of(
          "bukan darurat:", "darurat:", "sudah lewat:", "sekarang:", "abaikan:", "lemah:", "kata:");

  static final String GROUP = "golongan ";

  /** What people call a region, by its code of the ministry of home affairs. */
  static final String PLACE = "tempat ";

  private static final Pattern CODE = Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");

  /** Who helps in an emergency: read like a situation, but all of its words count. */
  static final String HELP = "darurat>";

  private static final Pattern PIECES = Pattern.compile("@\\p{L}+|[^\\s@]+");

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
    int colon = line.indexOf(':');
    if (line.startsWith(GROUP) && colon > 0) {
      List<List<String>> names = new ArrayList<>(names(line.substring(GROUP.length(), colon), ","));
      names.addAll(names(line.substring(colon + 1), ","));
      lines.accept(checked(new Line(GROUP, names), refusal));
      return;
    }
    if (line.startsWith(PLACE) && colon > 0) {
      List<List<String>> names = new ArrayList<>();
      names.add(List.of(line.substring(PLACE.length(), colon).strip()));
      names.addAll(names(line.substring(colon + 1), ","));
      lines.accept(placed(checked(new Line(PLACE, names), refusal), refusal));
      return;
    }
    for (String list : LISTS) {
      if (line.startsWith(list)) {
        String rest = line.substring(list.length());
        int helps = rest.indexOf('>');
        lines.accept(new Line(list, names(helps < 0 ? rest : rest.substring(0, helps), ",")));
        if (helps >= 0) {
          leads(HELP, rest, helps, lines, refusal);
        }
        return;
      }
    }
    int leads = line.indexOf('>');
    if (leads >= 0) {
      leads(">", line, leads, lines, refusal);
    } else {
      String relation = line.indexOf('~') >= 0 ? "~" : "=";
      lines.accept(checked(new Line(relation, names(line, relation)), refusal));
    }
  }

  private static Line placed(
      Line line, java.util.function.Supplier<IllegalArgumentException> refusal) {
    if (!CODE.matcher(line.names().get(0).get(0)).matches()) {
      throw refusal.get();
    }
    return line;
  }

  private static void leads(
      String relation,
      String line,
      int at,
      Consumer<Line> lines,
      java.util.function.Supplier<IllegalArgumentException> refusal) {
    List<List<String>> right = names(line.substring(at + 1), ",");
    names(line.substring(0, at), ",")
        .forEach(
            left -> {
              List<List<String>> all = new ArrayList<>(List.of(left));
              all.addAll(right);
              lines.accept(checked(new Line(relation, all), refusal));
            });
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
        .map(WordFile::pieces)
        .filter(words -> !words.isEmpty())
        .toList();
  }

  /** Words, groups and words that stand side by side. */
  private static List<String> pieces(String name) {
    List<String> pieces = new ArrayList<>();
    Matcher each = PIECES.matcher(name);
    while (each.find()) {
      String piece = each.group();
      List<String> words = Token.of(piece).stream().map(Token::word).toList();
      if (piece.startsWith("@")) {
        pieces.add(piece.toLowerCase(Locale.ROOT));
      } else if (piece.indexOf('_') > 0) {
        pieces.add(String.join("_", words));
      } else {
        pieces.addAll(words);
      }
    }
    return pieces;
  }

  private static String refusal(String name, int number, String line) {
    return "expected in line "
        + number
        + " of "
        + name
        + " 'a = b', 'a > b, c', 'word ~ root', 'golongan @a: b', 'tempat 31.74: a', or a list after one of "
        + String.join(" ", LISTS)
        + ", found '"
        + line
        + "'";
  }
}
