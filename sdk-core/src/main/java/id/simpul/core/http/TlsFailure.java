package id.simpul.core.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Says which side of a secure connection did not trust the other, and why. */
final class TlsFailure {

  /** How the other side says what it holds against us (RFC 8446, section 6.2). */
  private static final Pattern ALERT = Pattern.compile("Received fatal alert: ([a-z_]{1,40})");

  private static final Set<String> AGAINST_OUR_CERTIFICATE =
      Set.of(
          "bad_certificate",
          "unsupported_certificate",
          "certificate_revoked",
          "certificate_expired",
          "certificate_unknown",
          "certificate_required",
          "unknown_ca",
          "access_denied");

  private static final int MOST_CAUSES = 20;

  private TlsFailure() {}

  /**
   * With TLS 1.3 a server may refuse our certificate after the request left; it reads none of it.
   */
  static boolean isAgainstOurCertificate(IOException e) {
    String alert = alert(e);
    return alert != null && AGAINST_OUR_CERTIFICATE.contains(alert);
  }

  /** A handshake that was only cut short, by a server that restarts, says nothing about trust. */
  static boolean isOfHandshake(IOException e) {
    if (alert(e) != null) {
      return true;
    }
    boolean cut = isCausedBy(e, EOFException.class) || isCausedBy(e, SocketException.class);
    return !cut
        && (e instanceof SSLPeerUnverifiedException
            || e instanceof SSLHandshakeException
            || isNoTls(e));
  }

  private static boolean isNoTls(IOException e) {
    return e instanceof SSLException
        && String.valueOf(e.getMessage()).startsWith("Unsupported or unrecognized SSL message");
  }

  static TlsFailedException of(Request request, IOException e) {
    String alert = alert(e);
    if (alert != null) {
      return AGAINST_OUR_CERTIFICATE.contains(alert)
          ? TlsFailedException.clientRefused(request, alert, e)
          : TlsFailedException.disagreed(request, alert, e);
    }
    if (e instanceof SSLPeerUnverifiedException) {
      return TlsFailedException.otherName(request, e);
    }
    if (isCausedBy(e, CertificateExpiredException.class)
        || isCausedBy(e, CertificateNotYetValidException.class)) {
      return TlsFailedException.outOfDate(request, e);
    }
    return isCausedBy(e, CertificateException.class)
        ? TlsFailedException.untrusted(request, e)
        : TlsFailedException.disagreed(request, "handshake", e);
  }

  private static @Nullable String alert(IOException e) {
    return alert(e, 0);
  }

  /** When writing broke off, Java looks for the reason in what it can still read, and adds it. */
  private static @Nullable String alert(@Nullable Throwable e, int depth) {
    if (e == null || depth > MOST_CAUSES) {
      return null;
    }
    Matcher alert = ALERT.matcher(String.valueOf(e.getMessage()));
    if (e instanceof SSLException && alert.find()) {
      return alert.group(1);
    }
    for (Throwable suppressed : e.getSuppressed()) {
      String found = alert(suppressed, depth + 1);
      if (found != null) {
        return found;
      }
    }
    return alert(e.getCause(), depth + 1);
  }

  private static boolean isCausedBy(Throwable e, Class<? extends Throwable> kind) {
    int depth = 0;
    for (Throwable cause = e; cause != null && depth < MOST_CAUSES; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
      depth++;
    }
    return false;
  }
}
