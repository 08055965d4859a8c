package id.simpul.ecosystem;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Remembers the newest member list that was accepted, so that an older one never takes its place
 * and a restart does not forget. One node keeps it in a file; a fleet may keep it in its database.
 *
 * <p>Safe for use by many threads.
 *
 * <pre>{@code
 * EcosystemSettings.builder().memberListStore(MemberListStore.file(Path.of("members.jws")));
 * }</pre>
 */
public interface MemberListStore {

  /**
   * What was accepted last.
   *
   * @return the list and its version; empty only if none was ever kept
   * @throws MemberListRefusedException if that cannot be told
   */
  Optional<Accepted> latest();

  /**
   * Keeps a list in place of the one before, whole or not at all.
   *
   * @throws MemberListRefusedException if it cannot be kept
   */
  void keep(Accepted list);

  /** Forgets at the end of the process. */
  static MemberListStore inMemory() {
    return new InMemoryMemberListStore();
  }

  /** Keeps it in this file, which is made at need; its directory must exist. */
  static MemberListStore file(Path file) {
    return new FileMemberListStore(file);
  }

  /**
   * A list that was accepted.
   *
   * @param version its number
   * @param signed the list as it was signed
   */
  record Accepted(long version, String signed) {}
}
