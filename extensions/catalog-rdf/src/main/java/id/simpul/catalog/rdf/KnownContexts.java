package id.simpul.catalog.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The JSON-LD contexts that are at hand, by address. A document may name one of them; it is never
 * fetched from there.
 */
final class KnownContexts {

  /** CPSV-AP, under the addresses that published catalogues name its releases by. */
  private static final Map<String, String> BUNDLED =
      Map.of(
          "https://raw.githubusercontent.com/catalogue-of-services-isa/CPSV-AP/master/releases/2.2.1/CPSV-AP_v2.2.1.jsonld",
          "cpsv-ap-2.2.1.jsonld",
          "https://raw.githubusercontent.com/SEMICeu/CPSV-AP/master/releases/2.2.1/CPSV-AP_v2.2.1.jsonld",
          "cpsv-ap-2.2.1.jsonld",
          "https://semiceu.github.io/uri.semic.eu-generated/CPSV-AP/releases/3.2.0/context/cpsv-ap.jsonld",
          "cpsv-ap-3.2.0.jsonld",
          "https://semiceu.github.io/CPSV-AP/releases/3.2.0/context/cpsv-ap.jsonld",
          "cpsv-ap-3.2.0.jsonld");

  private final Map<String, byte[]> texts;

  private KnownContexts(Map<String, byte[]> texts) {
    this.texts = Map.copyOf(texts);
  }

  static KnownContexts with(Map<URI, String> further) {
    Map<String, byte[]> texts = new HashMap<>();
    BUNDLED.forEach((address, resource) -> texts.put(address, bundled(resource)));
    Objects.requireNonNull(further, "contexts")
        .forEach((address, text) -> texts.put(address.toString(), checked(address, text)));
    return new KnownContexts(texts);
  }

  Optional<Document> at(URI address) throws JsonLdError {
    byte[] text = texts.get(address.toString());
    return text == null ? Optional.empty() : Optional.of(document(text));
  }

  private static byte[] checked(URI address, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      document(bytes);
    } catch (JsonLdError e) {
      throw new IllegalArgumentException(
          "expected JSON as context " + address + "; give the document's text", e);
    }
    return bytes;
  }

  private static Document document(byte[] text) throws JsonLdError {
    return JsonDocument.of(new ByteArrayInputStream(text));
  }

  private static byte[] bundled(String resource) {
    try (InputStream in = KnownContexts.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(
          "expected " + resource + " in this module's jar; the jar is damaged", e);
    }
  }
}
