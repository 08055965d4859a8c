package id.simpul.core.http;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * The innermost transport: one OkHttp call for one attempt, on the caller's thread, and nothing
 * repeated.
 */
final class OkHttpTransport implements Transport {

  /** Bodies up to this length are read with the attempt: none of them can break off later. */
  private static final long READ_AT_ONCE = 64 << 10;

  private final OkHttpClient client;
  private final Names names;
  private final Watch watch;

  OkHttpTransport(OkHttpClient client, Names names, Watch watch) {
    this.client = client;
    this.names = names;
    this.watch = watch;
  }

  @Override
  public Response send(Request request) {
    if (Thread.currentThread().isInterrupted()) {
      throw CallCancelledException.interrupted(request.name(), null);
    }
    WireCall call = new WireCall(request, names, watch, client.newCall(WireRequest.of(request)));
    @Nullable Response response = null;
    try {
      call.begin();
      response = answer(request, call);
      return response;
    } finally {
      if (response == null || response.isWhole()) {
        call.end();
      }
    }
  }

  private Response answer(Request request, WireCall call) {
    try {
      return received(request, call, call.execute());
    } catch (IOException e) {
      CallException ours = call.stopped(e);
      throw ours == null ? WireFailure.beforeAnswer(request, call, e) : ours;
    } catch (CallException e) {
      throw e;
    } catch (RuntimeException e) {
      throw WireFailure.beforeAnswer(request, call, WireFailure.unforeseen(e));
    } catch (Exception e) { // OkHttp is Kotlin, which throws InterruptedException undeclared
      throw CallCancelledException.interrupted(request.name(), e);
    }
  }

  private Response received(Request request, WireCall call, okhttp3.Response answer)
      throws IOException {
    try {
      return read(request, call, answer);
    } catch (RuntimeException | Error e) {
      answer.close();
      throw e;
    }
  }

  private Response read(Request request, WireCall call, okhttp3.Response answer)
      throws IOException {
    Headers headers = headers(answer);
    ResponseBody body = answer.body();
    if (hasNoBody(request, answer.code())) {
      answer.close();
      return Response.of(answer.code(), headers, new byte[0]);
    }
    if (isShort(answer)) {
      try (answer) {
        return Response.of(answer.code(), headers, body.bytes());
      }
    }
    call.answeredUntil(bodyDeadline(request, answer.code()));
    Response response = Response.of(answer.code(), headers, new BodyStream(request, body, call));
    return BodyEnd.isMarked(answer)
        ? response
        : response.from(response.provenance().withoutMarkedEnd(), response.stream());
  }

  private static Deadline bodyDeadline(Request request, int status) {
    Limits limits = request.limits();
    return StatusLayer.isSuccess(status) ? limits.call() : limits.attempt();
  }

  /** Their Content-Length is that of a body that stays away (RFC 9110, section 8.6). */
  private static boolean hasNoBody(Request request, int status) {
    return request.method().equals("HEAD") || status == 204 || status == 304;
  }

  private static boolean isShort(okhttp3.Response answer) {
    long length = answer.body().contentLength();
    return length >= 0 && length <= READ_AT_ONCE;
  }

  private static Headers headers(okhttp3.Response answer) {
    return HiddenRetryAfter.shown(answer.headers());
  }

  @Override
  public String toString() {
    return "OkHttp";
  }
}
