package id.simpul.identity;

import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The web as a map: what is not in it answers 404, and every visit is remembered. */
final class Internet implements Transport {

  private final Map<URI, Page> pages = new ConcurrentHashMap<>();
  private final List<URI> visits = new CopyOnWriteArrayList<>();

  /** What an address answers. */
  interface Page {
    Response answer(Request request);
  }

  Internet serving(String address, String json) {
    return answering(address, request -> Response.of(200, Headers.none(), bytes(json)));
  }

  Internet failing(String address, int status, String body) {
    return answering(
        address,
        request -> {
          throw ErrorResponseException.of(request, status, Headers.none(), bytes(body));
        });
  }

  Internet answering(String address, Page page) {
    pages.put(URI.create(address), page);
    return this;
  }

  /** An issuer with metadata that names itself, and this key set. */
  Internet withIssuer(String issuer, String jwks) {
    serving(
        issuer + "/.well-known/openid-configuration",
        "{\"issuer\":\""
            + issuer
            + "\",\"jwks_uri\":\""
            + issuer
            + "/jwks\",\"token_endpoint\":\""
            + issuer
            + "/token\"}");
    return serving(issuer + "/jwks", jwks);
  }

  long visitsTo(String address) {
    return visits.stream().filter(URI.create(address)::equals).count();
  }

  List<URI> visits() {
    return visits;
  }

  @Override
  public Response send(Request request) {
    visits.add(request.uri());
    Page page = pages.get(request.uri());
    if (page == null) {
      throw ErrorResponseException.of(request, 404, Headers.none(), new byte[0]);
    }
    return page.answer(request);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
