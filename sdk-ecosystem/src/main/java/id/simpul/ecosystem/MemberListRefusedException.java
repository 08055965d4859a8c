package id.simpul.ecosystem;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A member list is not believed, so nobody is trusted on its word. The list accepted before stays
 * in use until it expires.
 *
 * <p>Codes: {@code members.signature} (not signed with the pinned key), {@code members.unreadable},
 * {@code members.conflict} (one name, origin, issuer or IRI prefix with two owners), {@code
 * members.expired}, {@code members.version-went-back}, {@code members.unavailable} (cannot be
 * fetched, and none was accepted before; may be tried again), {@code members.store} (what was
 * accepted before cannot be read or kept).
 */
public final class MemberListRefusedException extends EcosystemException {

  @Serial private static final long serialVersionUID = 1L;

  MemberListRefusedException(String code, LocalizedText explanation, @Nullable Throwable cause) {
    super(
        "members." + code,
        code.equals("unavailable") ? Retryability.SAFE_TO_RETRY : Retryability.NOT_RETRYABLE,
        explanation,
        cause);
  }
}
