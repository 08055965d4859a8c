package id.simpul.core.http;

import java.io.IOException;
import java.net.ProtocolException;

/** Says which kind of failure an I/O error was. */
final class WireFailure {

  private WireFailure() {}

  static CallException beforeAnswer(Request request, WireCall call, IOException e) {
    if (e instanceof UnsentBodyException unsent) {
      return BodyUnreadableException.of(request.name(), unsent.failure());
    }
    if (!call.isSending() || isGivenBack(e) || TlsFailure.isAgainstOurCertificate(e)) {
      return notSent(request, e);
    }
    if (call.isAnswered() && isCutOff(e)) {
      return ConnectionLostException.whileReading(request.name(), e);
    }
    return e instanceof ProtocolException
        ? ConnectionLostException.garbled(request, e)
        : ConnectionLostException.beforeAnswer(request, e);
  }

  private static CallException notSent(Request request, IOException e) {
    return TlsFailure.isOfHandshake(e)
        ? TlsFailedException.of(request, e)
        : ConnectFailedException.of(request, e);
  }

  /**
   * HTTP/2 servers hand a request back unprocessed (RFC 9113, sections 8.7 and 6.8). OkHttp's
   * exceptions for it are internal, so they are known by name and message.
   */
  private static boolean isGivenBack(IOException e) {
    return e.getClass().getSimpleName().equals("ConnectionShutdownException")
        || "stream was reset: REFUSED_STREAM".equals(e.getMessage());
  }

  private static boolean isCutOff(IOException e) {
    return !(e instanceof ProtocolException) || "unexpected end of stream".equals(e.getMessage());
  }

  static CallException inBody(String request, IOException e) {
    return ConnectionLostException.whileReading(request, e);
  }
}
