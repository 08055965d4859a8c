package id.simpul.catalog.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A sheet that somebody else's program wrote: headings in row 1, a small catalogue above the
 * services.
 */
final class PoiSheet {

  static final List<String> HEADINGS =
      List.of(
          "Kode",
          "Situasi",
          "Bagian",
          "Isi",
          "Keterangan",
          "Waktu",
          "Wilayah",
          "Jam buka",
          "Kontak");

  final XSSFWorkbook book = new XSSFWorkbook();
  final XSSFSheet sheet = book.createSheet("Layanan");

  PoiSheet() {
    row(HEADINGS.toArray(String[]::new));
    row("", "", "Situs", "https://depok.example/");
    row("pemkot", "", "Penerbit", "Pemerintah Kota Depok");
  }

  /** A service that is right: rows 4 and 5. */
  static PoiSheet withAService() {
    PoiSheet poi = new PoiSheet();
    poi.row("sktm", "", "Nama layanan", "Surat keterangan tidak mampu");
    poi.row("", "", "Uraian", "Untuk keringanan biaya");
    return poi;
  }

  /** The next row; empty texts make no cell. */
  Row row(String... texts) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        row.createCell(i).setCellValue(texts[i]);
      }
    }
    return row;
  }

  /** The cell of the column {@code Isi} in a new row about this part. */
  Cell cell(String part) {
    return row("", "", part).createCell(3);
  }

  byte[] bytes() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream();
        XSSFWorkbook closing = book) {
      closing.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
