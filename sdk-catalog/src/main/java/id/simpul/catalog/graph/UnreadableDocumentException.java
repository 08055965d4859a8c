package id.simpul.catalog.graph;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document as a whole could not be read: it is not what it claims to be, it is cut off, or it is
 * too large.
 *
 * <p>The codes are {@code catalog.document.malformed}, {@code catalog.document.too-large}, {@code
 * catalog.document.remote-context}, {@code catalog.document.missing} and {@code
 * catalog.document.unknown-format}. Reading the same bytes again gives the same answer, so it is
 * not retryable.
 */
public final class UnreadableDocumentException extends SimpulException {

  /** What would begin a line of its own, or act on a screen, when a document's words are quoted. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

  /** A refusal with its code, its explanation and, if there is one, what caused it. */
  public UnreadableDocumentException(
      String code, LocalizedText explanation, @Nullable Throwable cause) {
    super(code, Retryability.NOT_RETRYABLE, explanation, cause);
  }

  /**
   * The document is not well-formed.
   *
   * @param expected what it was read as, such as {@code JSON-LD}
   * @param found what is wrong, with line and column if they are known; never a passage of the
   *     document
   */
  public static UnreadableDocumentException malformed(
      String expected, String found, @Nullable Throwable cause) {
    return new UnreadableDocumentException(
        "catalog.document.malformed",
        LocalizedText.of(
            "Dokumen tidak terbaca sebagai "
                + expected
                + ": "
                + found
                + ". Periksa berkas aslinya.",
            "The document cannot be read as "
                + expected
                + ": "
                + found
                + ". Check the original file."),
        cause);
  }

  /**
   * The document exceeds a limit.
   *
   * @param what what is counted, in English plural: {@code bytes}, {@code statements}, {@code
   *     levels}
   */
  public static UnreadableDocumentException tooLarge(String what, long limit) {
    LocalizedText most = Amount.of(limit, what);
    return new UnreadableDocumentException(
        "catalog.document.too-large",
        LocalizedText.of(
            "Dokumen lebih dari "
                + most.in("id")
                + ", batas yang dibaca. Bagi katalog, atau naikkan batasnya.",
            "The document has more than "
                + most.in("en")
                + ", the most that is read. Split the catalogue, or raise the limit."),
        null);
  }

  /** One record of the document takes more memory than a reader may hold at once. */
  public static UnreadableDocumentException recordTooLarge(long limit) {
    LocalizedText most = Amount.of(limit, "bytes");
    return new UnreadableDocumentException(
        "catalog.document.too-large",
        LocalizedText.of(
            "Satu catatan lebih dari "
                + most.in("id")
                + ", batas yang dibaca sekaligus. Tulis @context paling depan dan layanan"
                + " berdampingan dalam @graph, atau naikkan batasnya.",
            "One record takes more than "
                + most.in("en")
                + ", the most that is read at once. Write @context first and the services side by"
                + " side in @graph, or raise the limit."),
        null);
  }

  /** The document asks for a JSON-LD context from elsewhere. */
  public static UnreadableDocumentException remoteContext(String address) {
    String shown = UNSEEN.matcher(address).replaceAll("\uFFFD");
    return new UnreadableDocumentException(
        "catalog.document.remote-context",
        LocalizedText.of(
            "Konteks JSON-LD dari luar tidak diambil: "
                + shown
                + ". Tulis konteks di dalam dokumen.",
            "A JSON-LD context from elsewhere is never fetched: "
                + shown
                + ". Write it into the document."),
        null);
  }
}
