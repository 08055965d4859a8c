package id.simpul.ecosystem;

import id.simpul.core.LocalizedText;

/** What makes a text no {@link WebAddress}; each says what an address has to be instead. */
enum AddressFlaw {
  NOT_A_URL(
      "URL lengkap seperti https://api.depok.example/sktm, tanpa spasi atau huruf non-ASCII",
      "a whole URL such as https://api.depok.example/sktm, without spaces or non-ASCII letters"),
  PLAIN_HTTP(
      "https (http biasa hanya ke komputer ini sendiri)",
      "https (plain http only to this machine itself)"),
  USER_INFO(
      "alamat tanpa nama pengguna atau kata sandi di depan host",
      "an address without a user name or password before the host"),
  HOST(
      "host dengan huruf kecil, tanpa titik di akhir; alamat IP dalam bentuk biasanya",
      "a host in lower case without a trailing dot; an IP address in its usual form"),
  PORT(
      "port hanya bila bukan port bawaan, antara 1 dan 65535",
      "a port only where it is not the default one, from 1 to 65535"),
  PATH(
      "path tanpa segmen titik, segmen kosong, garis miring terbalik, atau penyandian %2F, %5C,"
          + " %2E",
      "a path without dot segments, empty segments, backslashes, or the encodings %2F, %5C, %2E"),
  QUERY("alamat tanpa '?'", "an address without '?'"),
  FRAGMENT("alamat tanpa '#'", "an address without '#'");

  private final String indonesian;
  private final String english;

  AddressFlaw(String indonesian, String english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  LocalizedText expected() {
    return LocalizedText.of(indonesian, english);
  }
}
