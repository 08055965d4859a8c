package id.simpul.identity.disclosure;

import id.simpul.core.LocalizedText;
import id.simpul.core.Masking;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Personal data did not move. The code says why: {@code personal-data.undeclared} (the API is
 * marked and nobody said what the data is for) or {@code personal-data.audit} (it could not be
 * written down).
 */
public final class PersonalDataException extends SimpulException {

  private static final long serialVersionUID = 1L;

  private PersonalDataException(
      String code,
      Retryability retryability,
      LocalizedText explanation,
      @Nullable Throwable cause) {
    super(code, retryability, explanation, cause);
  }

  /**
   * That nobody said what the data of a marked API is for; nothing was sent.
   *
   * @param api where the API begins
   */
  public static PersonalDataException undeclared(URI api) {
    String shown = Masking.mask(api.toString());
    return new PersonalDataException(
        "personal-data.undeclared",
        Retryability.NOT_RETRYABLE,
        LocalizedText.of(
            "Layanan "
                + shown
                + " memuat data pribadi: sebutkan tujuan dan dasar hukumnya (UU 27/2022 pasal 20)."
                + " Panggil lewat using(DataUse.of(tujuan, dasar).about(orang)).",
            "The service "
                + shown
                + " holds personal data: name the purpose and the legal basis (UU 27/2022, article"
                + " 20). Call it through using(DataUse.of(purpose, basis).about(person))."),
        null);
  }

  static PersonalDataException auditFailed(Throwable cause) {
    return new PersonalDataException(
        "personal-data.audit",
        Retryability.SAFE_TO_RETRY,
        LocalizedText.of(
            "Catatan pengungkapan data pribadi tidak bisa ditulis, jadi datanya tidak dikirim dan"
                + " tidak diminta. Periksa tempat catatan itu: ruang, hak, dan apakah bisa"
                + " dicapai.",
            "The disclosure of personal data cannot be written down, so it is neither sent nor"
                + " asked for. Check where the log is kept: space, rights, and whether it can be"
                + " reached."),
        cause);
  }

  static PersonalDataException auditInUse(Path file) {
    String shown = Masking.mask(String.valueOf(file.getFileName()));
    return new PersonalDataException(
        "personal-data.audit",
        Retryability.NOT_RETRYABLE,
        LocalizedText.of(
            "Berkas catatan '"
                + shown
                + "' sedang ditulis oleh proses lain. Beri tiap proses berkasnya sendiri.",
            "The log file '"
                + shown
                + "' is being written by another process. Give each process a file of its own."),
        null);
  }
}
