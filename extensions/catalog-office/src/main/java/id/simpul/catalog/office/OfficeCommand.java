package id.simpul.catalog.office;

import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.Finding;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Quarantined;
import id.simpul.catalog.ServiceStandard;
import id.simpul.catalog.StandardComponent;
import id.simpul.core.SimpulException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line for who has no code yet: a template, a check, and the way from and to JSON-LD.
 *
 * <pre>{@code
 * java -cp "lib/*" id.simpul.catalog.office.OfficeCommand templat layanan.xlsx https://depok.example/
 * java -cp "lib/*" id.simpul.catalog.office.OfficeCommand periksa layanan.xlsx
 * java -cp "lib/*" id.simpul.catalog.office.OfficeCommand ubah layanan.xlsx katalog.jsonld
 * java -cp "lib/*" id.simpul.catalog.office.OfficeCommand ubah katalog.jsonld layanan.xlsx
 * }</pre>
 *
 * <p>It speaks Indonesian. Exit code 0 is good, 1 says that something has to be mended, 2 that the
 * command was not understood.
 */
public final class OfficeCommand {

  private static final String USAGE =
      """
      Perintah:
        templat BERKAS SITUS   membuat templat, misalnya: templat layanan.xlsx https://depok.example/
        periksa BERKAS         memeriksa berkas yang sudah diisi, sel demi sel
        ubah DARI KE           .xlsx, .yaml, dan .jsonld; dari yang satu ke yang lain
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
      OfficeTemplate.write(Path.of(args.get(1)), URI.create(args.get(2)));
      out.println("Templat ditulis: " + args.get(1));
      return 0;
    }
    if (command.equals("periksa") && args.size() == 2) {
      CatalogReading reading = OfficeReader.read(Path.of(args.get(1)));
      reading.catalog().services().forEach(this::printMissing);
      return check(reading);
    }
    if (command.equals("ubah") && args.size() == 3) {
      return convert(Path.of(args.get(1)), Path.of(args.get(2)));
    }
    out.print(USAGE);
    return 2;
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
    boolean fromJson = from.toString().endsWith(".jsonld");
    CatalogReading reading =
        fromJson ? CatalogReader.ofDefaults().read(from) : OfficeReader.read(from);
    if (to.toString().endsWith(".jsonld")) {
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
    out.println((ofDocument ? where(finding.path()) : "") + finding.message().in("id"));
  }

  private static String where(String path) {
    String[] tokens = path.split("/", -1);
    return (tokens.length > 1 ? tokens[1] : path).replace("~1", "/").replace("~0", "~") + ": ";
  }

  /** A service may be published without these, but the standard asks for them. */
  private void printMissing(PublicService service) {
    List<StandardComponent> missing = ServiceStandard.missingFrom(service);
    if (!missing.isEmpty()) {
      out.println(
          service.title().in("id")
              + ": belum disebut komponen "
              + missing.stream()
                  .map(component -> component.number() + " " + component.label().in("id"))
                  .collect(Collectors.joining("; "))
              + ".");
    }
  }
}
