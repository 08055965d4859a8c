package id.simpul.ecosystem;

import id.simpul.core.LocalizedText;
import id.simpul.core.SimpulException;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where the signed member list comes from; it is believed for its signature, not for its place. */
interface MemberListSource {

  /** As much as a signed document may have. */
  int LONGEST = 1 << 20;

  /** The list as it was signed. */
  String read(Transport transport);

  static MemberListSource file(Path file) {
    return transport -> {
      try {
        if (Files.size(file) > LONGEST) {
          throw new IOException("larger than " + LONGEST + " bytes");
        }
        return Files.readString(file);
      } catch (IOException e) {
        throw unavailable(file, e);
      }
    };
  }

  static MemberListSource at(String url) {
    WebAddress address = WebAddress.parse(url);
    return transport -> {
      try (Response response = transport.send(Request.of("GET", address.uri()))) {
        byte[] bytes = response.stream().readNBytes(LONGEST + 1);
        if (response.status() != 200 || bytes.length > LONGEST) {
          throw new IOException("status " + response.status() + ", " + bytes.length + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
      } catch (IOException | SimpulException e) {
        throw unavailable(address, e);
      }
    };
  }

  private static MemberListRefusedException unavailable(Object place, Exception cause) {
    return new MemberListRefusedException(
        "unavailable",
        Explanation.of(
            "Daftar anggota di %s tidak dapat diambil: %s Periksa alamat dan sambungan, lalu coba"
                + " lagi.",
            "The member list at %s cannot be fetched: %s Check the address and the connection,"
                + " then try again.",
            place,
            reason(cause)),
        cause);
  }

  private static LocalizedText reason(Exception cause) {
    if (cause instanceof SimpulException told) {
      return told.explanation();
    }
    return cause instanceof NoSuchFileException
        ? LocalizedText.of("berkas itu tidak ada.", "that file is not there.")
        : Explanation.of("%s.", "%s.", cause.getClass().getSimpleName() + " " + cause.getMessage());
  }
}
