package id.simpul.ecosystem;

import id.simpul.core.LocalizedText;
import id.simpul.ecosystem.MemberListStore.Accepted;

/**
 * The rule that a member list is followed by newer ones only: otherwise whoever can replay an old
 * list brings back a member that was removed. The same version must be the same list.
 */
final class NeverBack {

  private NeverBack() {}

  /** Whatever has become of the store, the list in force is followed by newer ones only. */
  static void check(MemberList inForce, MemberList candidate) {
    requireNotBefore(inForce.version(), candidate);
    if (candidate.version() == inForce.version() && !candidate.equals(inForce)) {
      throw changed(candidate);
    }
  }

  static void check(Accepted previous, MemberList candidate, String signed, String pinnedKey) {
    requireNotBefore(previous.version(), candidate);
    if (candidate.version() == previous.version()
        && !signed.strip().equals(previous.signed())
        && !candidate.equals(MemberListFormat.read(previous.signed(), pinnedKey))) {
      throw changed(candidate);
    }
  }

  private static void requireNotBefore(long previous, MemberList candidate) {
    if (candidate.version() < previous) {
      throw refused(
          Explanation.of("versi %s atau sesudahnya", "version %s or later", previous),
          candidate.version());
    }
  }

  private static MemberListRefusedException changed(MemberList candidate) {
    return refused(
        Explanation.of(
            "isi yang sama dengan versi %s yang sudah diterima, atau versi baru",
            "the same content as version %s accepted before, or a new version",
            candidate.version()),
        candidate.version());
  }

  private static MemberListRefusedException refused(LocalizedText expected, long found) {
    return new MemberListRefusedException(
        "version-went-back",
        Explanation.of(
            "Daftar anggota ditolak. Seharusnya: %s. Ternyata: versi %s. Daftar yang lama tetap"
                + " dipakai; ambil yang terbaru dari pengelola ekosistem.",
            "The member list is refused. Expected: %s. Found: version %s. The list before stays in"
                + " use; get the newest one from the operator of the ecosystem.",
            expected,
            found),
        null);
  }
}
