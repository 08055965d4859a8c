package id.simpul.core.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps {@code Retry-After} from OkHttp, which answers {@code 503 Retry-After: 0} by sending the
 * request again, a POST too, and fails on numbers that do not fit.
 */
final class HiddenRetryAfter implements Interceptor {

  static final String REAL = "Retry-After";
  static final String HIDDEN = "Simpul-Hidden-Retry-After";

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    if (response.header(REAL) == null && response.header(HIDDEN) == null) {
      return response;
    }
    Response.Builder renamed = response.newBuilder().removeHeader(HIDDEN).removeHeader(REAL);
    response.headers(REAL).forEach(value -> addUnchecked(renamed, value));
    return renamed.build();
  }

  /** The headers as the server sent them, but for the dates and seconds that nobody could read. */
  static Headers shown(okhttp3.Headers answer) {
    return Headers.received(
        answer.size(), i -> answer.name(i).equals(HIDDEN) ? REAL : answer.name(i), answer::value);
  }

  private static void addUnchecked(Response.Builder response, String value) {
    try {
      response.addHeader(HIDDEN, value);
    } catch (IllegalArgumentException e) {
      // Not ASCII, so neither seconds nor a date: as if it were not there.
      response.removeHeader(HIDDEN);
    }
  }
}
