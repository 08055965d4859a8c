package id.simpul.core.http;

/**
 * Whether a call goes on to where a server points it (RFC 9110, section 15.4).
 *
 * <p>A redirect lets a server choose who gets the next request, so none is followed unless somebody
 * chose it, and what is followed is bounded: at most five hops within the call's deadline, no
 * address twice, from https to https only, never from a public address into a private network or
 * this machine, and only to addresses that could be called directly. What is refused is a {@link
 * RedirectRefusedException}. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * ResilientTransport.builder().redirects(RedirectPolicy.sameOrigin()).build();
 * }</pre>
 */
public final class RedirectPolicy {

  private static final RedirectPolicy NONE = new RedirectPolicy("none", false, false);
  private static final RedirectPolicy SAME_ORIGIN = new RedirectPolicy("same origin", true, false);
  private static final RedirectPolicy ACROSS_HOSTS = new RedirectPolicy("across hosts", true, true);

  private final String name;
  private final boolean enabled;
  private final boolean acrossHosts;

  private RedirectPolicy(String name, boolean enabled, boolean acrossHosts) {
    this.name = name;
    this.enabled = enabled;
    this.acrossHosts = acrossHosts;
  }

  /**
   * None is followed: a redirect is an {@link ErrorResponseException}.
   *
   * @return the policy of a transport for which none was chosen
   */
  public static RedirectPolicy none() {
    return NONE;
  }

  /**
   * Followed within scheme, host and port. A 303 is followed by a GET; 307 and 308 keep method and
   * body, if the body can be sent again; 301 and 302 are followed for GET and HEAD.
   *
   * @return the policy for a server that moves its own pages
   */
  public static RedirectPolicy sameOrigin() {
    return SAME_ORIGIN;
  }

  /**
   * Followed to any host as well, for GET and HEAD. No other host gets to know who asks: no
   * credentials are asked for, and of the headers only {@code Accept}, {@code Accept-Language},
   * {@code User-Agent} and {@code traceparent} go along. A server that is led to can answer with
   * anything, so this is for public downloads. Not together with a client certificate.
   *
   * @return the policy for public files on other people's servers
   */
  public static RedirectPolicy acrossHosts() {
    return ACROSS_HOSTS;
  }

  boolean isEnabled() {
    return enabled;
  }

  boolean isAcrossHosts() {
    return acrossHosts;
  }

  @Override
  public String toString() {
    return name;
  }
}
