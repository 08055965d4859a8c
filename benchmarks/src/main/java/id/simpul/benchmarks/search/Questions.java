package id.simpul.benchmarks.search;

import id.simpul.catalog.RegionCode;
import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.ServiceQuery;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Ten kinds of question. Each kind has several texts, and each time somebody else asks, in another
 * village, so that what was found before does not help.
 *
 * @param name of the kind
 * @param texts what people say
 * @param made the question of a text, asked in a village
 * @param mustFind whether there is an answer
 */
record Questions(
    String name,
    List<String> texts,
    BiFunction<String, RegionCode, ServiceQuery> made,
    boolean mustFind) {

  private static final int MANY = 10_000;

  /** The text of a round. */
  String text(int round) {
    return texts.get(round % texts.size());
  }

  /** The question of a round, asked in a village. */
  ServiceQuery at(int round, RegionCode village) {
    return made.apply(text(round), village);
  }

  static List<Questions> all() {
    return List.of(
        kind("one word", Questions::anywhere, "ktp", "paspor", "imunisasi", "pajak", "pindah"),
        kind(
            "everyday",
            Questions::near,
            "bikin akta anak",
            "mau urus ktp baru dong",
            "ngurus surat pindah",
            "izin warung",
            "cari kerja"),
        kind(
            "situation",
            Questions::near,
            "orang tua meninggal",
            "wc penuh",
            "baru pindah ke sini",
            "dompet hilang isinya ktp sama sim",
            "suami sering memukul"),
        kind(
            "misspelt",
            Questions::near,
            "akte kelahirn ilng",
            "kartu kelurga hilang",
            "ktp elektornik rusak",
            "beasiwa kuliah",
            "perpustakan"),
        kind(
            "place in words",
            Questions::anywhere,
            "ktp hilang kota surabaya",
            "akta kelahiran depok",
            "izin usaha kabupaten bogor",
            "kartu keluarga jakarta",
            "puskesmas kota batu"),
        kind(
            "emergency",
            Questions::near,
            "rumah tetangga kebakaran",
            "orang pingsan",
            "kecelakaan motor",
            "ibu tidak sadar",
            "kebakaran"),
        kind(
            "narrowed",
            (text, village) -> near(text, village).only(Facet.COST, "free"),
            "usaha",
            "surat",
            "anak",
            "kartu keluarga",
            "bantuan"),
        kind(
            "all facets",
            (text, village) -> anywhere(text, village).counting(Facet.values()),
            "surat",
            "izin usaha",
            "kartu",
            "akta anak",
            "bantuan"),
        kind(
            "everything",
            (text, village) -> near(text, village).counting(Facet.REGION, Facet.CHANNEL),
            ""),
        new Questions(
            "hostile",
            List.of(
                words(),
                "saya mau tanya " + "syarat kartu surat x9 ".repeat(MANY),
                "/(a+)+$/ AND title:* OR ~2 ^9 [a TO z] " + "*? ".repeat(MANY),
                "surt kartuu izn permohonn pendaftarn kependudukn perizinn keteranganx layanann",
                "\u0000\u0001\u001b[2J\u202eatka\u2066\u200b \ud800" + "a".repeat(100 * MANY)),
            (text, village) -> near(text, village).counting(Facet.values()),
            false));
  }

  private static Questions kind(
      String name, BiFunction<String, RegionCode, ServiceQuery> made, String... texts) {
    return new Questions(name, List.of(texts), made, true);
  }

  private static ServiceQuery anywhere(String text, RegionCode village) {
    return ServiceQuery.text(text);
  }

  private static ServiceQuery near(String text, RegionCode village) {
    return ServiceQuery.text(text).near(village);
  }

  private static String words() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      words.append("kata").append(i).append("kata ");
    }
    return words.toString();
  }
}
