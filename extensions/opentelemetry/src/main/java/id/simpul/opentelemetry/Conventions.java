package id.simpul.opentelemetry;

import id.simpul.core.http.Request;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.net.URI;
import java.util.Set;

/** The semantic conventions for HTTP clients, as far as they hold nothing private. */
final class Conventions {

  static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  static final AttributeKey<String> ORIGINAL_METHOD =
      AttributeKey.stringKey("http.request.method_original");
  static final AttributeKey<Long> RESEND_COUNT = AttributeKey.longKey("http.request.resend_count");
  static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
  static final AttributeKey<String> SERVER = AttributeKey.stringKey("server.address");
  static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");
  static final AttributeKey<String> URL = AttributeKey.stringKey("url.full");
  static final AttributeKey<String> TEMPLATE = AttributeKey.stringKey("url.template");
  static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

  private static final String OTHER = "_OTHER";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

  private Conventions() {}

  /** The method and the path of the template, if it is one, or the method alone. */
  static String name(Request request) {
    String method = METHODS.contains(request.method()) ? request.method() : "HTTP";
    String path = path(request);
    return path.contains("{") ? method + " " + path : method;
  }

  static String path(Request request) {
    String template = request.template();
    int host = template.indexOf("://");
    int start = template.indexOf('/', host < 0 ? 0 : host + 3);
    return start < 0 ? "/" : template.substring(start);
  }

  static void describe(Span span, Request request) {
    boolean known = METHODS.contains(request.method());
    span.setAttribute(METHOD, known ? request.method() : OTHER);
    if (!known) {
      span.setAttribute(ORIGINAL_METHOD, request.method());
    }
    URI address = request.uri();
    span.setAttribute(SERVER, address.getHost());
    span.setAttribute(PORT, (long) port(address));
    span.setAttribute(URL, request.template());
    span.setAttribute(TEMPLATE, path(request));
  }

  /** A status of 400 or more, or a code, is an error. */
  static void end(Span span, String outcome) {
    if (isStatus(outcome)) {
      span.setAttribute(STATUS, Long.parseLong(outcome));
    }
    if (isError(outcome)) {
      span.setAttribute(ERROR, outcome);
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }

  /** Which server, and how. */
  static AttributesBuilder server(URI address) {
    return Attributes.builder().put(SERVER, address.getHost()).put(PORT, (long) port(address));
  }

  /** The same, with the method and how it went. */
  static Attributes outcome(String method, URI address, String outcome) {
    AttributesBuilder attributes =
        server(address).put(METHOD, METHODS.contains(method) ? method : OTHER);
    if (isStatus(outcome)) {
      attributes.put(STATUS, Long.parseLong(outcome));
    }
    if (isError(outcome)) {
      attributes.put(ERROR, outcome);
    }
    return attributes.build();
  }

  private static boolean isStatus(String outcome) {
    return outcome.length() == 3 && outcome.chars().allMatch(Character::isDigit);
  }

  private static boolean isError(String outcome) {
    return !isStatus(outcome) || outcome.compareTo("400") >= 0;
  }

  private static int port(URI address) {
    if (address.getPort() != -1) {
      return address.getPort();
    }
    return address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }
}
