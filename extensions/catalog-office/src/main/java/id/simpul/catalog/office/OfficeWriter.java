package id.simpul.catalog.office;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/**
 * Writes a catalogue into a workbook (XLSX) or a YAML file, so that an officer can go on with what
 * a developer began.
 *
 * <pre>{@code
 * List<Finding> left = OfficeWriter.write(catalog, Path.of("layanan.xlsx"));
 * left.forEach(System.out::println);     // what the file cannot say, each thing by its name
 * }</pre>
 *
 * <p>What was written is read again and held against the catalogue: whatever differs is reported,
 * nothing is dropped without a word. When descriptions were issued and changed is never in the
 * file; {@code PublishedCatalog} remembers it. A text that begins like a formula stays a text. The
 * file is put in place as a whole. Safe for any number of threads.
 */
public final class OfficeWriter {

  private OfficeWriter() {}

  /**
   * Writes a file of the kind that its ending names ({@code .xlsx}, {@code .yaml}, {@code .yml});
   * one that is there is replaced.
   *
   * @return what the file does not say, or says less of; empty if it says all
   * @throws OfficeFileException if it cannot be written, or the catalogue's publisher has no name
   */
  public static List<Finding> write(Catalog catalog, Path file) {
    Objects.requireNonNull(catalog, "catalog");
    byte[] bytes = bytes(catalog, OfficeFormat.of(file));
    CatalogReading again = OfficeReader.read(bytes, "");
    put(bytes, file);
    return Losses.between(catalog, again);
  }

  static byte[] bytes(Catalog catalog, OfficeFormat format) {
    OfficeContent rows = new CatalogRows(catalog).rows();
    return format == OfficeFormat.XLSX
        ? XlsxDocument.write(FlatRows.of(rows))
        : YamlText.of(rows).getBytes(StandardCharsets.UTF_8);
  }

  /** Beside it first, then in its place: nobody sees half a file. */
  static void put(byte[] bytes, Path file) {
    Path whole = file.toAbsolutePath();
    try {
      Path folder = Objects.requireNonNull(whole.getParent(), "folder");
      Files.createDirectories(folder);
      Path beside = Files.createTempFile(folder, ".simpul", ".tmp");
      try {
        Files.write(beside, bytes);
        move(beside, whole);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw OfficeFileException.of(
          "unwritable",
          "Berkas "
              + file
              + " tidak bisa ditulis. Tutup di program lain, dan periksa izin foldernya.",
          "The file "
              + file
              + " cannot be written. Close it in other programs, and check the folder's"
              + " permissions.",
          e);
    }
  }

  private static void move(Path beside, Path file) throws IOException {
    try {
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
