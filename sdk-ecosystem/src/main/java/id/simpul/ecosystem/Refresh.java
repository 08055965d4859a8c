package id.simpul.ecosystem;

import id.simpul.core.SimpulException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one round through the ecosystem found: for each member what was read or why not, and why the
 * member list could not be renewed, if it could not. Whatever failed, the last good state of it
 * stays in use.
 *
 * <pre>{@code
 * Refresh round = ecosystem.refresh();
 * round.members().stream().filter(m -> m.failure().isPresent()).forEach(page::warn);
 * }</pre>
 */
public final class Refresh {

  private final List<MemberRefresh> members;
  private final @Nullable SimpulException memberListProblem;

  Refresh(List<MemberRefresh> members, @Nullable SimpulException memberListProblem) {
    this.members = List.copyOf(members);
    this.memberListProblem = memberListProblem;
  }

  /** One entry for each member of the list, sorted by id. */
  public List<MemberRefresh> members() {
    return members;
  }

  /** Why the member list before stays in force, if it does. */
  public Optional<SimpulException> memberListProblem() {
    return Optional.ofNullable(memberListProblem);
  }

  /** Whether the list and every catalogue were read without any failure. */
  public boolean complete() {
    return memberListProblem == null
        && members.stream().allMatch(member -> member.failure().isEmpty());
  }

  @Override
  public String toString() {
    return "Refresh" + members;
  }
}
