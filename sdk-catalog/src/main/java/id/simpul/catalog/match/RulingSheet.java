package id.simpul.catalog.match;

import id.simpul.catalog.match.SheetText.SheetRow;
import id.simpul.core.InvalidValueException;
import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import id.simpul.core.SimpulException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The content of a file of rulings: what it says, and the same text with one ruling more or less.
 */
final class RulingSheet {

  static final String MARK = "\uFEFF";

  private static final String BEGIN =
      MARK
          + "# Putusan petugas: apakah dua layanan sama. Satu baris satu putusan; kata putusan: sama atau beda.\r\n"
          + "# Rulings of officers: whether two services are the same. One line a ruling: same or apart.\r\n"
          + "putusan;layanan;layanan lain;oleh;tanggal;alasan\r\n";

  private static final List<List<String>> HEADINGS =
      List.of(
          List.of("putusan", "ruling"),
          List.of("layanan", "service"),
          List.of("layanan lain", "other service"),
          List.of("oleh", "by"),
          List.of("tanggal", "date"),
          List.of("alasan", "reason"));

  private static final int NEEDED = 3;
  private static final List<String> SAME = List.of("sama", "same");
  private static final List<String> APART = List.of("beda", "berbeda", "apart", "different");
  private static final String SEPARATORS = ";,\t";

  private static final DateTimeFormatter INDONESIAN =
      DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private final String text;
  private final char separator;
  private final Map<SheetRow, Ruling> rulings = new LinkedHashMap<>();
  private final List<LocalizedText> faults = new ArrayList<>();
  private int[] columns = new int[0];

  private RulingSheet(String text) {
    this.text = text;
    this.separator = separatorOf(text);
    for (SheetRow row : SheetText.rows(text, separator)) {
      if (!row.closed()) {
        fault(row, "tanda kutip tidak ditutup", "a quotation mark is not closed");
      } else if (!row.isBlank() && !row.isComment() && !isHint(row)) {
        read(row);
      }
    }
    if (columns.length == 0 && faults.isEmpty()) {
      fault(
          1,
          "judul kolom tidak ada; seharusnya: " + headings(),
          "the headings are missing; expected: " + headings());
    }
  }

  static RulingSheet read(String text) {
    return new RulingSheet(text);
  }

  static RulingSheet empty() {
    return new RulingSheet(BEGIN);
  }

  /** What is wrong with it; empty if it can be used. */
  List<LocalizedText> faults() {
    return faults;
  }

  Rulings rulings() {
    return Rulings.of(rulings.values());
  }

  /** The text with one ruling more; what was said of the pair before becomes a comment. */
  String with(Ruling ruling) {
    String rest = without(ruling.pair());
    String gap = rest.isEmpty() || rest.endsWith("\n") || rest.endsWith("\r") ? "" : lineEnd();
    return rest + gap + line(ruling) + lineEnd();
  }

  /** The text in which what was said of a pair is a comment. */
  String without(Pair pair) {
    StringBuilder changed = new StringBuilder(text);
    rulings.entrySet().stream()
        .filter(said -> said.getValue().pair().equals(pair))
        .sorted(Comparator.comparingInt(said -> -said.getKey().from()))
        .forEach(
            said ->
                changed.replace(
                    said.getKey().from(), said.getKey().to(), "# " + line(said.getValue())));
    return changed.toString();
  }

  private void read(SheetRow row) {
    if (columns.length == 0) {
      header(row);
      return;
    }
    String word = row.cell(columns[0]).toLowerCase(Locale.ROOT);
    if (!SAME.contains(word) && !APART.contains(word)) {
      fault(
          row,
          "putusan seharusnya sama atau beda, tertulis \"" + Shown.text(word) + "\"",
          "the ruling should be same or apart, found \"" + Shown.text(word) + "\"");
      return;
    }
    try {
      Ruling ruling =
          Ruling.of(
                  ServiceId.of(row.cell(columns[1])),
                  ServiceId.of(row.cell(columns[2])),
                  SAME.contains(word))
              .by(row.cell(columns[3]))
              .because(row.cell(columns[5]));
      String day = row.cell(columns[4]);
      rulings.put(row, day.isEmpty() ? ruling : ruling.on(date(day)));
    } catch (InvalidValueException e) {
      fault(row, e.explanation().in("id"), e.explanation().in("en"));
    } catch (SimpulException | IllegalArgumentException e) {
      fault(
          row,
          "pengenal layanan seharusnya alamat https yang lengkap",
          "a service is named by its full https address");
    } catch (DateTimeException e) {
      fault(
          row,
          "tanggal seharusnya seperti 2026-03-31 atau 31/3/2026",
          "a date is written like 2026-03-31 or 31/3/2026");
    }
  }

  private static LocalDate date(String said) {
    return said.contains("/") ? LocalDate.parse(said, INDONESIAN) : LocalDate.parse(said);
  }

  private void header(SheetRow row) {
    List<String> said =
        row.cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    int[] found =
        HEADINGS.stream()
            .mapToInt(names -> names.stream().mapToInt(said::indexOf).max().orElse(-1))
            .toArray();
    if (Arrays.stream(found).limit(NEEDED).anyMatch(column -> column < 0)) {
      fault(row, "judul kolom seharusnya: " + headings(), "the headings should be: " + headings());
    }
    columns = found;
  }

  private void fault(SheetRow row, String indonesian, String english) {
    fault(row.line(), indonesian, english);
  }

  private void fault(int line, String indonesian, String english) {
    if (columns.length == 0) {
      columns = new int[HEADINGS.size()];
    }
    faults.add(
        LocalizedText.of(
            "Baris " + line + ": " + indonesian + ".", "Line " + line + ": " + english + "."));
  }

  private String line(Ruling ruling) {
    return Arrays.stream(cells(ruling))
        .map(cell -> SheetText.cell(cell, separator))
        .collect(Collectors.joining(String.valueOf(separator)));
  }

  /** In the order in which this file has its columns. */
  private String[] cells(Ruling ruling) {
    List<String> said =
        List.of(
            ruling.isSame() ? SAME.get(0) : APART.get(0),
            ruling.services().get(0).toString(),
            ruling.services().get(1).toString(),
            ruling.by(),
            ruling.on().map(LocalDate::toString).orElse(""),
            ruling.reason());
    String[] cells = new String[Arrays.stream(columns).max().orElse(0) + 1];
    Arrays.fill(cells, "");
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] >= 0) {
        cells[columns[i]] = said.get(i);
      }
    }
    return cells;
  }

  private String lineEnd() {
    return text.contains("\r\n") || !text.contains("\n") ? "\r\n" : "\n";
  }

  /** Some spreadsheets begin a file with a line that names the separator. */
  private static boolean isHint(SheetRow row) {
    return row.line() == 1 && row.cell(0).replace(MARK, "").startsWith("sep=");
  }

  private static char separatorOf(String text) {
    String header =
        text.replace(MARK, "")
            .lines()
            .filter(
                line ->
                    !line.isBlank()
                        && !line.startsWith("#")
                        && !line.startsWith("\"#")
                        && !line.startsWith("sep="))
            .findFirst()
            .orElse("");
    char most = SEPARATORS.charAt(0);
    for (int i = 1; i < SEPARATORS.length(); i++) {
      char each = SEPARATORS.charAt(i);
      most = count(header, each) > count(header, most) ? each : most;
    }
    return most;
  }

  private static long count(String text, char sign) {
    return text.chars().filter(each -> each == sign).count();
  }

  private static String headings() {
    return HEADINGS.stream().map(names -> names.get(0)).collect(Collectors.joining("; "));
  }
}
