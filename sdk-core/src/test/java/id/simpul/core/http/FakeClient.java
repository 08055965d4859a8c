package id.simpul.core.http;

import java.util.random.RandomGenerator;

/** The whole pipeline, or what a layer of it needs, over a server without a socket. */
final class FakeClient implements AutoCloseable {

  /** nextDouble is about one half. */
  static final RandomGenerator HALF = () -> Long.MIN_VALUE;

  final FakeTime time;
  final Settings settings;
  final Shared shared;
  private final ResilientTransportBuilder builder;

  private FakeClient(FakeTime time, ResilientTransportBuilder builder) {
    this.time = time;
    this.builder = builder.timeline(time);
    this.settings = new Settings(builder);
    this.shared = new Shared(settings);
  }

  static FakeClient of(ResilientTransportBuilder builder) {
    return new FakeClient(new FakeTime(), builder);
  }

  static ResilientTransportBuilder builder() {
    return ResilientTransport.builder().random(HALF);
  }

  Transport over(Transport wire) {
    return Pipeline.around(wire, settings, shared, builder.authentication);
  }

  /** The request as the layers inside see it. */
  Request limited(Request request) {
    return request.within(Limits.of(Deadline.in(settings.timeout, time), request));
  }

  Endpoint endpoint(String url) {
    return shared.endpoints.of(Request.get(url));
  }

  Pauses pauses() {
    return new Pauses(time, shared.closing);
  }

  @Override
  public void close() {
    shared.close();
  }
}
