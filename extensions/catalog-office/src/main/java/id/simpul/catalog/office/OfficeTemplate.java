package id.simpul.catalog.office;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes the file that an officer fills in: with explanations in Indonesian, one service as an
 * example, and lists to choose from.
 *
 * <pre>{@code
 * OfficeTemplate.write(Path.of("layanan.xlsx"), URI.create("https://depok.example/"));
 * }</pre>
 *
 * <p>The same on the command line: {@code java -cp ... id.simpul.catalog.office.OfficeCommand
 * templat layanan.xlsx https://depok.example/}. The example has the code {@code contoh-sktm} and is
 * never published; who publishes is left to be filled in. Safe for any number of threads.
 */
public final class OfficeTemplate {

  private OfficeTemplate() {}

  /**
   * Writes the template of the kind that the file's ending names ({@code .xlsx}, {@code .yaml});
   * one that is there is replaced.
   *
   * @param site the authority's site, under which its services get their addresses
   * @throws OfficeFileException if it cannot be written
   * @throws IllegalArgumentException if the site is no address of the web
   */
  public static void write(Path file, URI site) {
    try {
      Contacts.page(Objects.requireNonNull(site, "site").toString());
    } catch (Unfit e) {
      throw new IllegalArgumentException(e.english(Problems.quoted(site.toString())), e);
    }
    String address = Names.under(site).site();
    OfficeWriter.put(
        OfficeFormat.of(file) == OfficeFormat.XLSX
            ? XlsxDocument.write(sheet(address))
            : yaml(address).getBytes(StandardCharsets.UTF_8),
        file);
  }

  private static List<XlsxDocument.FlatRow> sheet(String site) {
    OfficeContent content = ExampleRows.of(site);
    List<XlsxDocument.FlatRow> rows = new ArrayList<>(FlatRows.of(content));
    rows.add(new XlsxDocument.FlatRow(Map.of(), SheetXml.Style.TEXT));
    return rows;
  }

  /** The example once as text, and every part that there is as a remark. */
  private static String yaml(String site) {
    StringBuilder yaml = new StringBuilder();
    remark(
        yaml,
        "Standar pelayanan. Isi seperti contoh di bawah; baris yang diawali # hanya penjelasan.");
    remark(yaml, "Jarak di awal baris dibuat dengan spasi, bukan tab. Simpan sebagai UTF-8.");
    remark(yaml, "Bahasa Inggris: {id: Kartu Keluarga, en: Family card}");
    remark(yaml, "Layanan dengan kode yang diawali 'contoh' tidak diterbitkan.");
    yaml.append('\n');
    yaml.append(YamlText.of(ExampleRows.of(site)));
    remark(yaml, "Semua bagian yang bisa ditulis (angka: nomor komponen standar pelayanan):");
    for (Part part : Part.values()) {
      remark(
          yaml,
          "  "
              + part.key()
              + ": "
              + part.help()
              + (part.example().isEmpty() ? "" : "; contoh: " + part.example()));
    }
    remark(yaml, "Rincian sebuah bagian: nama atau isi, dan yang diperlukan dari ini:");
    for (Field field : Field.values()) {
      if (field != Field.PART && field != Field.SITUATION && field != Field.CONTENT) {
        remark(yaml, "  " + field.key() + ": " + field.prompt());
      }
    }
    remark(yaml, "sasaran: " + String.join(", ", Codes.audienceNames()));
    remark(yaml, "pemohon: " + String.join(", ", Codes.roleNames()));
    return yaml.toString();
  }

  private static void remark(StringBuilder yaml, String words) {
    yaml.append("# ").append(words).append('\n');
  }
}
