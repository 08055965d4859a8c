package id.simpul.catalog.harvest;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.CatalogWriter;
import id.simpul.core.AgencyId;
import id.simpul.core.SimpulException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The bytes of a copy: a few lines about it, a checksum, an empty line, and the catalogue as
 * JSON-LD.
 */
final class StoredCopy {

  private static final String FIRST_LINE = "simpul-katalog 1";

  private StoredCopy() {}

  static byte[] write(HarvestedCatalog copy) {
    String json = CatalogWriter.toJsonLd(copy.catalog());
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    line(text, "source", copy.source().toString());
    line(text, "asOf", copy.asOf().toString());
    copy.etag().ifPresent(etag -> line(text, "etag", etag));
    copy.lastModified().ifPresent(time -> line(text, "lastModified", time));
    line(text, "sha256", digest(json));
    return text.append('\n').append(json).toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The copy, or nothing if its bytes are damaged or of another time. */
  static Optional<HarvestedCatalog> read(AgencyId agency, byte[] bytes, CatalogReader reader) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.indexOf("\n\n");
    if (end < 0 || !text.startsWith(FIRST_LINE + "\n")) {
      return Optional.empty();
    }
    Map<String, String> lines = lines(text.substring(0, end));
    String json = text.substring(end + 2);
    if (!digest(json).equals(lines.get("sha256"))) {
      return Optional.empty();
    }
    return parsed(agency, lines, json, reader);
  }

  private static Optional<HarvestedCatalog> parsed(
      AgencyId agency, Map<String, String> lines, String json, CatalogReader reader) {
    try {
      URI source = URI.create(lines.getOrDefault("source", ""));
      Instant asOf = Instant.parse(lines.getOrDefault("asOf", ""));
      byte[] document = json.getBytes(StandardCharsets.UTF_8);
      Catalog catalog =
          reader.read(new ByteArrayInputStream(document), source, CatalogWriter.JSON_LD).catalog();
      return Optional.of(
          new HarvestedCatalog(
              agency, source, catalog, asOf, lines.get("etag"), lines.get("lastModified")));
    } catch (IllegalArgumentException | DateTimeException | SimpulException e) {
      return Optional.empty(); // a damaged copy counts as none; the next run writes a sound one
    }
  }

  private static Map<String, String> lines(String head) {
    Map<String, String> lines = new HashMap<>();
    head.lines()
        .filter(line -> line.contains(": "))
        .forEach(
            line ->
                lines.put(
                    line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
    return lines;
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value.replaceAll("[\\r\\n]", " ")).append('\n');
  }

  private static String digest(String json) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
