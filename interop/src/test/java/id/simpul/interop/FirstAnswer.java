package id.simpul.interop;

import id.simpul.core.http.Headers;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Hands out what one address answered first, whenever it is asked again: a replay. */
final class FirstAnswer implements Transport {

  private final Transport network;
  private final URI address;
  private byte @Nullable [] first;

  FirstAnswer(Transport network, URI address) {
    this.network = network;
    this.address = address;
  }

  @Override
  public Response send(Request request) {
    if (!request.uri().equals(address)) {
      return network.send(request);
    }
    if (first == null) {
      try (Response response = network.send(request)) {
        first = response.bytes();
      }
    }
    return Response.of(200, Headers.none(), first);
  }
}
