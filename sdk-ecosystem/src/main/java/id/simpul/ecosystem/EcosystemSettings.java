package id.simpul.ecosystem;

import id.simpul.core.AgencyId;
import id.simpul.core.settings.WrongSettingException;
import id.simpul.identity.ClientIdentity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How this agency takes part: who it is, whom it trusts, and with what means. From a file that an
 * operator writes, or from a builder.
 *
 * <pre>{@code
 * EcosystemSettings settings = EcosystemSettings.load(Path.of("simpul.properties"));
 * }</pre>
 *
 * <pre>{@literal
 * simpul.agency = kota-depok
 * simpul.client.id = portal-depok
 * simpul.client.key = portal-depok.jwk
 * simpul.members.list = https://anggota.simpul.example/daftar.jws
 * simpul.members.key = operator.jwk
 * simpul.members.store = members.jws
 * simpul.catalog.directory = katalog
 * simpul.catalog.stale-after = 24h
 * simpul.match.rulings = padanan.csv
 * simpul.metadata.max-age = 10m
 * simpul.call.timeout = 10s
 * simpul.http.connect-timeout = 1s
 * simpul.disclosure.log = pengungkapan.jsonl
 * simpul.disclosure.key = nama-samaran.key
 * }</pre>
 *
 * <p>In place of a list, members can be spelt out: {@code simpul.member.<id>.base-url}, {@code
 * .issuer}, {@code .iri-prefixes}, and optionally {@code .origins}, {@code .assurance-ceiling},
 * {@code .grant-types}, {@code .name}. A file that ends in {@code .json} has the same names as
 * nested objects under {@code "simpul"}. {@code simpul.http.*} is how the client behaves that makes
 * the calls; {@code simpul.http.replicas.<name>} names base URLs of one member's API that answer
 * alike. File names are meant from where the settings file lies; keys are always files. A setting
 * that is wrong, missing or not known is refused with a {@link WrongSettingException}.
 *
 * <p>Immutable. What it was lent (transport, executor, stores) it never closes.
 */
public final class EcosystemSettings {

  private final EcosystemSettingsBuilder chosen;

  EcosystemSettings(EcosystemSettingsBuilder chosen) {
    this.chosen = chosen;
  }

  /** Begins settings; who is trusted has to be said, everything else has a default. */
  public static EcosystemSettingsBuilder builder() {
    return new EcosystemSettingsBuilder();
  }

  /**
   * Reads a settings file and the key files that it names.
   *
   * @throws WrongSettingException if anything in it is wrong, missing or not known
   */
  public static EcosystemSettings load(Path file) {
    return loadInto(file).build();
  }

  /**
   * The same, to be completed in code: with a clock, an executor, a transport, formats.
   *
   * @throws WrongSettingException if anything in it is wrong, missing or not known
   */
  public static EcosystemSettingsBuilder loadInto(Path file) {
    Path absolute = file.toAbsolutePath();
    Path directory = Objects.requireNonNull(absolute.getParent(), "the directory of the file");
    return new WrittenSettings(SettingsFile.read(absolute), directory).read();
  }

  /** Which member this agency is; empty if it only looks on. */
  public Optional<AgencyId> agency() {
    return Optional.ofNullable(chosen.agency);
  }

  /** Who it is at token servers; empty if it never calls. */
  public Optional<ClientIdentity> client() {
    return Optional.ofNullable(chosen.client);
  }

  /** From which age on what a catalogue says counts as stale. */
  public Duration staleAfter() {
    return chosen.staleAfter;
  }

  /** How long what an API says about its tokens is believed without asking again. */
  public Duration metadataMaxAge() {
    return chosen.metadataMaxAge;
  }

  /** How long one call may take, all attempts together. */
  public Duration callTimeout() {
    return chosen.callTimeout;
  }

  EcosystemSettingsBuilder chosen() {
    return chosen;
  }

  @Override
  public String toString() {
    return "EcosystemSettings[agency " + chosen.agency + ", client " + chosen.client + "]";
  }
}
