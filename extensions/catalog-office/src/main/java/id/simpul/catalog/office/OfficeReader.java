package id.simpul.catalog.office;

import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.ValidationRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Reads the services that an officer wrote into a workbook (XLSX) or a YAML file.
 *
 * <pre>{@code
 * CatalogReading reading = OfficeReader.read(Path.of("layanan.xlsx"));
 * reading.catalog().services();                                            // as builders make them
 * reading.quarantined().forEach(q -> q.findings().forEach(System.out::println));   // Sheet 'Layanan', cell D7: ...
 * }</pre>
 *
 * <p>Everything that is wrong is reported at once, each with its cell (or its line), what was
 * expected, what was found and what to do, in Indonesian and in English, and never with a
 * resident's number in it. A service with a fault is set aside and the others are read. The path of
 * a finding is {@code /Layanan/D7} or {@code /12/5} (line and column); its rule begins with {@code
 * office.} ({@link #rules()}). At most 10 MB, 50,000 rows and 200,000 cells are read; formulas,
 * macros and passwords are refused. Safe for any number of threads. Only {@link
 * OfficeFileException} leaves.
 */
public final class OfficeReader {

  private OfficeReader() {}

  /** What is asked of an office file beside what is asked of every description. */
  public static List<ValidationRule> rules() {
    return Problem.rules();
  }

  /**
   * Reads a file; what it is shows from its content, not from its name alone.
   *
   * @throws OfficeFileException if the file cannot be opened, is of another kind, or does not say
   *     who publishes it
   */
  public static CatalogReading read(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return read(bytes(file), name);
  }

  /**
   * Reads what a stream holds; it is not closed.
   *
   * @throws OfficeFileException if it is of another kind, or does not say who publishes it
   */
  public static CatalogReading read(InputStream in) {
    Objects.requireNonNull(in, "in");
    try {
      return read(bounded(in), "");
    } catch (IOException e) {
      throw OfficeFileException.of(
          "missing",
          "Berkas tidak bisa dibaca sampai selesai. Coba lagi.",
          "The file could not be read to its end. Try again.",
          e);
    }
  }

  static CatalogReading read(byte[] file, String name) {
    return CatalogAssembler.assemble(rows(file, name));
  }

  static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return bounded(in);
    } catch (IOException e) {
      throw OfficeFileException.of(
          "missing",
          "Berkas "
              + file
              + " tidak bisa dibuka. Periksa nama dan izinnya, dan apakah program lain"
              + " menguncinya.",
          "The file "
              + file
              + " cannot be opened. Check its name and permissions, and whether a program locks"
              + " it.",
          e);
    }
  }

  private static OfficeContent rows(byte[] file, String name) {
    if (XlsxPackage.isZip(file)) {
      return XlsxRows.read(file);
    }
    if (XlsxPackage.isOldOffice(file)) {
      throw XlsxPackage.oldOffice(file);
    }
    if (name.endsWith(".xlsx")
        || name.endsWith(".xls")
        || name.endsWith(".xlsm")
        || name.endsWith(".ods")) {
      throw OfficeFileException.damaged(null);
    }
    return YamlRows.read(file);
  }

  private static byte[] bounded(InputStream in) throws IOException {
    byte[] file = in.readNBytes(OfficeLimits.FILE_BYTES + 1);
    if (file.length > OfficeLimits.FILE_BYTES) {
      throw OfficeFileException.tooLarge("lebih dari 10 MB", "more than 10 MB");
    }
    return file;
  }
}
