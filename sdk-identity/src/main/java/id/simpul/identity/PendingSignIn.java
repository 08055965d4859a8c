package id.simpul.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import id.simpul.core.Secret;
import id.simpul.identity.internal.jose.MalformedException;
import id.simpul.identity.internal.jose.StrictJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that has begun and whose person is away at the authority. It belongs into this
 * browser's session, and nowhere else: whoever has it can finish the sign-in.
 *
 * <pre>{@code
 * session.put("sign-in", start.pending().toSecret().reveal());                     // before
 * PendingSignIn pending = PendingSignIn.parse(Secret.of(session.remove("sign-in"))); // after
 * }</pre>
 *
 * <p>Good once and for ten minutes. Immutable; printing shows nothing of it.
 */
public final class PendingSignIn {

  static final Duration LIFETIME = Duration.ofMinutes(10);

  private final String issuer;
  private final String state;
  private final String verifier;
  private final Instant begun;
  private final SignInRequest asked;

  PendingSignIn(String issuer, String state, String verifier, Instant begun, SignInRequest asked) {
    this.issuer = issuer;
    this.state = state;
    this.verifier = verifier;
    this.begun = begun;
    this.asked = asked;
  }

  /**
   * What {@link #toSecret} made.
   *
   * @throws IllegalArgumentException if it is something else; the message quotes none of it
   */
  public static PendingSignIn parse(Secret stored) {
    try {
      Map<String, Object> members =
          StrictJson.document(stored.reveal().getBytes(StandardCharsets.UTF_8));
      SignInRequest asked =
          SignInRequest.withNonce(text(members, "nonce"))
              .atLeast(Assurance.valueOf(text(members, "atLeast")));
      if (members.get("maxAge") instanceof BigDecimal seconds) {
        asked = asked.maxAge(Duration.ofSeconds(seconds.longValueExact()));
      }
      return new PendingSignIn(
          text(members, "issuer"),
          text(members, "state"),
          text(members, "verifier"),
          Instant.ofEpochSecond(((BigDecimal) members.getOrDefault("begun", "")).longValueExact()),
          asked);
    } catch (MalformedException | RuntimeException e) {
      // No cause: what is stored is secret.
      throw new IllegalArgumentException(
          "expected what PendingSignIn.toSecret() made, found something else; let the person sign"
              + " in again");
    }
  }

  private static String text(Map<String, Object> members, String name) {
    return (String) members.getOrDefault(name, StrictJson.NULL);
  }

  /** All of it as text, for a session store; keep it as you keep session keys. */
  public Secret toSecret() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("issuer", issuer);
    members.put("state", state);
    members.put("verifier", verifier);
    members.put("begun", begun.getEpochSecond());
    members.put("nonce", asked.nonce());
    members.put("atLeast", asked.wanted().name());
    asked.maxAge().ifPresent(each -> members.put("maxAge", each.toSeconds()));
    return Secret.of(JSONObjectUtils.toJSONString(members));
  }

  String issuer() {
    return issuer;
  }

  String state() {
    return state;
  }

  String verifier() {
    return verifier;
  }

  SignInRequest asked() {
    return asked;
  }

  boolean hasEnded(Instant now) {
    return now.isBefore(begun) || !now.isBefore(begun.plus(LIFETIME));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PendingSignIn that && toSecret().equals(that.toSecret());
  }

  @Override
  public int hashCode() {
    return state.hashCode();
  }

  @Override
  public String toString() {
    return "PendingSignIn[" + issuer + "]";
  }
}
