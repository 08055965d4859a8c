package id.simpul.opentelemetry;

import id.simpul.core.http.Headers;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/** Reads what a request continues. */
final class HeadersGetter implements TextMapGetter<Headers> {

  @Override
  public @Nullable String get(@Nullable Headers headers, String name) {
    return headers == null ? null : headers.first(name).orElse(null);
  }
}
