package id.simpul.core.http;

import id.simpul.core.LocalizedText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says in words what a status means for the caller and what to do about it. */
final class StatusExplanation {

  private StatusExplanation() {}

  static LocalizedText of(
      Request request,
      int status,
      Headers headers,
      @Nullable Problem problem,
      @Nullable Duration retryAfter) {
    LocalizedText advice = advice(status);
    String title =
        problem == null
            ? ""
            : problem.title().map(t -> " (" + Echo.hidden(t, request) + ")").orElse("");
    String challenge = Challenge.reason(headers, text -> Echo.hidden(text, request)).orElse("");
    return LocalizedText.of(
        request.name()
            + ": diharapkan jawaban berhasil, ditemukan "
            + status
            + title
            + ". "
            + (challenge.isEmpty() ? "" : "Alasan dari server: " + challenge + ". ")
            + advice.in("id")
            + (retryAfter == null
                ? ""
                : " Server minta menunggu " + Durations.shown(retryAfter) + "."),
        request.name()
            + ": expected success, found "
            + status
            + title
            + ". "
            + (challenge.isEmpty() ? "" : "The server's reason: " + challenge + ". ")
            + advice.in("en")
            + (retryAfter == null
                ? ""
                : " The server asks to wait " + Durations.shown(retryAfter) + "."));
  }

  private static LocalizedText advice(int status) {
    if (status < 400) {
      return LocalizedText.of(
          "Pengalihan ini tidak diikuti; panggil alamat barunya dengan sadar.",
          "This redirect is not followed; call the new address knowingly.");
    }
    return status < 500 ? ourSide(status) : theirSide();
  }

  private static LocalizedText ourSide(int status) {
    return switch (status) {
      case 401 ->
          LocalizedText.of(
              "Token tidak diterima. Minta token baru untuk layanan ini.",
              "The token was not accepted. Ask for a new one for this service.");
      case 403 ->
          LocalizedText.of(
              "Token sah tetapi tidak cukup berwenang. Periksa scope-nya.",
              "The token is valid and allows too little. Check its scopes.");
      case 404, 410 ->
          LocalizedText.of(
              "Yang diminta tidak ada di sana. Periksa alamat dan nomornya.",
              "What was asked for is not there. Check the address and the id.");
      case 409, 412 ->
          LocalizedText.of(
              "Keadaannya sudah berubah. Baca ulang, lalu putuskan kembali.",
              "It has changed meanwhile. Read it again, then decide anew.");
      case 429 ->
          LocalizedText.of(
              "Terlalu banyak permintaan. Kurangi, lalu coba lagi.",
              "Too many requests. Send fewer, then try again.");
      default ->
          LocalizedText.of(
              "Permintaan perlu diperbaiki sebelum dikirim lagi.",
              "The request needs mending before it is sent again.");
    };
  }

  private static LocalizedText theirSide() {
    return LocalizedText.of(
        "Gangguan di pihak server. Coba lagi nanti; bila berlanjut, hubungi pengelolanya.",
        "The fault is on the server's side. Try again later; if it lasts, ask those who run it.");
  }
}
