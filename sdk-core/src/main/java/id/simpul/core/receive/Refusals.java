package id.simpul.core.receive;

import static id.simpul.core.Retryability.NOT_RETRYABLE;
import static id.simpul.core.Retryability.SAFE_TO_RETRY;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a request is not served, in words for whoever sent it. */
record Refusals(String endpoint, @Nullable URI documentation) {

  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  static RequestRefusedException callerGone(Duration allowed) {
    return new RequestRefusedException(
        504,
        "caller.gone",
        NOT_RETRYABLE,
        LocalizedText.of(
            "Pengirim menunggu "
                + allowed.toMillis()
                + " ms sejak permintaan tiba, dan waktu itu sudah lewat; pekerjaan dihentikan. Beri"
                + " waktu lebih panjang, atau kurangi yang diminta.",
            "The caller waits "
                + allowed.toMillis()
                + " ms from the request's arrival, and that has passed; the work was stopped. Allow"
                + " more time, or ask for less."),
        null,
        null,
        null);
  }

  RequestRefusedException keyMissing() {
    return refused(
        400,
        "idempotency.key-missing",
        NOT_RETRYABLE,
        null,
        endpoint
            + ": permintaan ini harus membawa header Idempotency-Key; header itu tidak ada. Buat UUID"
            + " baru untuk tiap urusan, dan pakai lagi bila permintaan yang sama dikirim ulang.",
        endpoint
            + ": this request must carry an Idempotency-Key header; found none. Make a new UUID for"
            + " each operation, and use it again when the same request is repeated.");
  }

  RequestRefusedException keyMalformed() {
    return refused(
        400,
        "idempotency.key-malformed",
        NOT_RETRYABLE,
        null,
        endpoint
            + ": Idempotency-Key harus satu nilai, 1 sampai 255 karakter ASCII, boleh di dalam tanda"
            + " kutip; yang diterima lain. Pakai UUID.",
        endpoint
            + ": an Idempotency-Key is one value of 1 to 255 ASCII characters, in quotes or not;"
            + " found something else. Use a UUID.");
  }

  RequestRefusedException inProgress() {
    return refused(
        409,
        "idempotency.in-progress",
        SAFE_TO_RETRY,
        A_MOMENT,
        endpoint
            + ": permintaan dengan Idempotency-Key ini masih dikerjakan. Tunggu sebentar, lalu kirim"
            + " lagi yang sama; jangan ganti kuncinya.",
        endpoint
            + ": the request with this Idempotency-Key is still being worked on. Wait a moment, then"
            + " send the same again; do not change the key.");
  }

  RequestRefusedException otherBody() {
    return refused(
        422,
        "idempotency.key-reused",
        NOT_RETRYABLE,
        null,
        endpoint
            + ": Idempotency-Key ini sudah dipakai untuk permintaan dengan isi lain. Kirim isi yang"
            + " semula, atau pakai kunci baru untuk urusan baru.",
        endpoint
            + ": this Idempotency-Key was used for a request with another body. Send the first body,"
            + " or use a new key for a new operation.");
  }

  RequestRefusedException answerNotKept() {
    return refused(
        409,
        "idempotency.answer-not-kept",
        NOT_RETRYABLE,
        null,
        endpoint
            + ": permintaan ini sudah dikerjakan, tetapi jawabannya terlalu besar untuk disimpan."
            + " Baca hasilnya; jangan kirim lagi.",
        endpoint
            + ": this request has been done, but its answer was too large to be kept. Read its"
            + " result; do not send it again.");
  }

  RequestRefusedException storeUnavailable(@Nullable Throwable cause) {
    return refused(
        503,
        "idempotency.store-unavailable",
        SAFE_TO_RETRY,
        cause,
        A_MOMENT,
        endpoint
            + ": catatan Idempotency-Key tidak dapat dibuka, jadi permintaan tidak dikerjakan. Kirim"
            + " lagi nanti dengan kunci yang sama.",
        endpoint
            + ": the record of Idempotency-Keys cannot be reached, so nothing was done. Send it again"
            + " later with the same key.");
  }

  static RequestRefusedException storeFull() {
    return new Refusals("Idempotency-Key", null)
        .refused(
            503,
            "idempotency.store-full",
            SAFE_TO_RETRY,
            A_MOMENT,
            "catatan penuh, jadi permintaan tidak dikerjakan. Kirim lagi nanti dengan kunci yang"
                + " sama; pengelola dapat memperbesar catatan atau memperpendek masa simpannya.",
            "the record is full, so nothing was done. Send it again later with the same key; whoever"
                + " runs this can enlarge the record or keep answers for a shorter time.");
  }

  private RequestRefusedException refused(
      int status,
      String code,
      Retryability retryability,
      @Nullable Duration retryAfter,
      String indonesian,
      String english) {
    return refused(status, code, retryability, null, retryAfter, indonesian, english);
  }

  private RequestRefusedException refused(
      int status,
      String code,
      Retryability retryability,
      @Nullable Throwable cause,
      @Nullable Duration retryAfter,
      String indonesian,
      String english) {
    return new RequestRefusedException(
        status,
        code,
        retryability,
        LocalizedText.of(indonesian, english),
        cause,
        retryAfter,
        documentation);
  }
}
