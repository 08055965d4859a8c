package id.simpul.example.jabodetabek.platform;

import java.net.URI;

/** What an authority's web server can do, whatever it is built with. */
public interface Platform extends AutoCloseable {

  /** Begins to listen: on a free port the first time, on the same one ever after. */
  void open();

  /** Dies at once, whoever is connected. */
  void kill();

  /** Where it is, once it has been opened. */
  URI baseUrl();

  @Override
  default void close() {
    kill();
  }
}
