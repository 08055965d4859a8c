package id.simpul.ecosystem;

import id.simpul.core.LocalizedText;
import id.simpul.core.http.CallException;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents by which members are found, without any token. They are small, and they lie
 * where they are said to lie: a redirect is refused, for it would let a document speak for another
 * place.
 */
final class Documents {

  private static final int LONGEST = 256 * 1024;
  private static final LocalizedText PLAIN_ANSWER =
      LocalizedText.of(
          "jawaban 200 langsung dari alamat itu, tanpa pengalihan, paling besar 256 KiB",
          "an answer 200 from that very address, without a redirect, of at most 256 KiB");

  private final Transport transport;

  Documents(Transport transport) {
    this.transport = transport;
  }

  /**
   * The text of a document.
   *
   * @throws MetadataUnusableException if it answers with anything but a small 200
   * @throws CallException if the member cannot be reached or is failing
   */
  String read(Member member, URI document, String accept) {
    try (Response response = get(member, document, accept)) {
      byte[] bytes = response.stream().readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw unusable(member, document, "more than 256 KiB", null);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unusable(member, document, "an answer that breaks off", e);
    }
  }

  /** The answer itself, for its headers; to be closed. */
  Response get(Member member, URI document, String accept) {
    Response response = send(member, document, accept);
    if (response.status() != 200) {
      response.close();
      throw unusable(member, document, "status " + response.status(), null);
    }
    return response;
  }

  private Response send(Member member, URI document, String accept) {
    try {
      return transport.send(Request.of("GET", document).withHeader("Accept", accept));
    } catch (ErrorResponseException e) {
      if (e.status() < 500 && e.status() != 429) {
        throw unusable(member, document, "status " + e.status(), e);
      }
      throw e;
    }
  }

  private static MetadataUnusableException unusable(
      Member member, URI document, String found, @Nullable Throwable cause) {
    return new MetadataUnusableException(member.id(), document, PLAIN_ANSWER, found, cause);
  }
}
