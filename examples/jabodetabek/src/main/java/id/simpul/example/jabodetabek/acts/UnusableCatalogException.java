package id.simpul.example.jabodetabek.acts;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;
import java.io.Serial;

/** There is nothing to federate at a place that was named on the command line. */
final class UnusableCatalogException extends SimpulException {

  @Serial private static final long serialVersionUID = 1L;

  private UnusableCatalogException(String code, LocalizedText explanation, Throwable cause) {
    super(code, Retryability.NOT_RETRYABLE, explanation, cause);
  }

  private UnusableCatalogException(String code, LocalizedText explanation) {
    super(code, Retryability.NOT_RETRYABLE, explanation, null);
  }

  static UnusableCatalogException empty(int quarantined) {
    return new UnusableCatalogException(
        "catalog.empty",
        LocalizedText.of(
            "Tidak ada satu layanan pun yang terbaca (disisihkan: %d). Periksa berkasnya."
                .formatted(quarantined),
            "Not one service can be read (set aside: %d). Check the file.".formatted(quarantined)));
  }

  static UnusableCatalogException nowhere(Exception cause) {
    return new UnusableCatalogException(
        "catalog.nowhere",
        LocalizedText.of(
            "Itu bukan nama berkas dan bukan alamat web. Periksa tulisannya.",
            "That is neither the name of a file nor a web address. Check how it is written."),
        cause);
  }
}
