package id.simpul.core.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;

/** Says which kind of failure an I/O error was. */
final class WireFailure {

  private WireFailure() {}

  static CallException beforeAnswer(Request request, WireCall call, IOException e) {
    if (e instanceof UnsentBodyException unsent) {
      return BodyUnreadableException.of(request.name(), unsent.failure());
    }
    if (!call.isSending() || (!call.isAnswered() && isUnprocessed(e))) {
      return notSent(request, e);
    }
    IOException cause = unquoted(e);
    if (call.isAnswered() && isCutOff(e)) {
      return ConnectionLostException.whileReading(request.name(), cause);
    }
    return e instanceof ProtocolException
        ? ConnectionLostException.garbled(request, cause)
        : ConnectionLostException.beforeAnswer(request, cause);
  }

  /** Only as long as no answer has begun: a server that answers has processed what was asked. */
  private static boolean isUnprocessed(IOException e) {
    return isGivenBack(e) || TlsFailure.isAgainstOurCertificate(e);
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
    return ConnectionLostException.whileReading(request, unquoted(e));
  }

  /** Something that OkHttp should not throw, and did. */
  static IOException unforeseen(RuntimeException e) {
    return inOtherWords(new IOException(e.getClass().getName()), e);
  }

  /**
   * OkHttp quotes what it could not read, which may be the beginning of a body or the request
   * itself sent back. Where it stumbled is still told by the stack.
   */
  private static IOException unquoted(IOException e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof ProtocolException && !message.startsWith("unexpected end of stream")) {
      return inOtherWords(new ProtocolException("what came breaks the rules of HTTP"), e);
    }
    return e instanceof EOFException && message.contains("content=")
        ? inOtherWords(new EOFException("a line without an end"), e)
        : e;
  }

  private static IOException inOtherWords(IOException plain, Exception e) {
    plain.setStackTrace(e.getStackTrace());
    return plain;
  }
}
