package id.simpul.identity;

import id.simpul.core.LocalizedText;
import java.util.Map;

/**
 * What the error codes of RFC 6749 section 5.2, RFC 6750 and RFC 8707 mean for the one who asked.
 */
final class OAuthErrorText {

  private OAuthErrorText() {}

  /** What it means in answer to this form; a no to a grant is another one than to a token. */
  static LocalizedText of(String error, Map<String, String> asked) {
    return error.equals("invalid_grant") && TokenRequest.JWT_GRANT.equals(asked.get("grant_type"))
        ? LocalizedText.of(
            "Hibah (grant) dari server pengguna tidak diterima di server ini: penerbitnya belum"
                + " dipercaya di sana, penggunanya belum dikenal di sana, hibahnya untuk server"
                + " lain, atau sudah pernah dipakai. Minta pengelola server ini memeriksa"
                + " hubungannya dengan server pengguna.",
            "The grant of the person's own server is not accepted at this one: its issuer is not"
                + " trusted there, the person is not known there, it is meant for another server,"
                + " or it was used before. Ask this server's operator to check how it is tied to"
                + " the person's server.")
        : of(error);
  }

  static LocalizedText of(String error) {
    return switch (error) {
      case "invalid_client" ->
          LocalizedText.of(
              "Server tidak mengenali klien ini. Periksa client id, kunci yang didaftarkan, dan jam"
                  + " server ini.",
              "The server does not recognise this client. Check the client id, the registered key"
                  + " and this machine's clock.");
      case "invalid_grant" ->
          LocalizedText.of(
              "Token pengguna tidak bisa ditukar: sudah habis, bukan untuk klien ini, atau"
                  + " penerbitnya tidak dipercaya di sana. Minta pengguna masuk ulang.",
              "The user's token cannot be exchanged: it has expired, was not issued to this client,"
                  + " or its issuer is not trusted there. Let the user sign in again.");
      case "invalid_token" ->
          LocalizedText.of(
              "Token akses sesi ini sudah habis atau dicabut. Perbarui sesinya, atau minta pengguna"
                  + " masuk ulang.",
              "This session's access token has expired or was revoked. Renew the session, or let"
                  + " the user sign in again.");
      case "unauthorized_client", "unsupported_grant_type" ->
          LocalizedText.of(
              "Klien ini tidak boleh meminta token dengan cara ini. Minta pengelola server token"
                  + " mengizinkannya.",
              "This client may not ask for a token in this way. Ask the token server's operator to"
                  + " allow it.");
      case "invalid_scope" ->
          LocalizedText.of(
              "Izin (scope) yang diminta lebih luas dari yang boleh. Minta yang perlu saja, atau"
                  + " minta pengguna menyetujuinya dulu.",
              "The scope asked for is wider than allowed. Ask only for what is needed, or let the"
                  + " user agree to it first.");
      case "invalid_dpop_proof", "use_dpop_nonce" ->
          LocalizedText.of(
              "Server tidak menerima bukti kepemilikan kunci (DPoP). Periksa jam server ini, dan"
                  + " apakah server itu menerima algoritma kuncinya.",
              "The server does not accept the proof of possession (DPoP). Check this machine's"
                  + " clock, and whether the server takes the key's algorithm.");
      case "invalid_authorization_details" ->
          LocalizedText.of(
              "Perwakilan yang disebut (orang tua, kuasa, petugas) tidak tercatat di server itu,"
                  + " atau sudah berakhir. Minta yang berkepentingan mendaftarkannya dulu.",
              "The representation that was named (parent, kuasa, officer) is not on record at that"
                  + " server, or has ended. Have it registered there first.");
      case "access_denied" ->
          LocalizedText.of(
              "Pengguna membatalkan, atau tidak menyetujui. Tawarkan untuk masuk lagi.",
              "The person cancelled or did not agree. Offer to sign in again.");
      case "login_required", "interaction_required", "consent_required" ->
          LocalizedText.of(
              "Pengguna harus melakukannya sendiri di halaman masuk. Kirim pengguna ke sana tanpa"
                  + " 'prompt=none'.",
              "The person has to do this at the sign-in page. Send them there without"
                  + " 'prompt=none'.");
      case "invalid_target" ->
          LocalizedText.of(
              "Klien ini belum terdaftar untuk memanggil layanan itu. Daftarkan dulu di server"
                  + " tokennya.",
              "This client is not registered to call that service. Register it at the token server"
                  + " first.");
      default ->
          LocalizedText.of(
              "Server token menolak permintaan ini. Periksa pengaturan klien di sana.",
              "The token server refuses this request. Check the client's settings there.");
    };
  }
}
