package id.simpul.core.http;

import static id.simpul.core.http.HttpSetting.text;
import static id.simpul.core.http.HttpSetting.yesOrNo;
import static id.simpul.core.http.PolicySettings.NO_BOUND;

import id.simpul.core.LocalizedText;
import id.simpul.core.Secret;
import id.simpul.core.settings.SettingsReader;
import id.simpul.core.settings.WrongSettingException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settings of the doors to the network: whom to trust, what to show, through which proxy. */
final class DoorSettings {

  private static final String TLS = HttpSettings.PREFIX + "tls.";
  private static final String TRUST = TLS + "trust";
  private static final String CERTIFICATE = TLS + "certificate";
  private static final String CERTIFICATE_PASSWORD = TLS + "certificate-password-file";
  private static final String PROXY = HttpSettings.PREFIX + "proxy.";
  private static final String PROXY_ADDRESS = PROXY + "address";
  private static final String PROXY_USER = PROXY + "user";
  private static final String PROXY_PASSWORD = PROXY + "password-file";

  private static final LocalizedText PEM =
      LocalizedText.of(
          "nama berkas PEM berisi sertifikat (RFC 7468), beberapa dipisah koma",
          "the name of a PEM file with certificates (RFC 7468), several separated by commas");
  private static final LocalizedText PKCS12 =
      LocalizedText.of(
          "nama berkas PKCS #12 (.p12) berisi satu kunci privat; kata sandinya di"
              + " certificate-password-file",
          "the name of a PKCS #12 file (.p12) with one private key; its password in"
              + " certificate-password-file");
  private static final LocalizedText ADDRESS =
      LocalizedText.of(
          "none, system, atau host:port seperti proxy.depok.example:3128, tanpa http:// dan tanpa"
              + " kata sandi",
          "none, system, or host:port such as proxy.depok.example:3128, without http:// and without"
              + " a password");
  private static final LocalizedText USER =
      LocalizedText.of("nama tanpa titik dua", "a name without a colon");

  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(?:([A-Za-z0-9._-]+)|\\[([0-9A-Fa-f:.]+)]):([0-9]{1,5})");

  static final List<HttpSetting> ALL =
      List.of(
          text(
              "tls.trust",
              PEM,
              NO_BOUND,
              "otoritas sertifikat yang dipercaya di samping yang dipercaya Java",
              "certificate authorities to trust beside those that Java trusts",
              (doors, text) -> doors.trust(text)),
          yesOrNo(
              "tls.trust-no-other",
              "false",
              "hanya percaya otoritas di tls.trust",
              "trusts the authorities in tls.trust only",
              (c, yes) -> c.doors.trustNoOther = yes),
          text(
              "tls.certificate",
              PKCS12,
              NO_BOUND,
              "sertifikat instansi ini, ditunjukkan kepada server yang memintanya",
              "this agency's certificate, shown to servers that ask for one",
              (doors, text) -> doors.certificate = doors.path(text)),
          new HttpSetting(
              CERTIFICATE_PASSWORD,
              SecretFile.ALLOWED,
              NO_BOUND,
              LocalizedText.of("kata sandi berkas itu", "the password of that file"),
              (reader, key, chosen) ->
                  chosen.doors.certificatePassword = chosen.doors.secret(reader, key)),
          text(
              "proxy.address",
              ADDRESS,
              "none",
              "jalan keluar dari jaringan instansi; system berarti properti sistem Java",
              "the way out of the agency's network; system means Java's system properties",
              (doors, text) -> doors.proxy = proxy(text)),
          text(
              "proxy.user",
              USER,
              NO_BOUND,
              "nama untuk proksi",
              "the name for the proxy",
              (doors, text) -> doors.user = text),
          new HttpSetting(
              PROXY_PASSWORD,
              SecretFile.ALLOWED,
              NO_BOUND,
              LocalizedText.of("kata sandi untuk proksi", "the password for the proxy"),
              (reader, key, chosen) ->
                  chosen.doors.proxyPassword = chosen.doors.secret(reader, key)));

  private final Path directory;
  private final TlsPolicy.Builder tls = TlsPolicy.builder();
  private boolean trustNoOther;
  private @Nullable Path certificate;
  private @Nullable Secret certificatePassword;
  private HttpProxy proxy = HttpProxy.none();
  private @Nullable String user;
  private @Nullable Secret proxyPassword;

  /**
   * Nothing is chosen yet.
   *
   * @param directory from which file names are meant
   */
  DoorSettings(Path directory) {
    this.directory = directory;
  }

  /** Says to the client what was written of both doors. */
  void say(SettingsReader reader, ResilientTransportBuilder client) {
    if (reader.hasAny(TLS)) {
      client.tls(tls(reader));
    }
    if (reader.hasAny(PROXY)) {
      client.proxy(proxy(reader));
    }
  }

  private TlsPolicy tls(SettingsReader reader) {
    if (trustNoOther) {
      require(reader, TRUST, PEM);
      tls.trustingNoOther();
    }
    if (certificatePassword != null) {
      require(reader, CERTIFICATE, PKCS12);
    }
    if (certificate != null) {
      require(reader, CERTIFICATE_PASSWORD, SecretFile.ALLOWED);
      tls.presenting(presented(reader, certificate));
    }
    return tls.build();
  }

  private ClientCertificate presented(SettingsReader reader, Path file) {
    Secret password = certificatePassword == null ? Secret.of("") : certificatePassword;
    return reader
        .value(CERTIFICATE, PKCS12, name -> ClientCertificate.pkcs12(file, password))
        .orElseThrow();
  }

  private HttpProxy proxy(SettingsReader reader) {
    if (user == null && proxyPassword == null) {
      return proxy;
    }
    require(reader, PROXY_ADDRESS, ADDRESS);
    require(reader, PROXY_USER, USER);
    require(reader, PROXY_PASSWORD, SecretFile.ALLOWED);
    Secret password = proxyPassword == null ? Secret.of("") : proxyPassword;
    return reader.value(PROXY_USER, USER, name -> proxy.as(name, password)).orElseThrow();
  }

  private static void require(SettingsReader reader, String key, LocalizedText allowed) {
    if (!reader.has(key)) {
      throw WrongSettingException.missing(key, allowed);
    }
  }

  private void trust(String names) {
    for (String name : names.split(",", -1)) {
      tls.trusting(path(name.strip()));
    }
  }

  private Path path(String name) {
    return directory.resolve(name);
  }

  private @Nullable Secret secret(SettingsReader reader, String key) {
    return reader
        .value(key, SecretFile.ALLOWED, Function.identity())
        .map(name -> SecretFile.read(key, name, directory))
        .orElse(null);
  }

  private static HttpProxy proxy(String text) {
    if (text.equals("none")) {
      return HttpProxy.none();
    }
    if (text.equals("system")) {
      return HttpProxy.ofSystem();
    }
    if (text.indexOf('@') >= 0) {
      // What stands before it may be a password.
      throw WrongSettingException.wrongSecret(PROXY_ADDRESS, ADDRESS, null);
    }
    Matcher parts = HOST_AND_PORT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no host and port");
    }
    String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
    return HttpProxy.at(host, Integer.parseInt(parts.group(3)));
  }
}
