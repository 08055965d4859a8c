package id.simpul.catalog.match;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The file of rulings cannot be used as it is; nothing in it was changed.
 *
 * <p>The codes are {@code match.rulings.damaged} (somebody has to mend what {@link #faults()}
 * names), {@code match.rulings.in-use} and {@code match.rulings.failed}.
 */
public final class RulingFileException extends SimpulException {

  private static final long serialVersionUID = 1L;
  private static final int MOST_TOLD = 10;

  private final transient List<LocalizedText> faults;

  private RulingFileException(
      String code,
      Retryability retryability,
      LocalizedText why,
      List<LocalizedText> faults,
      @Nullable Throwable cause) {
    super(code, retryability, why, cause);
    this.faults = List.copyOf(faults);
  }

  static RulingFileException damaged(String file, List<LocalizedText> faults) {
    return new RulingFileException(
        "match.rulings.damaged",
        Retryability.NOT_RETRYABLE,
        LocalizedText.of(
            "Berkas putusan "
                + file
                + " tidak bisa dipakai dan tidak diubah. "
                + told(faults, "id"),
            "The file of rulings "
                + file
                + " cannot be used and was not changed. "
                + told(faults, "en")),
        faults,
        null);
  }

  static RulingFileException inUse(String file) {
    return new RulingFileException(
        "match.rulings.in-use",
        Retryability.SAFE_TO_RETRY,
        LocalizedText.of(
            "Berkas putusan "
                + file
                + " sedang diubah pihak lain. Tidak ada yang berubah; coba lagi.",
            "The file of rulings "
                + file
                + " is being changed by somebody else. Nothing was changed; try again."),
        List.of(),
        null);
  }

  static RulingFileException failed(String file, Throwable cause) {
    String what = cause.getClass().getSimpleName();
    return new RulingFileException(
        "match.rulings.failed",
        Retryability.SAFE_TO_RETRY,
        LocalizedText.of(
            "Berkas putusan "
                + file
                + " tidak bisa dibaca atau ditulis ("
                + what
                + "). Tutup berkas itu di program lain, periksa izin dan ruang diska; isinya tidak diubah.",
            "The file of rulings "
                + file
                + " cannot be read or written ("
                + what
                + "). Close it in other programs, check permissions and space; its content was not changed."),
        List.of(),
        cause);
  }

  /** What is wrong with the file, each with its line; empty unless it is damaged. */
  public List<LocalizedText> faults() {
    return faults == null ? List.of() : faults; // a deserialised one forgot them
  }

  private static String told(List<LocalizedText> faults, String language) {
    String told =
        faults.stream()
            .limit(MOST_TOLD)
            .map(fault -> fault.in(language))
            .collect(Collectors.joining(" "));
    int more = faults.size() - MOST_TOLD;
    return more <= 0
        ? told
        : told + (language.equals("id") ? " Dan " + more + " lagi." : " And " + more + " more.");
  }
}
