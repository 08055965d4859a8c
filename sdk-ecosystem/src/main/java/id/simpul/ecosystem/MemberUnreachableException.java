package id.simpul.ecosystem;

import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.http.CallException;
import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member cannot be reached at present, and the request never arrived there: nothing was done, and
 * the same may be tried later. What its catalogue says is still known, with its age. Code {@code
 * member.unreachable}.
 */
public final class MemberUnreachableException extends EcosystemException {

  @Serial private static final long serialVersionUID = 1L;
  private static final int DEEPEST = 8;

  private final AgencyId member;
  private final Instant since;
  private final @Nullable Instant catalogRead;
  private final @Nullable Duration retryAfter;

  MemberUnreachableException(MemberHealth health, Throwable cause) {
    super(
        "member.unreachable",
        Retryability.SAFE_TO_RETRY,
        explain(health.member(), health.since(), health.catalogRead()),
        cause);
    this.member = health.member();
    this.since = health.since();
    this.catalogRead = health.catalogRead().orElse(null);
    this.retryAfter = retryAfter(cause);
  }

  /** The same wherever below it stands, for a token server's wait is a wait too. */
  private static @Nullable Duration retryAfter(Throwable cause) {
    Throwable below = cause;
    for (int depth = 0; below != null && depth < DEEPEST; depth++, below = below.getCause()) {
      if (below instanceof CallException call && call.retryAfter().isPresent()) {
        return call.retryAfter().get();
      }
    }
    return null;
  }

  private static LocalizedText explain(
      AgencyId member, Instant since, Optional<Instant> catalogRead) {
    LocalizedText known =
        catalogRead
            .map(
                read ->
                    Explanation.of(
                        "Keterangan layanannya masih ada, dibaca %s.",
                        "What it says about its services is still here, read at %s.", read))
            .orElse(
                Explanation.of(
                    "Katalognya belum pernah terbaca.", "Its catalogue has never been read."));
    return Explanation.of(
        "%s sedang tidak bisa dihubungi (sejak %s). Permintaan tidak sampai, jadi tidak ada yang"
            + " berubah di sana. %s Coba lagi nanti, atau datang ke tempat layanannya.",
        "%s cannot be reached at present (since %s). The request did not arrive, so nothing has"
            + " changed there. %s Try again later, or go to where the service is given.",
        member,
        since,
        known);
  }

  /** The member that cannot be reached. */
  public AgencyId member() {
    return member;
  }

  /** Since when, as far as it was noticed here. */
  public Instant since() {
    return since;
  }

  /** When its catalogue was last read; empty if it never was. */
  public Optional<Instant> catalogRead() {
    return Optional.ofNullable(catalogRead);
  }

  /** How long to wait before trying again; empty if nobody said and nothing is known. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
