package id.simpul.catalog.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The parts of a workbook (ECMA-376, part 2). What is no plain workbook is refused by its kind:
 * macros, a password, an old Excel, another office.
 */
final class XlsxPackage {

  private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final byte[] file;
  private final Map<String, byte[]> held = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  private XlsxPackage(byte[] file) {
    this.file = file;
  }

  static boolean isZip(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K';
  }

  static boolean isOldOffice(byte[] file) {
    for (int i = 0; i < OLD_OFFICE.length; i++) {
      if (file.length <= i || file[i] != OLD_OFFICE[i]) {
        return false;
      }
    }
    return true;
  }

  static XlsxPackage open(byte[] file) {
    XlsxPackage opened = new XlsxPackage(file);
    opened.walk();
    opened.refuseOtherKinds();
    return opened;
  }

  static OfficeFileException oldOffice(byte[] file) {
    String all = new String(file, StandardCharsets.UTF_16LE);
    String odd = new String(file, 1, file.length - 1, StandardCharsets.UTF_16LE);
    if (all.contains("EncryptedPackage") || odd.contains("EncryptedPackage")) {
      return OfficeFileException.of(
          "encrypted",
          "Diharapkan berkas tanpa kata sandi, ditemukan berkas terkunci. Buka di Excel, hapus"
              + " kata sandinya (File,"
              + " Info, Protect Workbook), lalu simpan.",
          "A file without a password is expected, found a locked one. Open it in Excel, remove"
              + " the password (File,"
              + " Info, Protect Workbook) and save it.",
          null);
    }
    return OfficeFileException.of(
        "old-excel",
        "Diharapkan .xlsx, ditemukan format Excel lama (.xls). Buka di Excel atau LibreOffice,"
            + " lalu simpan sebagai"
            + " .xlsx.",
        "An .xlsx is expected, found the old format of Excel (.xls). Open it in Excel or"
            + " LibreOffice and save it as"
            + " .xlsx.",
        null);
  }

  boolean has(String part) {
    return names.contains(part);
  }

  /** A small part; empty if there is none. */
  byte[] held(String part) {
    return held.getOrDefault(part, new byte[0]);
  }

  /** Reads one part as it is unpacked. */
  <T> T read(String part, Function<InputStream, T> how) {
    try (ZipInputStream zip = zip()) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (name(entry).equals(part)) {
          return how.apply(new PartStream(zip));
        }
      }
    } catch (IOException e) {
      throw OfficeFileException.damaged(e);
    }
    throw OfficeFileException.damaged(null);
  }

  private void walk() {
    long unpacked = 0;
    byte[] buffer = new byte[8192];
    try (ZipInputStream zip = zip()) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = name(entry);
        if (!names.add(name) || names.size() > OfficeLimits.PARTS) {
          throw OfficeFileException.damaged(null);
        }
        if (isHeld(name)) {
          byte[] all = new PartStream(zip).readNBytes(OfficeLimits.HELD_BYTES);
          held.put(name, all);
          unpacked += all.length;
        }
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unpacked += read;
          if (unpacked > OfficeLimits.PACKAGE_BYTES) {
            throw OfficeFileException.tooLarge(
                "lebih dari 256 MB setelah dibuka", "more than 256 MB when unpacked");
          }
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw OfficeFileException.damaged(e);
    } catch (IOException e) {
      throw OfficeFileException.damaged(e);
    }
  }

  private void refuseOtherKinds() {
    String kinds = new String(held("[Content_Types].xml"), StandardCharsets.UTF_8);
    String mime = new String(held("mimetype"), StandardCharsets.UTF_8);
    boolean macros =
        kinds.contains("macroEnabled")
            || names.stream().anyMatch(n -> n.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
    if (macros) {
      throw OfficeFileException.of(
          "macros",
          "Diharapkan buku kerja tanpa makro, ditemukan makro (.xlsm). Simpan sebagai 'Excel"
              + " Workbook (.xlsx)'.",
          "A workbook without macros is expected, found macros (.xlsm). Save it as 'Excel"
              + " Workbook (.xlsx)'.",
          null);
    }
    if (!has("xl/workbook.xml")) {
      String found = mime.contains("opendocument") ? "OpenDocument (.ods)" : "ZIP";
      throw OfficeFileException.of(
          "not-excel",
          "Diharapkan buku kerja Excel (.xlsx), ditemukan berkas "
              + found
              + ". Simpan sebagai .xlsx; mengganti nama"
              + " berkas saja tidak cukup.",
          "An Excel workbook (.xlsx) is expected, found a file of the kind "
              + found
              + ". Save it as .xlsx; to rename"
              + " it is not enough.",
          null);
    }
  }

  private ZipInputStream zip() {
    return new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8);
  }

  private static String name(ZipEntry entry) {
    String name = entry.getName().replace('\\', '/');
    return name.startsWith("/") ? name.substring(1) : name;
  }

  private static boolean isHeld(String name) {
    return name.equals("[Content_Types].xml")
        || name.equals("mimetype")
        || name.equals("xl/workbook.xml")
        || name.equals("xl/_rels/workbook.xml.rels")
        || name.equals("xl/styles.xml");
  }
}
