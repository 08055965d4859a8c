package id.simpul.ecosystem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store for tests, and for agencies that get the list anew at each start. */
final class InMemoryMemberListStore implements MemberListStore {

  private volatile @Nullable Accepted latest;

  @Override
  public Optional<Accepted> latest() {
    return Optional.ofNullable(latest);
  }

  @Override
  public void keep(Accepted list) {
    latest = list;
  }

  @Override
  public String toString() {
    return "MemberListStore[in memory]";
  }
}
