package id.simpul.catalog.office;

import id.simpul.catalog.ProcessingTime;
import id.simpul.core.LocalizedText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A promised time as officers write it: {@code 14 hari kerja}, {@code 1 (satu) hari kerja sejak
 * berkas lengkap}, {@code 15 menit}, {@code 3 x 24 jam}, {@code langsung}.
 *
 * <p>{@code 2-3 hari} says two things and is refused. {@code hari} alone is a day of the calendar.
 */
final class PromisedTime {

  private static final String PAUSE = "berhenti selama perbaikan";
  private static final String COMPLETE = "sejak berkas lengkap";

  private static final Pattern AT_MOST =
      Pattern.compile(
          "(?i)^(?:paling lama|paling lambat|maksimal|maksimum|selambat-lambatnya|selama)\\s+");
  private static final Pattern PAUSED =
      Pattern.compile("(?i)\\s*[;,]\\s*(?:" + PAUSE + ")(?: berkas)?\\s*\\.?$");
  private static final Pattern EVENT =
      Pattern.compile("(?i)[,;]?\\s*\\b((?:sejak|setelah|sesudah|terhitung|dihitung)\\b.*)$");
  private static final Pattern AT_ONCE =
      Pattern.compile("(?i)langsung(?: jadi)?|seketika|saat itu juga|(?:dapat )?ditunggu");
  private static final Pattern TIMES_24 = Pattern.compile("(?i)(\\d{1,3})\\s*x\\s*24\\s*jam");

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?i)\\G(?:\\s*(?:,|dan)\\s+|\\s*)(\\d{1,4}(?:,\\d{1,2})?)\\s*(?:\\(([a-z\\s]{1,80})\\))?\\s*"
              + "(tahun|bulan|minggu|pekan|hari kerja|hari kalender|hari|jam|menit)(?![a-z])");

  private PromisedTime() {}

  static ProcessingTime parse(Entry entry) {
    String said = entry.text().replaceAll("\\s+", " ").strip();
    Matcher pause = PAUSED.matcher(said);
    boolean paused = pause.find();
    said = paused ? said.substring(0, pause.start()) : said;
    Matcher event = EVENT.matcher(said);
    boolean starts = event.find();
    String starting = starts ? event.group(1).strip() : "";
    ProcessingTime time = amount(starts ? said.substring(0, event.start()) : said);
    if (starts && entry.english().isEmpty() && starting.equalsIgnoreCase(COMPLETE)) {
      return time.onceComplete();
    }
    if (starts) {
      time = time.startingWhen(Entry.of(starting, entry.english(), entry.place()).localized());
    } else if (!entry.english().isEmpty()) {
      throw unfit();
    }
    return paused ? time.pausedWhileMending() : time;
  }

  /** Whether days are named without saying which. */
  static boolean leavesDaysOpen(Entry entry) {
    return beforeEvent(entry).matches(".*\\bhari\\b(?! kerja| kalender).*");
  }

  static Optional<Period> period(String text) {
    try {
      ProcessingTime time = amount(text.replaceAll("\\s+", " ").strip());
      boolean plain = time.workingDays().isEmpty() && time.duration().isZero();
      return plain && !time.period().isZero() ? Optional.of(time.period()) : Optional.empty();
    } catch (Unfit e) {
      return Optional.empty();
    }
  }

  static Entry write(ProcessingTime time) {
    String amount = written(time.period(), time.duration(), time.workingDays().isPresent());
    if (time.equals(bare(time).onceComplete())) {
      return Entry.of(amount + " " + COMPLETE, Place.FILE);
    }
    Optional<LocalizedText> event = time.startsWhen();
    String from = event.map(text -> " " + Written.indonesian(text)).orElse("");
    String pause = time.isPausedWhileMending() ? "; " + PAUSE : "";
    return Entry.of(amount + from + pause, event.map(Written::english).orElse(""), Place.FILE);
  }

  static String write(Period period) {
    return written(period, Duration.ZERO, false).replace("hari kalender", "hari");
  }

  private static ProcessingTime bare(ProcessingTime time) {
    return time.workingDays().isPresent()
        ? ProcessingTime.workingDays(time.workingDays().getAsInt())
        : ProcessingTime.parse(time.toIso());
  }

  private static String beforeEvent(Entry entry) {
    return EVENT
        .matcher(entry.text().replaceAll("\\s+", " "))
        .replaceFirst("")
        .toLowerCase(Locale.ROOT);
  }

  private static ProcessingTime amount(String text) {
    String said = AT_MOST.matcher(text.strip()).replaceFirst("").strip().replaceAll("\\.$", "");
    if (AT_ONCE.matcher(said).matches()) {
      return ProcessingTime.immediate();
    }
    Matcher full = TIMES_24.matcher(said);
    if (full.matches()) {
      return ProcessingTime.of(Duration.ofHours(24L * Integer.parseInt(full.group(1))));
    }
    return new Sum().add(said).total();
  }

  private static String written(Period period, Duration duration, boolean working) {
    StringBuilder words = new StringBuilder();
    append(words, period.getYears(), "tahun");
    append(words, period.getMonths(), "bulan");
    append(words, period.get(ChronoUnit.DAYS), working ? "hari kerja" : "hari kalender");
    append(words, duration.toHours(), "jam");
    append(words, duration.toMinutesPart(), "menit");
    return words.isEmpty() ? "langsung" : words.toString();
  }

  private static void append(StringBuilder words, long number, String unit) {
    if (number > 0) {
      words.append(words.isEmpty() ? "" : " ").append(number).append(' ').append(unit);
    }
  }

  private static Unfit unfit() {
    return Unfit.expected(
        "satu jangka waktu, misalnya 3 hari kerja, 15 menit, 1 bulan, atau langsung",
        "one length of time, such as 3 hari kerja, 15 menit, 1 bulan or langsung",
        "Tulis angka dan satuannya, dan waktu yang paling lama bila ada dua.",
        "Write a figure and its unit, and the longest time if there are two.");
  }

  /** Adds the parts of a time; each unit once. */
  private static final class Sum {
    private Period period = Period.ZERO;
    private Duration duration = Duration.ZERO;
    private int workingDays;
    private String seen = "";

    Sum add(String said) {
      Matcher part = AMOUNT.matcher(said);
      int end = 0;
      while (part.find()) {
        add(part.group(1), part.group(2), part.group(3).toLowerCase(Locale.ROOT));
        end = part.end();
      }
      if (end == 0 || end != said.length()) {
        throw unfit();
      }
      return this;
    }

    private void add(String figure, String words, String unit) {
      BigDecimal number = new BigDecimal(figure.replace(',', '.'));
      boolean whole = figure.indexOf(',') < 0;
      if (seen.contains(unit.split(" ", -1)[0]) || (!whole && !unit.equals("jam"))) {
        throw unfit();
      }
      if (words != null && !NumberWords.say(words, number)) {
        throw Unfit.expected(
            "angka dan kata yang sama, misalnya 3 (tiga) hari kerja",
            "a figure and words that agree, such as 3 (tiga) hari kerja",
            "Perbaiki angkanya atau katanya.",
            "Correct the figure or the words.");
      }
      seen += unit;
      int count = number.intValue();
      switch (unit) {
        case "tahun" -> period = period.plusYears(count);
        case "bulan" -> period = period.plusMonths(count);
        case "minggu", "pekan" -> period = period.plusDays(7L * count);
        case "hari", "hari kalender" -> period = period.plusDays(count);
        case "hari kerja" -> workingDays = count;
        case "jam" ->
            duration = duration.plusMinutes(number.multiply(BigDecimal.valueOf(60)).longValue());
        default -> duration = duration.plusMinutes(count);
      }
    }

    ProcessingTime total() {
      if (seen.contains("hari kerja")) {
        if (workingDays < 1 || !period.isZero() || !duration.isZero()) {
          throw unfit();
        }
        return ProcessingTime.workingDays(workingDays);
      }
      String iso = duration.isZero() ? "" : duration.toString().substring(1);
      return period.isZero() && duration.isZero()
          ? ProcessingTime.immediate()
          : ProcessingTime.parse((period.isZero() ? "P" : period.toString()) + iso);
    }
  }
}
