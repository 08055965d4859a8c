package id.simpul.core.http;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Refuses an answer whose end two readers could see in two places (RFC 9112, section 6.3). OkHttp
 * takes a length that it cannot read for none, a list of codings for none, and fails on a length
 * below zero in a way that leaves the connection taken for ever.
 */
final class SaneFraming implements Interceptor {

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
  private static final Set<String> CODINGS = Set.of("chunked", "identity");

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    if (!isOneOrNone(response.headers("Content-Length"))) {
      throw new ProtocolException("a Content-Length that is not one number of bytes");
    }
    if (!isKnown(response.headers("Transfer-Encoding"))) {
      throw new ProtocolException("a Transfer-Encoding other than chunked");
    }
    return response;
  }

  private static boolean isOneOrNone(List<String> lengths) {
    return lengths.isEmpty()
        || (LENGTH.matcher(lengths.get(0)).matches()
            && lengths.stream().allMatch(lengths.get(0)::equals));
  }

  private static boolean isKnown(List<String> codings) {
    return codings.isEmpty()
        || (codings.size() == 1 && CODINGS.stream().anyMatch(codings.get(0)::equalsIgnoreCase));
  }
}
