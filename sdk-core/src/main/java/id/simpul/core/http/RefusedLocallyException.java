package id.simpul.core.http;

import static id.simpul.core.Retryability.NOT_RETRYABLE;
import static id.simpul.core.Retryability.SAFE_TO_RETRY;

import id.simpul.core.LocalizedText;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The call was refused here, before anything was sent: the address cannot be called, or it would
 * have travelled in plain text, or the transport is closed or has too much to do, or there is no
 * room at the server.
 *
 * <p>Without room its code is {@code load.full} (as many calls are under way at that server as may
 * be) or {@code load.rate} (as many went out as may), and the limit is a field. Such a call is safe
 * to repeat a little later.
 */
public final class RefusedLocallyException extends CallException {

  private final @Nullable Integer limit;
  private final @Nullable Duration retryAfter;

  private RefusedLocallyException(String code, LocalizedText explanation) {
    this(code, explanation, null);
  }

  private RefusedLocallyException(
      String code, LocalizedText explanation, @Nullable Throwable cause) {
    super(code, NOT_RETRYABLE, explanation, cause);
    this.limit = null;
    this.retryAfter = null;
  }

  private RefusedLocallyException(
      String code, int limit, @Nullable Duration retryAfter, LocalizedText explanation) {
    super(code, SAFE_TO_RETRY, explanation, null);
    this.limit = limit;
    this.retryAfter = retryAfter;
  }

  static RefusedLocallyException full(Request request, URI origin, int limit) {
    return new RefusedLocallyException(
        "load.full",
        limit,
        null,
        LocalizedText.of(
            request.name()
                + ": tidak dikirim. Di "
                + origin
                + " sudah berjalan "
                + limit
                + " panggilan, sebanyak yang diizinkan serentak. Coba lagi sebentar lagi; bila sering"
                + " terjadi, kurangi panggilan serentak atau naikkan callsAtOnce.",
            request.name()
                + ": not sent. "
                + limit
                + " calls to "
                + origin
                + " are under way, as many as are allowed at once. Try again in a moment; if it"
                + " happens often, make fewer calls at once or raise callsAtOnce."));
  }

  static RefusedLocallyException rate(
      Request request, URI origin, LoadPolicy policy, Duration wait) {
    String shown = Durations.shown(wait);
    return new RefusedLocallyException(
        "load.rate",
        policy.rate(),
        wait,
        LocalizedText.of(
            request.name()
                + ": tidak dikirim. Ke "
                + origin
                + " hanya boleh "
                + policy.rate()
                + " percobaan dalam "
                + Durations.shown(policy.per())
                + ", dan gilirannya datang setelah waktu panggilan ini habis. Coba lagi dalam "
                + shown
                + ".",
            request.name()
                + ": not sent. Only "
                + policy.rate()
                + " attempts in "
                + Durations.shown(policy.per())
                + " may go to "
                + origin
                + ", and its turn comes after this call's time is over. Try again in "
                + shown
                + "."));
  }

  /** Whether there was no room for it, which may be different elsewhere or later. */
  boolean isForLoad() {
    return limit != null;
  }

  /**
   * How many calls are allowed, if that was why.
   *
   * @return calls at once, or attempts in the stretch of time of the rate
   */
  public OptionalInt limit() {
    return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
  }

  /**
   * When it would have been its turn, if that is known.
   *
   * @return the time to wait
   */
  @Override
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  static RefusedLocallyException plainHttp(Request request) {
    return new RefusedLocallyException(
        "url.plain-http",
        LocalizedText.of(
            request.name()
                + ": alamat http tanpa enkripsi hanya boleh ke komputer sendiri. Pakai https.",
            request.name() + ": plain http is allowed only to this very machine. Use https."));
  }

  static RefusedLocallyException address(Request request, String salah, String wrong) {
    return new RefusedLocallyException(
        "url.unusable",
        LocalizedText.of(
            request.name()
                + ": alamat harus berupa URL http atau https yang lengkap; yang diterima "
                + salah
                + ". Perbaiki alamatnya.",
            request.name()
                + ": an address is an absolute http or https URL; found "
                + wrong
                + ". Mend the address."));
  }

  static RefusedLocallyException busy(Request request, Throwable cause) {
    return new RefusedLocallyException(
        "transport.busy",
        LocalizedText.of(
            request.name()
                + ": tidak dikirim, antrean panggilan di latar belakang sudah penuh. Coba lagi"
                + " sebentar lagi, kurangi panggilan serentak, atau beri transport lebih banyak utas"
                + " (backgroundThreads, backgroundQueue, executor).",
            request.name()
                + ": not sent, the queue of calls in the background is full. Try again in a moment,"
                + " make fewer calls at once, or give the transport more threads"
                + " (backgroundThreads, backgroundQueue, executor)."),
        cause);
  }

  static RefusedLocallyException closed(Request request) {
    return new RefusedLocallyException(
        "transport.closed",
        LocalizedText.of(
            request.name()
                + ": transport sudah ditutup. Buat yang baru, dan tutup hanya ketika aplikasi"
                + " berhenti.",
            request.name()
                + ": the transport is closed. Build a new one, and close it only when the"
                + " application stops."));
  }
}
