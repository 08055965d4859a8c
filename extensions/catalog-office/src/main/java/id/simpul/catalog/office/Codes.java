package id.simpul.catalog.office;

import id.simpul.catalog.Addressee;
import id.simpul.catalog.Applicant;
import id.simpul.catalog.Concept;
import id.simpul.catalog.RegionCode;
import id.simpul.catalog.RegionScheme;
import id.simpul.catalog.ServiceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entries that name something of a list. */
final class Codes {

  private static final Pattern KBLI = Pattern.compile("(?:KBLI )?((?:19|20)\\d{2})/(\\d{5})");
  private static final Map<String, Addressee> AUDIENCES = audiences();
  private static final Map<String, Applicant.Role> ROLES = roles();
  private static final Map<String, Boolean> YES_OR_NO = yesAndNo();

  private Codes() {}

  static Addressee audience(String text) {
    return chosen(AUDIENCES, text);
  }

  static Applicant.Role role(String text) {
    return chosen(ROLES, text);
  }

  static List<String> audienceNames() {
    return List.copyOf(AUDIENCES.keySet());
  }

  static List<String> roleNames() {
    return List.copyOf(ROLES.keySet());
  }

  static String name(Applicant.Role role) {
    return name(ROLES, role);
  }

  static String name(Addressee audience) {
    return name(AUDIENCES, audience);
  }

  private static <T> String name(Map<String, T> choices, T chosen) {
    return choices.entrySet().stream()
        .filter(each -> each.getValue().equals(chosen))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  static boolean yes(String text) {
    return chosen(YES_OR_NO, text);
  }

  static String yesOrNo(boolean yes) {
    return name(YES_OR_NO, yes);
  }

  static ServiceType type(String text) {
    try {
      return ServiceType.of(text.strip().toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Unfit.expected(
          "kode jenis layanan seperti akta-kelahiran",
          "the code of a kind of service like akta-kelahiran",
          "Huruf kecil dan tanda hubung saja.",
          "Lower-case letters and hyphens only.");
    }
  }

  /** Kemendagri is written with its dots; any other scheme is named. */
  static RegionCode region(Entry entry) {
    String said = entry.text().strip().toLowerCase(Locale.ROOT);
    boolean dotted = said.matches("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");
    try {
      if (entry.number() && said.length() > 2) {
        throw unfitRegion();
      }
      return RegionCode.parse(dotted ? RegionScheme.KEMENDAGRI.label() + ":" + said : said);
    } catch (IllegalArgumentException e) {
      throw unfitRegion();
    }
  }

  static String write(RegionCode region) {
    return region.scheme() == RegionScheme.KEMENDAGRI ? region.code() : region.toString();
  }

  static Concept kbli(String text) {
    Matcher kbli = KBLI.matcher(text.strip());
    if (!kbli.matches()) {
      throw Unfit.expected(
          "tahun KBLI dan lima angka seperti 2020/47111",
          "the edition of KBLI and five digits like 2020/47111",
          "Tulis seperti contoh.",
          "Write it so.");
    }
    return Concept.kbli(Integer.parseInt(kbli.group(1)), kbli.group(2));
  }

  static Concept spbe(String text) {
    try {
      return Concept.spbe(text.strip());
    } catch (IllegalArgumentException e) {
      throw Unfit.expected(
          "kode arsitektur SPBE seperti RAL.01",
          "a code of the SPBE architecture like RAL.01",
          "Tulis seperti contoh.",
          "Write it so.");
    }
  }

  static int quota(Entry entry) {
    Matcher quota =
        Pattern.compile(
                "([1-9]\\d{0,5})(?: (?:orang|nomor|antrean|pemohon))?(?: (?:sehari|per hari))?")
            .matcher(entry.text().toLowerCase(Locale.ROOT).strip());
    if (!quota.matches()) {
      throw Unfit.expected(
          "jumlah orang sehari seperti 40",
          "a number of people a day like 40",
          "Tulis angkanya saja; kosongkan bila tidak dibatasi.",
          "Write the figure alone; leave it empty if there is no limit.");
    }
    return Integer.parseInt(quota.group(1));
  }

  private static <T> T chosen(Map<String, T> choices, String text) {
    T chosen = choices.get(text.strip().toLowerCase(Locale.ROOT));
    if (chosen == null) {
      String all = String.join(", ", choices.keySet());
      throw Unfit.expected(
          "salah satu dari: " + all, "one of: " + all, "Pilih satu.", "Choose one.");
    }
    return chosen;
  }

  private static Unfit unfitRegion() {
    return Unfit.expected(
        "kode wilayah Kemendagri dengan titiknya seperti 32.76, atau bps:3276",
        "a region code of Kemendagri with its dots like 32.76, or bps:3276",
        "Tulis kodenya lengkap, bukan nama daerahnya; di Excel, ubah dulu format selnya menjadi Teks.",
        "Write the whole code, not the region's name; in Excel, format the cell as text first.");
  }

  private static Map<String, Boolean> yesAndNo() {
    Map<String, Boolean> choices = new LinkedHashMap<>();
    choices.put("ya", true);
    choices.put("tidak", false);
    return choices;
  }

  private static Map<String, Addressee> audiences() {
    Map<String, Addressee> audiences = new LinkedHashMap<>();
    audiences.put("masyarakat", Addressee.PUBLIC);
    audiences.put("usaha", Addressee.BUSINESS);
    audiences.put("asn", Addressee.CIVIL_SERVANT);
    audiences.put("pemerintah", Addressee.GOVERNMENT);
    return audiences;
  }

  private static Map<String, Applicant.Role> roles() {
    Map<String, Applicant.Role> roles = new LinkedHashMap<>();
    roles.put("diri sendiri", Applicant.Role.SELF);
    roles.put("orang tua atau wali", Applicant.Role.PARENT);
    roles.put("keluarga dalam satu kk", Applicant.Role.FAMILY);
    roles.put("kuasa", Applicant.Role.PROXY);
    roles.put("petugas", Applicant.Role.OFFICER);
    roles.put("pelaku usaha", Applicant.Role.BUSINESS);
    return roles;
  }
}
