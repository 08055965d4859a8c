package id.simpul.catalog.publish;

import java.util.Objects;

/**
 * Whether a caller may publish a service, as a {@link PublishingGate} decided.
 *
 * <pre>{@code
 * return agency.owns(service) ? Permission.granted() : Permission.forbidden();
 * }</pre>
 */
public final class Permission {

  private static final Permission GRANTED = new Permission(200, "");
  private static final Permission FORBIDDEN = new Permission(403, "");

  private final int status;
  private final String challenge;

  private Permission(int status, String challenge) {
    this.status = status;
    this.challenge = challenge;
  }

  /** The caller is known, and the service is his to describe. */
  public static Permission granted() {
    return GRANTED;
  }

  /** The caller is known, and the service is not his to describe: answered with 403. */
  public static Permission forbidden() {
    return FORBIDDEN;
  }

  /**
   * Nobody knows who calls: answered with 401.
   *
   * @param challenge the {@code WWW-Authenticate} header (RFC 9110, section 11.6.1), such as {@code
   *     Bearer}
   */
  public static Permission unknownCaller(String challenge) {
    return new Permission(401, Objects.requireNonNull(challenge, "challenge"));
  }

  boolean isGranted() {
    return status == 200;
  }

  Answer refusal() {
    if (status == 403) {
      return Answer.refusal(
          403,
          "Layanan ini bukan milik pemanggil, jadi tidak boleh diterbitkan olehnya.",
          "The service is not the caller's, so it may not publish it.");
    }
    return Answer.refusal(
            401,
            "Pemanggil tidak dikenal. Sertakan token yang sah.",
            "The caller is not known. Send a valid token.")
        .with("WWW-Authenticate", challenge);
  }

  @Override
  public String toString() {
    return "Permission[" + status + "]";
  }
}
