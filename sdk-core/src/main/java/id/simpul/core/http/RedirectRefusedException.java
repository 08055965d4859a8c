package id.simpul.core.http;

import static id.simpul.core.Retryability.NOT_RETRYABLE;

import id.simpul.core.LocalizedText;

/**
 * A server pointed the call to an address to which it must not go (see {@link RedirectPolicy}).
 * Nothing was sent there. Its code is {@code redirect.} and a word for what was wrong.
 */
public final class RedirectRefusedException extends CallException {

  private final int status;

  private RedirectRefusedException(Request request, int status, String code, String id, String en) {
    super(
        code,
        NOT_RETRYABLE,
        LocalizedText.of(
            request.name() + ": dialihkan (" + status + ") " + id,
            request.name() + ": redirected (" + status + ") " + en),
        null);
    this.status = status;
  }

  static RedirectRefusedException unusable(Request request, int status) {
    return new RedirectRefusedException(
        request,
        status,
        "redirect.address",
        "ke alamat yang tidak dapat dipanggil; diharapkan satu header Location dengan URL https."
            + " Hubungi pengelola server itu.",
        "to an address that cannot be called; expected one Location header with an https URL. Ask"
            + " those who run that server.");
  }

  static RedirectRefusedException otherOrigin(Request request, int status, Origin target) {
    return new RedirectRefusedException(
        request,
        status,
        "redirect.origin",
        "ke server lain, "
            + target
            + "; hanya pengalihan di server yang sama yang diikuti. Bila alamat itu benar, panggil"
            + " langsung.",
        "to another server, "
            + target
            + "; only redirects within the same server are followed. If that address is right, call"
            + " it directly.");
  }

  static RedirectRefusedException unencrypted(Request request, int status) {
    return new RedirectRefusedException(
        request,
        status,
        "redirect.plain-http",
        "dari https ke http tanpa enkripsi, yang tidak pernah diikuti. Hubungi pengelola server"
            + " itu.",
        "from https to plain http, which is never followed. Ask those who run that server.");
  }

  static RedirectRefusedException inside(Request request, int status) {
    return new RedirectRefusedException(
        request,
        status,
        "redirect.private",
        "dari alamat umum ke jaringan dalam atau komputer ini, yang tidak pernah diikuti. Bila"
            + " alamat itu benar, panggil langsung.",
        "from a public address into a private network or this machine, which is never followed. If"
            + " that address is right, call it directly.");
  }

  static RedirectRefusedException method(Request request, int status) {
    return new RedirectRefusedException(
        request,
        status,
        "redirect.method",
        "tetapi "
            + request.method()
            + " tidak boleh dialihkan begitu: isinya bisa sampai di tempat yang salah, atau tidak"
            + " dapat dikirim ulang. Panggil alamat barunya langsung.",
        "but a "
            + request.method()
            + " must not be redirected like that: its body might go astray, or cannot be sent again."
            + " Call the new address directly.");
  }

  static RedirectRefusedException loop(Request request, int status) {
    return new RedirectRefusedException(
        request,
        status,
        "redirect.loop",
        "ke alamat yang sudah dikunjungi, jadi tidak akan pernah selesai. Hubungi pengelola server"
            + " itu.",
        "to an address it has been to before, so it would never end. Ask those who run that"
            + " server.");
  }

  static RedirectRefusedException tooMany(Request request, int status, int most) {
    return new RedirectRefusedException(
        request,
        status,
        "redirect.too-many",
        "lebih dari " + most + " kali, batas yang diikuti. Panggil alamat akhirnya langsung.",
        "more than "
            + most
            + " times, which is the most that is followed. Call the final address"
            + " directly.");
  }

  /**
   * With which status the server redirected.
   *
   * @return such as 302
   */
  public int status() {
    return status;
  }
}
