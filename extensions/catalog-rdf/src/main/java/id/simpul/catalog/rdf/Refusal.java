package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.UnreadableDocumentException;
import id.simpul.core.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The sentences with which a whole document is refused. */
final class Refusal {

  private static final String MALFORMED = "catalog.document.malformed";
  private static final int SHOWN = 200;

  private Refusal() {}

  static UnreadableDocumentException looksLike(
      @Nullable Syntax expected, String foundId, String foundEn) {
    String wanted = expected == null ? "RDF" : expected.title();
    return malformed(
        "Yang diharapkan dokumen "
            + wanted
            + ", yang ditemukan "
            + foundId
            + ". Periksa alamat atau berkasnya.",
        "Expected "
            + article(wanted)
            + " document, found "
            + foundEn
            + ". Check the address or the file.",
        null);
  }

  static UnreadableDocumentException cutOff(Syntax syntax, long line, @Nullable Throwable cause) {
    return malformed(
        "Dokumen "
            + syntax.title()
            + " terpotong: pernyataan terakhir"
            + di(line)
            + " belum selesai. Tidak ada yang dipakai; ambil lagi dokumen lengkapnya.",
        "The "
            + syntax.title()
            + " document is cut off: its last statement"
            + at(line)
            + " is unfinished. Nothing of it is used; fetch the complete document again.",
        cause);
  }

  static UnreadableDocumentException malformed(
      Syntax syntax, String detailId, String detailEn, @Nullable Throwable cause) {
    return malformed(
        "Dokumen tidak terbaca sebagai "
            + syntax.title()
            + ": "
            + shortened(detailId)
            + ". Tidak ada yang dipakai; perbaiki dokumennya.",
        "The document cannot be read as "
            + syntax.title()
            + ": "
            + shortened(detailEn)
            + ". Nothing of it is used; mend the document.",
        cause);
  }

  static UnreadableDocumentException moreBrokenThanReadable(
      Syntax syntax, int broken, int sound, LocalizedText last) {
    return malformed(
        "Dokumen "
            + syntax.title()
            + " lebih banyak rusaknya: "
            + broken
            + " pernyataan rusak, "
            + sound
            + " terbaca; yang terakhir: "
            + last.in("id")
            + ". Periksa berkas aslinya.",
        "The "
            + syntax.title()
            + " document is more broken than readable: "
            + broken
            + " statements broken, "
            + sound
            + " read; the last: "
            + last.in("en")
            + ". Check the original file.",
        null);
  }

  static UnreadableDocumentException noStatement(Syntax syntax, int broken) {
    return malformed(
        "Tidak ada satu pun pernyataan yang terbaca sebagai "
            + syntax.title()
            + " ("
            + broken
            + " rusak). Pastikan dokumennya RDF.",
        "Not one statement could be read as "
            + syntax.title()
            + " ("
            + broken
            + " broken). Make sure that the document is RDF.",
        null);
  }

  static UnreadableDocumentException tooDeep(Syntax syntax, int limit, @Nullable Throwable cause) {
    return new UnreadableDocumentException(
        "catalog.document.too-large",
        LocalizedText.of(
            "Dokumen "
                + syntax.title()
                + " bersarang lebih dari "
                + limit
                + " tingkat. Ratakan dokumennya.",
            "The "
                + syntax.title()
                + " document is nested deeper than "
                + limit
                + " levels. Flatten it."),
        cause);
  }

  static UnreadableDocumentException tooLargeForMemory(Syntax syntax, Throwable cause) {
    return new UnreadableDocumentException(
        "catalog.document.too-large",
        LocalizedText.of(
            "Dokumen "
                + syntax.title()
                + " tidak muat di memori. Bagi katalog, atau turunkan batas ukurannya.",
            "The "
                + syntax.title()
                + " document does not fit into memory. Split the catalogue, or lower the limits."),
        cause);
  }

  static UnreadableDocumentException unreadable(Syntax syntax, Exception cause) {
    String detail = shortened(String.valueOf(cause.getMessage()));
    return malformed(syntax, detail, detail, cause);
  }

  static UnreadableDocumentException brokenStream(Exception cause) {
    return malformed(
        "Dokumen tidak dapat dibaca sampai selesai. Ambil lagi dokumennya.",
        "The document could not be read to its end. Fetch it again.",
        cause);
  }

  private static UnreadableDocumentException malformed(
      String id, String en, @Nullable Throwable cause) {
    return new UnreadableDocumentException(MALFORMED, LocalizedText.of(id, en), cause);
  }

  static String article(String name) {
    return (name.startsWith("R") || name.startsWith("N") ? "an " : "a ") + name;
  }

  private static String di(long line) {
    return line > 0 ? " di baris " + line : "";
  }

  private static String at(long line) {
    return line > 0 ? " at line " + line : "";
  }

  /** One line, and not too long a one: messages of parsers quote what they found. */
  private static String shortened(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    String cut = line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
  }
}
