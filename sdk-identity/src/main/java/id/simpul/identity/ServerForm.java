package id.simpul.identity;

import id.simpul.core.http.Body;
import id.simpul.core.http.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A form on its way to a token server, to which each party adds its part: what is wanted, who asks,
 * and how that is proven. For one attempt and one thread.
 */
final class ServerForm {

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  static ServerForm of(Map<String, String> fields) {
    ServerForm form = new ServerForm();
    form.fields.putAll(fields);
    return form;
  }

  ServerForm field(String name, String value) {
    fields.put(name, value);
    return this;
  }

  ServerForm header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** The request, with {@code grant_type} where this server looks for it. */
  Request to(URI endpoint, boolean grantTypeInQuery) {
    Map<String, String> body = new LinkedHashMap<>(fields);
    String grant = grantTypeInQuery ? body.remove("grant_type") : null;
    URI address = grant == null ? endpoint : URI.create(endpoint + query(endpoint, grant));
    Request request = Request.of("POST", address).withHeader("Accept", "application/json");
    for (Map.Entry<String, String> each : headers.entrySet()) {
      request = request.withHeader(each.getKey(), each.getValue());
    }
    return request.withBody(Body.form(body));
  }

  private static String query(URI endpoint, String grant) {
    String encoded = URLEncoder.encode(grant, StandardCharsets.UTF_8);
    return (endpoint.getRawQuery() == null ? "?" : "&") + "grant_type=" + encoded;
  }

  /** The names only: values are proofs and tokens. */
  @Override
  public String toString() {
    return fields.keySet().stream().collect(Collectors.joining(", ", "ServerForm[", "]"));
  }
}
