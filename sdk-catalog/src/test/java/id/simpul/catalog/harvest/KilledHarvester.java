package id.simpul.catalog.harvest;

import id.simpul.core.AgencyId;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.StringJoiner;

/**
 * Harvests one version of a catalogue after the other and says so, until somebody kills it. Which
 * services a version has, and what they say, follows from its number alone.
 */
final class KilledHarvester {

  static final AgencyId DEPOK = AgencyId.of("kota-depok");
  static final HarvestSource SOURCE =
      HarvestSource.of(DEPOK, URI.create("https://depok.example/katalog"), Services.PREFIX);

  private static int version;

  private KilledHarvester() {}

  public static void main(String[] arguments) {
    version = Integer.parseInt(arguments[1]);
    Transport transport = request -> answer();
    Harvester harvester =
        Harvester.builder()
            .transport(transport)
            .store(HarvestStore.onDisk(Path.of(arguments[0])))
            .build();
    int last = version + Integer.parseInt(arguments[2]);
    for (; version < last; version++) {
      HarvestReport report = harvester.harvestAcceptingRemovals(SOURCE);
      String why = report.failure().map(f -> " " + f.code()).orElse("");
      System.out.println(
          (report.outcome().isSuccess() ? "committed " : "refused ") + version + why);
    }
  }

  static int services(int version) {
    return 60 + version % 5 * 40;
  }

  /** Every third version is the one before: then only the head of the copy is written. */
  private static Response answer() {
    Headers headers =
        Headers.none().with("Content-Type", "application/ld+json").with("ETag", "\"v\"");
    if (version % 3 == 2) {
      return Response.of(304, headers, new byte[0]);
    }
    return Response.of(200, headers, document(version).getBytes(StandardCharsets.UTF_8));
  }

  /** The version that is shown once this one is harvested. */
  static int shown(int version) {
    return version % 3 == 2 ? version - 1 : version;
  }

  static String document(int version) {
    StringJoiner members =
        new StringJoiner(
            ",", "{\"@context\":\"https://simpul.example/ns/context\",\"@graph\":[", "]}");
    for (int i = 0; i < services(version); i++) {
      members.add(Services.member(i, String.valueOf(version)));
    }
    return members.toString();
  }
}
