package id.simpul.catalog.office;

import java.nio.file.Path;
import java.util.Locale;

/** The two kinds of files that officers fill in. */
enum OfficeFormat {
  XLSX,
  YAML;

  /**
   * @throws OfficeFileException if the ending is another one
   */
  static OfficeFormat of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsx")) {
      return XLSX;
    }
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return YAML;
    }
    throw OfficeFileException.of(
        "unwritable",
        "Diharapkan nama berkas berakhiran .xlsx atau .yaml (untuk 'ubah' juga .jsonld), ditemukan '"
            + name
            + "'. Ganti namanya.",
        "A file name that ends in .xlsx or .yaml is expected, found '" + name + "'. Change it.",
        null);
  }
}
