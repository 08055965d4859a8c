package id.simpul.catalog.office;

import id.simpul.catalog.Finding;
import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An office file of which nothing can be used, or which cannot be written.
 *
 * <p>Its code says what it is: {@code catalog.office.missing}, {@code .unreadable}, {@code
 * .encrypted}, {@code .macros}, {@code .old-excel}, {@code .not-excel}, {@code .too-large}, {@code
 * .encoding}, {@code .malformed}, {@code .unusable} or {@code .unwritable}. {@link #findings()}
 * names every cell that stands in the way.
 *
 * <pre>{@code
 * try {
 *   reading = OfficeReader.read(file);
 * } catch (OfficeFileException e) {
 *   e.findings().forEach(finding -> show(finding.message().in("id")));
 * }
 * }</pre>
 */
public final class OfficeFileException extends SimpulException {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  private OfficeFileException(
      String code, LocalizedText explanation, List<Finding> findings, @Nullable Throwable cause) {
    super(
        "catalog.office." + code,
        code.equals("missing") ? Retryability.SAFE_TO_RETRY : Retryability.NOT_RETRYABLE,
        explanation,
        cause);
    this.findings = findings;
  }

  static OfficeFileException of(
      String code, String indonesian, String english, @Nullable Throwable cause) {
    return new OfficeFileException(code, LocalizedText.of(indonesian, english), List.of(), cause);
  }

  static OfficeFileException unusable(List<Finding> findings) {
    return new OfficeFileException(
        "unusable",
        LocalizedText.of(
            "Berkas belum bisa dipakai. " + said(findings, "id"),
            "The file cannot be used yet. " + said(findings, "en")),
        List.copyOf(findings),
        null);
  }

  static OfficeFileException tooLarge(String indonesian, String english) {
    return of(
        "too-large",
        "Berkas lebih besar daripada yang dibaca: "
            + indonesian
            + ". Hapus yang tidak perlu, atau bagi berkasnya.",
        "The file is larger than what is read: "
            + english
            + ". Remove what is not needed, or split the file.",
        null);
  }

  static OfficeFileException damaged(@Nullable Throwable cause) {
    return of(
        "unreadable",
        "Diharapkan buku kerja Excel (.xlsx), ditemukan berkas yang rusak atau belum selesai"
            + " disimpan. Buka di Excel"
            + " atau LibreOffice, lalu simpan lagi sebagai .xlsx.",
        "An Excel workbook (.xlsx) is expected, found a file that is damaged or not wholly"
            + " saved. Open it in Excel or"
            + " LibreOffice and save it again as .xlsx.",
        cause);
  }

  /** Every cell that stands in the way; empty if it is the file as a whole. */
  public List<Finding> findings() {
    return findings == null ? List.of() : findings;
  }

  private static String said(List<Finding> findings, String language) {
    return findings.stream()
        .map(finding -> finding.message().in(language))
        .collect(Collectors.joining(" "));
  }
}
