package id.simpul.core.http;

import java.io.IOException;
import java.util.Optional;

/** Fixes the body once a call, so that every attempt sends the same bytes. */
final class EncodingLayer implements Transport {

  private final Transport next;
  private final BodyCodec codec;

  EncodingLayer(Transport next, BodyCodec codec) {
    this.next = next;
    this.codec = codec;
  }

  @Override
  public Response send(Request request) {
    Optional<Body> body = request.body();
    Request written = body.isPresent() ? settled(request, body.get()) : request;
    return next.send(written).answering(request, codec);
  }

  private Request settled(Request request, Body body) {
    try {
      return request.withBody(UnsettledBody.settle(body, codec));
    } catch (IOException e) {
      throw BodyUnreadableException.of(request.name(), e);
    }
  }

  @Override
  public String toString() {
    return "Encoding(" + codec.getClass().getSimpleName() + ") > " + next;
  }
}
