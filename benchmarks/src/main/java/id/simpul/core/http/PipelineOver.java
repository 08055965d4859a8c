package id.simpul.core.http;

/** The layers of a client over another wire than OkHttp's. */
public final class PipelineOver implements Transport, AutoCloseable {

  private final Shared shared;
  private final Transport layers;

  private PipelineOver(Shared shared, Transport layers) {
    this.shared = shared;
    this.layers = layers;
  }

  /** All that was chosen on the builder, over the given wire. */
  public static PipelineOver wire(Transport wire, ResilientTransportBuilder chosen) {
    Settings settings = new Settings(chosen);
    Shared shared = new Shared(settings);
    return new PipelineOver(shared, Pipeline.around(wire, settings, shared, chosen.authentication));
  }

  @Override
  public Response send(Request request) {
    return layers.send(request);
  }

  @Override
  public void close() {
    shared.close();
  }

  /** The layers, outermost first. */
  @Override
  public String toString() {
    return layers.toString();
  }
}
