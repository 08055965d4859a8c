package id.simpul.ecosystem;

import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import java.io.Serial;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A document by which a member is found (its api-catalog, or the metadata of an API) answers, but
 * is not what its standard says. Code {@code metadata.unusable}. Nothing was sent to the API; the
 * member has to mend the document.
 */
public final class MetadataUnusableException extends EcosystemException {

  @Serial private static final long serialVersionUID = 1L;

  private final AgencyId member;
  private final URI document;

  MetadataUnusableException(
      AgencyId member,
      URI document,
      LocalizedText expected,
      String found,
      @Nullable Throwable cause) {
    super(
        "metadata.unusable",
        Retryability.NOT_RETRYABLE,
        explain(member, document, expected, found),
        cause);
    this.member = member;
    this.document = document;
  }

  private static LocalizedText explain(
      AgencyId member, URI document, LocalizedText expected, String found) {
    return Explanation.of(
        "Dokumen %2$s milik %1$s tidak dapat dipakai. Seharusnya: %3$s. Ternyata: %4$s. Tidak ada"
            + " token yang diminta. Minta %1$s memperbaiki dokumen itu.",
        "The document %2$s of %1$s cannot be used. Expected: %3$s. Found: %4$s. No token was asked"
            + " for. Ask %1$s to mend that document.",
        member,
        document,
        expected,
        found);
  }

  /** Whose document it is. */
  public AgencyId member() {
    return member;
  }

  /** Where the document was read. */
  public URI document() {
    return document;
  }
}
