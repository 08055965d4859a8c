package id.simpul.ecosystem;

import id.simpul.catalog.match.RulingFile;
import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import id.simpul.core.Secret;
import id.simpul.core.settings.SettingsReader;
import id.simpul.core.settings.WrongSettingException;
import id.simpul.identity.ClientIdentity;
import id.simpul.identity.SigningKeys;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What an operator wrote, understood setting by setting. */
final class WrittenSettings {

  /** Handed on to the client, which knows its own settings. */
  private static final String HTTP = "simpul.http.";

  private static final List<String> KEYS =
      List.of(
          "simpul.agency",
          "simpul.client.id",
          "simpul.client.key",
          "simpul.members.list",
          "simpul.members.key",
          "simpul.members.store",
          "simpul.catalog.directory",
          "simpul.catalog.stale-after",
          "simpul.match.rulings",
          "simpul.metadata.max-age",
          "simpul.call.timeout",
          "simpul.disclosure.log",
          "simpul.disclosure.key");

  private static final LocalizedText AGENCY =
      LocalizedText.of(
          "nama instansi dengan huruf kecil, seperti kota-depok",
          "an agency's name in lower case, such as kota-depok");
  private static final LocalizedText CLIENT_ID =
      LocalizedText.of("nama klien di server token", "the client's name at the token servers");
  private static final LocalizedText KEY_FILE =
      LocalizedText.of(
          "nama berkas berisi satu kunci privat RSA, P-256, atau P-521 sebagai JWK (RFC 7517),"
              + " seperti buatan SigningKey.generate(..).privateJwk(); jangan kuncinya sendiri",
          "the name of a file with one private key, RSA, P-256 or P-521, as JWK (RFC 7517), such as"
              + " SigningKey.generate(..).privateJwk() makes; never the key itself");
  private static final LocalizedText PINNED_FILE =
      LocalizedText.of(
          "nama berkas berisi satu kunci publik pengelola sebagai JWK (RFC 7517), seperti"
              + " signingKey.publicJwk()",
          "the name of a file with one public key, the operator's, as JWK (RFC 7517), such as"
              + " signingKey.publicJwk()");
  private static final LocalizedText PSEUDONYM_KEY =
      LocalizedText.of(
          "nama berkas berisi 32 sampai 1024 karakter acak dalam satu baris, kunci nama samaran;"
              + " jangan kuncinya sendiri",
          "the name of a file with 32 to 1024 random characters on one line, by which pseudonyms"
              + " are made; never the key itself");
  private static final LocalizedText LOCATION =
      LocalizedText.of(
          "alamat https atau nama berkas dari daftar anggota bertanda tangan",
          "the https address or the file name of a signed member list");
  private static final LocalizedText FILE =
      LocalizedText.of("nama berkas atau folder", "the name of a file or folder");
  private static final LocalizedText ONE_SOURCE =
      LocalizedText.of(
          "simpul.members.list bersama simpul.members.key, atau anggota satu per satu sebagai"
              + " simpul.member.<id>.*, tidak keduanya",
          "simpul.members.list together with simpul.members.key, or members spelt out as"
              + " simpul.member.<id>.*, not both");

  private final SettingsReader reader;
  private final Map<String, MemberSettings> members;
  private final Map<String, String> http;
  private final Path directory;

  WrittenSettings(Map<String, String> settings, Path directory) {
    Map<String, String> rest = new TreeMap<>(settings);
    this.members = MemberSettings.taken(rest);
    this.http = taken(HTTP, rest);
    this.reader = SettingsReader.of(rest);
    this.directory = directory;
    refuseUnknown(rest.keySet());
  }

  EcosystemSettingsBuilder read() {
    EcosystemSettingsBuilder builder = EcosystemSettings.builder();
    readMembers(builder);
    reader.value("simpul.agency", AGENCY, AgencyId::of).ifPresent(builder::agency);
    readClient(builder);
    readDisclosures(builder);
    reader.value("simpul.catalog.directory", FILE, this::path).ifPresent(builder::catalogDirectory);
    reader
        .value("simpul.match.rulings", FILE, this::path)
        .map(RulingFile::at)
        .ifPresent(builder::rulings);
    reader.duration("simpul.catalog.stale-after").ifPresent(builder::staleAfter);
    reader.duration("simpul.metadata.max-age").ifPresent(builder::metadataMaxAge);
    SettingsReader.of(http).duration(HTTP + "timeout").ifPresent(builder::callTimeout);
    reader.duration("simpul.call.timeout").ifPresent(builder::callTimeout);
    return builder.http(http, directory);
  }

  /** Takes what is the client's own away from the settings. */
  private static Map<String, String> taken(String prefix, Map<String, String> settings) {
    Map<String, String> taken = new TreeMap<>();
    settings.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            taken.put(key, value);
          }
        });
    settings.keySet().removeAll(taken.keySet());
    return taken;
  }

  private static void refuseUnknown(Set<String> keys) {
    for (String key : keys) {
      if (!KEYS.contains(key)) {
        throw WrongSettingException.unknown(key, nearest(key), known());
      }
    }
  }

  private static Optional<String> nearest(String key) {
    List<String> known = new ArrayList<>(KEYS);
    int dot = key.lastIndexOf('.');
    if (key.startsWith(MemberSettings.PREFIX) && dot > MemberSettings.PREFIX.length()) {
      String member = key.substring(0, dot + 1);
      MemberSettings.NAMES.forEach(name -> known.add(member + name));
    }
    return SettingsReader.nearest(key, known);
  }

  private static LocalizedText known() {
    List<String> known = new ArrayList<>(KEYS);
    MemberSettings.NAMES.forEach(name -> known.add("simpul.member.<id>." + name));
    known.add(HTTP + "*");
    String all = String.join(", ", known);
    return LocalizedText.of(all, all);
  }

  private void readMembers(EcosystemSettingsBuilder builder) {
    boolean listed = reader.has("simpul.members.list");
    if (listed == !members.isEmpty()) {
      throw WrongSettingException.missing("simpul.members.list", ONE_SOURCE);
    }
    if (listed) {
      readList(builder);
    } else {
      builder.members(members.values().stream().map(MemberSettings::member).toArray(Member[]::new));
    }
  }

  private void readList(EcosystemSettingsBuilder builder) {
    String pinned = keyFile("simpul.members.key", PINNED_FILE).publicKey();
    reader
        .value("simpul.members.list", LOCATION, this::location)
        .ifPresent(source -> builder.memberList(source, pinned));
    reader
        .value("simpul.members.store", FILE, this::path)
        .ifPresent(file -> builder.memberListStore(MemberListStore.file(file)));
  }

  private MemberListSource location(String text) {
    return text.contains("://") ? MemberListSource.at(text) : MemberListSource.file(path(text));
  }

  private void readClient(EcosystemSettingsBuilder builder) {
    Optional<String> id = reader.value("simpul.client.id", CLIENT_ID, Function.identity());
    if (id.isPresent()) {
      SigningKeys keys = keyFile("simpul.client.key", KEY_FILE).privateKeys();
      builder.client(ClientIdentity.of(id.get(), keys));
    } else if (reader.has("simpul.client.key")) {
      throw WrongSettingException.missing("simpul.client.id", CLIENT_ID);
    }
  }

  private void readDisclosures(EcosystemSettingsBuilder builder) {
    Optional<Path> log = reader.value("simpul.disclosure.log", FILE, this::path);
    if (log.isEmpty()) {
      if (reader.has("simpul.disclosure.key")) {
        throw WrongSettingException.missing("simpul.disclosure.log", FILE);
      }
      return;
    }
    AgencyId agency = builder.agency;
    if (agency == null) {
      throw WrongSettingException.missing("simpul.agency", AGENCY);
    }
    String name =
        reader
            .value("simpul.disclosure.key", PSEUDONYM_KEY, Function.identity())
            .orElseThrow(
                () -> WrongSettingException.missing("simpul.disclosure.key", PSEUDONYM_KEY));
    Secret key = new KeyFile("simpul.disclosure.key", PSEUDONYM_KEY, name, directory).pseudonyms();
    builder.disclosures(new DisclosureFile(agency, new LazyAuditLog(log.get()), key));
  }

  private KeyFile keyFile(String key, LocalizedText allowed) {
    String file =
        reader
            .value(key, allowed, Function.identity())
            .orElseThrow(() -> WrongSettingException.missing(key, allowed));
    return new KeyFile(key, allowed, file, directory);
  }

  /** Relative names are meant from where the settings file lies. */
  private Path path(String text) {
    try {
      return directory.resolve(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("no file name", e);
    }
  }
}
