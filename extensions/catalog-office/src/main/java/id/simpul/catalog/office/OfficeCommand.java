package id.simpul.catalog.office;

import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.Finding;
import id.simpul.catalog.Quarantined;
import id.simpul.core.SimpulException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/**
 * The command line for who has no code yet: a template, a check, and the way from and to JSON-LD.
 *
 * <pre>{@code
 * java -cp "lib/*" id.simpul.catalog.office.OfficeCommand templat layanan.xlsx https://depok.example/
 * java -cp "lib/*" id.simpul.catalog.office.OfficeCommand periksa layanan.xlsx
 * java -cp "lib/*" id.simpul.catalog.office.OfficeCommand ubah layanan.xlsx katalog.jsonld
 * java -cp "lib/*" id.simpul.catalog.office.OfficeCommand ubah katalog.jsonld layanan.xlsx
 * java -cp "lib/*" id.simpul.catalog.office.OfficeCommand laporan layanan.xlsx laporan.html
 * }</pre>
 *
 * <p>It speaks Indonesian. A template never takes the place of a file that is there; {@code ubah}
 * and {@code laporan} replace what they wrote before. Exit code 0 is good, 1 says that something
 * has to be mended, 2 that the command was not understood.
 */
public final class OfficeCommand {

  private static final String USAGE =
      """
      Perintah:
        templat BERKAS SITUS   membuat templat, misalnya: templat layanan.xlsx https://depok.example/
        periksa BERKAS         memeriksa berkas yang sudah diisi, sel demi sel
        ubah DARI KE           .xlsx, .yaml, dan .jsonld; dari yang satu ke yang lain
        laporan BERKAS HALAMAN kesiapan layanan sebagai halaman, misalnya: laporan layanan.xlsx laporan.html
      """;

  private final PrintStream out;

  private OfficeCommand(PrintStream out) {
    this.out = out;
  }

  /** Runs a command; see the class. */
  public static void main(String... args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(out, args));
  }

  static int run(PrintStream out, String... args) {
    try {
      return new OfficeCommand(out).run(List.of(args));
    } catch (SimpulException e) {
      out.println(e.explanation().in("id"));
      return 1;
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      return 2;
    }
  }

  private int run(List<String> args) {
    String command = args.isEmpty() ? "" : args.get(0);
    if (command.equals("templat") && args.size() == 3) {
      return template(Path.of(args.get(1)), args.get(2));
    }
    if (command.equals("periksa") && args.size() == 2) {
      CatalogReading reading = read(Path.of(args.get(1)));
      MissingParts.of(reading.catalog()).forEach(this::print);
      return check(reading);
    }
    if (command.equals("ubah") && args.size() == 3) {
      return convert(Path.of(args.get(1)), Path.of(args.get(2)));
    }
    if (command.equals("laporan") && args.size() == 3) {
      return report(Path.of(args.get(1)), Path.of(args.get(2)));
    }
    out.print(USAGE);
    return 2;
  }

  private int template(Path file, String site) {
    URI address;
    try {
      address = Contacts.page(site);
    } catch (Unfit e) {
      out.println("SITUS: " + e.indonesian(Problems.quoted(site)));
      return 2;
    }
    if (Files.exists(file)) {
      out.println(
          "Diharapkan nama berkas yang belum ada, ditemukan "
              + file
              + ". Isinya tidak diubah; pilih nama lain.");
      return 1;
    }
    OfficeTemplate.write(file, address);
    out.println("Templat ditulis: " + file);
    return 0;
  }

  private static CatalogReading read(Path file) {
    return isJson(file) ? CatalogReader.ofDefaults().read(file) : OfficeReader.read(file);
  }

  private static boolean isJson(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".jsonld");
  }

  private int report(Path from, Path page) {
    if (!page.toString().toLowerCase(Locale.ROOT).endsWith(".html")) {
      out.println(
          "Diharapkan nama halaman berakhiran .html, ditemukan " + page + ". Ganti namanya.");
      return 2;
    }
    CatalogReading reading = read(from);
    String html = ReadinessPages.html(reading.catalog(), Clock.systemUTC().instant());
    OfficeWriter.put(html.getBytes(StandardCharsets.UTF_8), page);
    out.println("Laporan ditulis: " + page);
    return check(reading);
  }

  private int check(CatalogReading reading) {
    reading.findings().forEach(this::print);
    for (Quarantined each : reading.quarantined()) {
      each.findings().forEach(this::print);
    }
    out.println(
        reading.catalog().services().size()
            + " layanan siap diterbitkan, "
            + reading.quarantined().size()
            + " perlu diperbaiki.");
    return reading.quarantined().isEmpty() ? 0 : 1;
  }

  private int convert(Path from, Path to) {
    CatalogReading reading = read(from);
    if (isJson(to)) {
      OfficeWriter.put(
          CatalogWriter.toJsonLd(reading.catalog()).getBytes(StandardCharsets.UTF_8), to);
    } else {
      OfficeWriter.write(reading.catalog(), to).forEach(this::print);
    }
    return check(reading);
  }

  /** What a document says of a resource is told with its address and the property. */
  private void print(Finding finding) {
    boolean ofDocument = finding.ruleId().startsWith("profile.");
    print((ofDocument ? where(finding.path()) : "") + finding.message().in("id"));
  }

  /** In one line: what a file says must not look like a line of this command. */
  private void print(String line) {
    out.println(Cleaning.visible(line.replace('\n', ' ')));
  }

  private static String where(String path) {
    String[] tokens = path.split("/", -1);
    return (tokens.length > 1 ? tokens[1] : path).replace("~1", "/").replace("~0", "~") + ": ";
  }
}
