package id.simpul.core.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** OkHttp as the layers need it: it repeats nothing, follows nothing and decides no deadline. */
final class WireClient {

  private WireClient() {}

  static OkHttpClient of(Settings settings, Names names) {
    OkHttpClient.Builder client = new OkHttpClient.Builder();
    Tls.apply(settings.tls, client);
    ProxyChoice.apply(settings.proxy, client);
    return client
        .dispatcher(new Dispatcher())
        .connectionPool(new ConnectionPool())
        .retryOnConnectionFailure(false)
        // It would connect on a platform thread of OkHttp's, thousands for as many virtual threads.
        .fastFallback(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .connectTimeout(millis(settings.connectTimeout), TimeUnit.MILLISECONDS)
        .readTimeout(0, TimeUnit.MILLISECONDS)
        .writeTimeout(0, TimeUnit.MILLISECONDS)
        .addNetworkInterceptor(new HiddenRetryAfter())
        .addNetworkInterceptor(new SaneFraming())
        .dns(names)
        .build();
  }

  /** To OkHttp zero means for ever, and more than an int is an error. */
  private static long millis(Duration timeout) {
    return Math.min(Math.max(1, Durations.bounded(timeout).toMillis()), Integer.MAX_VALUE);
  }
}
