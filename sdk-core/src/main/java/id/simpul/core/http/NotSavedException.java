package id.simpul.core.http;

import static id.simpul.core.Retryability.NOT_RETRYABLE;

import id.simpul.core.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The server answered well, and its answer could not be put into the file: the disk is full, the
 * folder is missing or closed to this user, or the answer has no body. The target is as it was.
 */
public final class NotSavedException extends CallException {

  private NotSavedException(String code, LocalizedText explanation, @Nullable Throwable cause) {
    super(code, NOT_RETRYABLE, explanation, cause);
  }

  static NotSavedException of(String request, Throwable cause) {
    return new NotSavedException(
        "response.not-saved",
        LocalizedText.of(
            request
                + ": jawaban tidak dapat ditulis ke berkas tujuan, yang tetap seperti semula."
                + " Periksa apakah foldernya ada dan boleh ditulis, dan apakah disk masih cukup.",
            request
                + ": the answer could not be written to the target file, which is as it was. Check"
                + " that its folder is there and may be written to, and that the disk has room."),
        cause);
  }

  static NotSavedException withoutBody(String request, int status) {
    return new NotSavedException(
        "response.without-body",
        LocalizedText.of(
            request
                + ": diharapkan jawaban berisi untuk disimpan, ditemukan "
                + status
                + " tanpa isi. Berkas tujuan tetap seperti semula; periksa status sebelum"
                + " menyimpan.",
            request
                + ": expected an answer with a body to save, found "
                + status
                + " without one. The target file is as it was; look at the status before saving."),
        null);
  }
}
