package id.simpul.example.jabodetabek.acts;

import id.simpul.example.jabodetabek.services.City;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder with the signed member list and the settings file of each city. */
final class SettingsFolder implements AutoCloseable {

  private static final String LIST = "daftar-anggota.jws";
  private static final String KEY = "register.jwk";

  private final Path folder;

  private SettingsFolder(Path folder) {
    this.folder = folder;
  }

  static SettingsFolder create() {
    try {
      return new SettingsFolder(Files.createTempDirectory("simpul-jabodetabek-"));
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder can be made", e);
    }
  }

  /** The list, and apart from it the key by which it is believed. */
  void register(String signedList, String publicKeyJwk) {
    write(LIST, signedList);
    write(KEY, publicKeyJwk);
  }

  Path settingsOf(City city) {
    return write(
        city.agency() + ".properties",
        String.join(
            "\n",
            "# " + city.title() + " (example)",
            "simpul.agency = " + city.agency(),
            "simpul.members.list = " + LIST,
            "simpul.members.key = " + KEY,
            "simpul.members.store = " + city.agency() + "-members.jws",
            "simpul.call.timeout = PT5S",
            "simpul.match.rulings = " + rulings(city).getFileName(),
            "simpul.disclosure.log = " + disclosures(city).getFileName(),
            "simpul.disclosure.key = " + pseudonymKey(city),
            ""));
  }

  /** Where a city writes down that it fetched or sent personal data. */
  Path disclosures(City city) {
    return folder.resolve(city.agency() + "-pengungkapan.jsonl");
  }

  /** Where a city's officers say which services are the same. */
  Path rulings(City city) {
    return folder.resolve(city.agency() + "-padanan.csv");
  }

  private String pseudonymKey(City city) {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return String.valueOf(
        write(city.agency() + "-samaran.key", HexFormat.of().formatHex(key)).getFileName());
  }

  Path path() {
    return folder;
  }

  private Path write(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be written", e);
    }
  }

  @Override
  public void close() {
    for (Path file : files()) {
      try {
        Files.delete(file);
      } catch (IOException e) {
        // It lies in the system's temporary folder, where nobody reads it again.
        file.toFile().deleteOnExit();
      }
    }
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
