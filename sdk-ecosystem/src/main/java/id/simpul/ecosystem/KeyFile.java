package id.simpul.ecosystem;

import id.simpul.core.LocalizedText;
import id.simpul.core.Secret;
import id.simpul.core.settings.WrongSettingException;
import id.simpul.identity.DocumentRejectedException;
import id.simpul.identity.SignedDocument;
import id.simpul.identity.SigningKey;
import id.simpul.identity.SigningKeys;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file that a setting names and that holds one key. What stands in its place is told by its kind,
 * never by its content, and its name only where it is surely a name.
 */
final class KeyFile {

  /** A secret in the place of a name has no ending, or signs that a name has not. */
  private static final Pattern NAME = Pattern.compile("[\\w ./\\\\:-]{1,200}\\.[a-zA-Z]{1,10}");

  private static final int LONGEST = 1 << 16;

  private final String key;
  private final LocalizedText allowed;
  private final String value;
  private final Path directory;

  KeyFile(String key, LocalizedText allowed, String value, Path directory) {
    this.key = key;
    this.allowed = allowed;
    this.value = value;
    this.directory = directory;
  }

  /** The key in the file, followed when the file is changed. */
  SigningKeys privateKeys() {
    String content = content();
    try {
      SigningKey.fromJwk(content);
      return SigningKeys.file(directory.resolve(value));
    } catch (RuntimeException e) {
      // Its message may quote the key.
      throw wrong(described(content));
    }
  }

  /** The operator's public key, known to be usable before any list is fetched. */
  String publicKey() {
    String content = content();
    try {
      SignedDocument.verify("", content, MemberList.TYPE);
    } catch (DocumentRejectedException usable) {
      // Nothing can be verified yet; only a key that is none is an argument mistake.
      return content;
    } catch (IllegalArgumentException e) {
      throw wrong(described(content));
    }
    return content;
  }

  /** By which people are named in the log of disclosures. */
  Secret pseudonyms() {
    String content = content().strip();
    if (content.length() < 32 || content.length() > 1024 || content.indexOf('\n') >= 0) {
      throw wrong(
          Explanation.of(
              "berkas%s tidak berisi satu baris dengan 32 sampai 1024 karakter",
              "the file%s does not hold one line of 32 to 1024 characters", shown()));
    }
    return Secret.of(content);
  }

  private String content() {
    if (value.startsWith("{") || value.startsWith("-----")) {
      throw wrong(
          LocalizedText.of(
              "yang tertulis adalah kuncinya sendiri, bukan nama berkas",
              "the key itself stands there, not the name of a file"));
    }
    try {
      Path file = directory.resolve(value);
      if (Files.notExists(file) || Files.isDirectory(file)) {
        throw wrong(Explanation.of("berkas%s tidak ada", "the file%s is not there", shown()));
      }
      return Files.size(file) > LONGEST ? "" : Files.readString(file);
    } catch (CharacterCodingException e) {
      return "";
    } catch (IOException | InvalidPathException e) {
      throw wrong(Explanation.of("berkas%s tidak terbaca", "the file%s cannot be read", shown()));
    }
  }

  private boolean isName() {
    return NAME.matcher(value).matches();
  }

  private String shown() {
    return isName() ? " '" + value + "'" : "";
  }

  private LocalizedText described(String content) {
    LocalizedText kind = kind(content.strip());
    return Explanation.of("berkas%s berisi %s", "the file%s holds %s", shown(), kind);
  }

  private static LocalizedText kind(String content) {
    if (content.startsWith("-----")) {
      return LocalizedText.of("PEM, bukan JWK", "PEM, not a JWK");
    }
    try {
      List<String> members = StrictJson.parse(content).names();
      if (members.contains("keys")) {
        return LocalizedText.of("kumpulan kunci, bukan satu kunci", "a set of keys, not one key");
      }
      if (members.contains("kty")) {
        return members.contains("d")
            ? LocalizedText.of("kunci privat", "a private key")
            : LocalizedText.of("kunci publik", "a public key");
      }
    } catch (UnexpectedJsonException e) {
      // Told below: what the parser quotes may be secret.
    }
    return LocalizedText.of("sesuatu yang bukan JWK", "something that is no JWK");
  }

  private WrongSettingException wrong(LocalizedText found) {
    return WrongSettingException.wrongFile(key, isName() ? value : null, found, allowed);
  }
}
