package id.simpul.catalog.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words of a text as they are compared: without case and accents, everyday words by their proper
 * ones.
 */
final class IndonesianWords {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Longer words are no words, and would only cost time. */
  private static final int LONGEST = 40;

  /** How many words a name has that has a short form. */
  private static final int LONGEST_NAME = 3;

  /** Said with every service and telling none apart. */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "bikin",
          "buat",
          "membuat",
          "bikinin",
          "urus",
          "ngurus",
          "mengurus",
          "urusin",
          "minta",
          "mau",
          "ingin",
          "pengen",
          "cara",
          "caranya",
          "gimana",
          "bagaimana",
          "saya",
          "aku",
          "yang",
          "yg",
          "di",
          "ke",
          "dari",
          "untuk",
          "dan",
          "atau",
          "dengan",
          "dong",
          "tolong",
          "layanan",
          "pelayanan",
          "the",
          "a",
          "of",
          "and",
          "for",
          "to",
          "in",
          "my",
          "service",
          "get");

  /** What people say, and how it is written. */
  private static final Map<String, String> PROPER =
      Map.ofEntries(
          Map.entry("ilang", "hilang"),
          Map.entry("kehilangan", "hilang"),
          Map.entry("akte", "akta"),
          Map.entry("ektp", "ktp"),
          Map.entry("imb", "pbg"),
          Map.entry("ambulan", "ambulans"),
          Map.entry("ambulance", "ambulans"),
          Map.entry("komplain", "adu"),
          Map.entry("lapor", "adu"),
          Map.entry("laporan", "adu"),
          Map.entry("aduan", "adu"),
          Map.entry("pengaduan", "adu"),
          Map.entry("mengadu", "adu"),
          Map.entry("kelahiran", "lahir"),
          Map.entry("kematian", "mati"),
          Map.entry("meninggal", "mati"),
          Map.entry("kawin", "nikah"),
          Map.entry("perkawinan", "nikah"),
          Map.entry("pernikahan", "nikah"),
          Map.entry("kependudukan", "penduduk"),
          Map.entry("bayi", "anak"),
          Map.entry("miskin", "mampu"),
          Map.entry("umkm", "usaha"),
          Map.entry("berusaha", "usaha"),
          Map.entry("gratisan", "gratis"));

  /** Names in several words, and their short form. */
  private static final Map<List<String>, String> SHORT_NAMES =
      Map.ofEntries(
          Map.entry(List.of("kartu", "keluarga"), "kk"),
          Map.entry(List.of("kartu", "tanda", "penduduk"), "ktp"),
          Map.entry(List.of("e", "ktp"), "ktp"),
          Map.entry(List.of("ktp", "el"), "ktp"),
          Map.entry(List.of("ktp", "elektronik"), "ktp"),
          Map.entry(List.of("persetujuan", "bangunan", "gedung"), "pbg"),
          Map.entry(List.of("izin", "mendirikan", "bangunan"), "pbg"),
          Map.entry(List.of("izin", "bangun"), "pbg"),
          Map.entry(List.of("tidak", "mampu"), "sktm"),
          Map.entry(List.of("nomor", "induk", "usaha"), "nib"),
          Map.entry(List.of("akta", "anak"), "akta-lahir"),
          Map.entry(List.of("akta", "lahir"), "akta-lahir"),
          Map.entry(List.of("surat", "lahir"), "akta-lahir"));

  /** Words that look as if they had affixes, and have none. */
  private static final Set<String> WHOLE =
      Set.of(
          "keluarga",
          "kendaraan",
          "penduduk",
          "kelurahan",
          "kecamatan",
          "perintah",
          "negeri",
          "kota",
          "akta");

  private IndonesianWords() {}

  /** The words of a description, and beside them the short names that they spell out. */
  static List<String> of(String text) {
    List<String> words = words(text);
    List<String> all = new ArrayList<>(words);
    for (int i = 0; i < words.size(); i++) {
      for (int length = 2; length <= LONGEST_NAME && i + length <= words.size(); length++) {
        String name = SHORT_NAMES.get(words.subList(i, i + length));
        if (name != null) {
          all.add(name);
        }
      }
    }
    all.removeAll(EMPTY_WORDS);
    return all;
  }

  /** The words of a question, with short names instead of the words that spell them out. */
  static List<String> asked(String text) {
    List<String> words = words(text);
    List<String> asked = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int taken = 1;
      String word = words.get(i);
      for (int length = 2; length <= LONGEST_NAME && i + length <= words.size(); length++) {
        String name = SHORT_NAMES.get(words.subList(i, i + length));
        if (name != null) {
          word = name;
          taken = length;
        }
      }
      asked.add(word);
      i += taken;
    }
    asked.removeAll(EMPTY_WORDS);
    return asked;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : BREAKS.split(plain(text), -1)) {
      if (!word.isEmpty() && word.length() <= LONGEST) {
        words.add(PROPER.getOrDefault(word, word));
      }
    }
    return words;
  }

  /** The word without the affixes that it seems to carry; the same word if it carries none. */
  static String stem(String word) {
    if (WHOLE.contains(word) || word.length() < 6) {
      return word;
    }
    String stem = word;
    for (String ending : List.of("nya", "kan", "an", "i")) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= 4) {
        stem = stem.substring(0, stem.length() - ending.length());
        break;
      }
    }
    for (String beginning :
        List.of(
            "meng", "meny", "mem", "men", "peng", "peny", "pem", "pen", "per", "ber", "ter", "me",
            "pe", "di", "ke", "se")) {
      if (stem.startsWith(beginning) && stem.length() - beginning.length() >= 4) {
        return stem.substring(beginning.length());
      }
    }
    return stem;
  }

  private static String plain(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
