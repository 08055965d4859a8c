package id.simpul.core.http;

import id.simpul.core.LocalizedText;
import id.simpul.core.Secret;
import id.simpul.core.settings.WrongSettingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A file that a setting names and that holds one secret. Nothing of it is ever repeated, and nor is
 * its name: an operator may have written the secret itself there.
 */
final class SecretFile {

  static final LocalizedText ALLOWED =
      LocalizedText.of(
          "nama berkas berisi kata sandi dalam satu baris; jangan kata sandinya sendiri",
          "the name of a file with the password on one line; never the password itself");

  private static final long LONGEST = 4096;

  private SecretFile() {}

  /**
   * What stands in the file, without the line break at its end.
   *
   * @throws WrongSettingException if it holds no secret
   */
  static Secret read(String key, String name, Path directory) {
    String text = content(key, name, directory).replaceFirst("\\r?\\n$", "");
    if (text.isEmpty() || text.indexOf('\n') >= 0) {
      throw wrong(
          key, "berkas itu tidak berisi tepat satu baris", "that file is not just one line");
    }
    return Secret.of(text);
  }

  private static String content(String key, String name, Path directory) {
    try {
      Path file = directory.resolve(name);
      if (!Files.isRegularFile(file)) {
        throw wrong(key, "berkas itu tidak ada", "that file is not there");
      }
      if (Files.size(file) > LONGEST) {
        throw wrong(key, "berkas itu terlalu panjang", "that file is too long");
      }
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw wrong(key, "berkas itu bukan teks UTF-8", "that file is no text in UTF-8");
    } catch (IOException | InvalidPathException e) {
      throw wrong(key, "berkas itu tidak terbaca", "that file cannot be read");
    }
  }

  private static WrongSettingException wrong(String key, String ternyata, String found) {
    return WrongSettingException.wrongFile(key, null, LocalizedText.of(ternyata, found), ALLOWED);
  }
}
