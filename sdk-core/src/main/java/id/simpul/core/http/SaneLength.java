package id.simpul.core.http;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Refuses an answer whose body has a length below zero: OkHttp would fail on reading it in a way
 * that leaves the connection taken for ever.
 */
final class SaneLength implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    String length = response.header("Content-Length");
    if (length != null && length.startsWith("-")) {
      throw new ProtocolException("a Content-Length below zero");
    }
    return response;
  }
}
