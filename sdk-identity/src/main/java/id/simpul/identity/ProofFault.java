package id.simpul.identity;

/** What can be wrong with a DPoP proof, and how to make it right. */
final class ProofFault {

  private ProofFault() {}

  static RefusedException malformed(String sebab, String why) {
    return RefusalKind.PROOF.refused(
        "Bukti DPoP ditolak: " + sebab + ". Buat bukti baru menurut RFC 9449 bagian 4.2.",
        "The DPoP proof is refused: " + why + ". Make a new one as RFC 9449 section 4.2 says.");
  }

  static RefusedException key() {
    return RefusalKind.HOLDER.refused(
        "Token ini terikat pada kunci lain (cnf.jkt) daripada kunci bukti DPoP ini. Pakai kunci"
            + " yang dipakai saat meminta token, atau minta token baru.",
        "This token is bound to another key (cnf.jkt) than this DPoP proof's. Use the key that the"
            + " token was asked for with, or ask for a new token.");
  }

  static RefusedException token() {
    return RefusalKind.PROOF.refused(
        "Bukti DPoP ini untuk token lain: 'ath' bukan SHA-256 token yang dikirim. Buat bukti baru"
            + " untuk token ini.",
        "This DPoP proof is for another token: its 'ath' is not the SHA-256 of the token sent. Make"
            + " a new one for this token.");
  }

  static RefusedException method(IncomingRequest request) {
    return RefusalKind.PROOF.refused(
        "Bukti DPoP ini untuk metode lain; permintaan ini "
            + Quoted.of(request.method())
            + ". Tulis metode itu di 'htm'.",
        "This DPoP proof is for another method; this request is "
            + Quoted.of(request.method())
            + ". Write that method into 'htm'.");
  }

  static RefusedException target(IncomingRequest request) {
    String asked = TargetUri.normalized(request.uri()).orElse("");
    return RefusalKind.PROOF.refused(
        "Bukti DPoP ini untuk alamat lain; permintaan ini ke "
            + Quoted.of(asked)
            + ". Tulis alamat itu di 'htu'; jika ada proxy, beri IncomingRequest alamat yang"
            + " dipakai pemanggil.",
        "This DPoP proof is for another address; this request is for "
            + Quoted.of(asked)
            + ". Write that address into 'htu'; behind a proxy, give IncomingRequest the address"
            + " that the caller used.");
  }

  /** Not the caller's mistake yet: the next proof has to repeat the nonce that is handed out. */
  static RefusedException nonce(String fresh) {
    Rejection rejection =
        RefusalKind.PROOF_NONCE.because(
            "Bukti DPoP harus memuat nonce dari server ini, yang berlaku sekali. Ulangi dengan"
                + " bukti baru yang memuat nilai header DPoP-Nonce dari jawaban ini.",
            "The DPoP proof must repeat a nonce of this server, which is good once. Try again with"
                + " a new proof that holds the value of this answer's header DPoP-Nonce.");
    return new RefusedException(rejection.at(Challenge.BEARER.repeating(fresh)));
  }
}
