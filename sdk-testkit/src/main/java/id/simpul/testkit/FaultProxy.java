package id.simpul.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a client and a server and breaks the line when told to: what a cable, a firewall
 * or a dying machine does, without leaving this one.
 *
 * <pre>{@code
 * try (FaultProxy line = FaultProxy.before(server.uri())) {
 *   client.call(line.uri());
 *   line.hang();       // connects, and then nothing ever comes
 *   line.reset();      // the connection is torn down
 *   line.refuse();     // nobody listens
 *   line.halfOpen();   // the server is gone, and nobody tells the client
 *   line.toClient().delayBy(ofMillis(200));
 *   line.toClient().dripAt(64);        // bytes a second
 *   line.toClient().cutAfter(100);     // torn down in the middle of an answer
 *   line.toServer().loseAfter(1000);   // the rest of the request never arrives
 *   line.heal();
 *   assertThat(line.connections()).isLessThan(10);
 * }
 * }</pre>
 *
 * <p>Each word also ends the connections that are open, so that a pooled one cannot hide the fault;
 * only {@link #hang} and {@link #halfOpen} leave them open and silent. The port stays the same
 * throughout. Safe for use by many threads.
 */
public final class FaultProxy implements AutoCloseable {

  private enum Mode {
    PASS,
    HANG,
    HALF_OPEN,
    RESET
  }

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final URI target;
  private final int port;
  private final Set<ProxiedConnection> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong connections = new AtomicLong();
  private final Direction toServer = new Direction("to server", this::endConnections);
  private final Direction toClient = new Direction("to client", this::endConnections);
  private volatile Mode mode = Mode.PASS;
  private @Nullable ServerSocket listener;
  private @Nullable Thread acceptor;

  private FaultProxy(URI target) {
    this.target = target;
    this.port = listen(0);
  }

  /** A proxy before this server, passing everything on for now. */
  public static FaultProxy before(URI server) {
    Objects.requireNonNull(server, "server");
    if (server.getHost() == null || server.getPort() < 0) {
      throw new IllegalArgumentException(
          "expected an address with host and port, such as http://127.0.0.1:8080; found " + server);
    }
    return new FaultProxy(server);
  }

  /** Where clients connect to: the target's address with the proxy's port. */
  public URI uri() {
    String path = target.getRawPath() == null ? "" : target.getRawPath();
    return URI.create(target.getScheme() + "://127.0.0.1:" + port + path);
  }

  /** What clients send, to be delayed, cut or lost. */
  public Direction toServer() {
    return toServer;
  }

  /** What the server sends, to be delayed, cut or lost. */
  public Direction toClient() {
    return toClient;
  }

  /** How many connections clients have made so far, whatever became of them. */
  public long connections() {
    return connections.get();
  }

  /** Nobody listens on the port. */
  public synchronized void refuse() {
    ProxiedConnection.close(listener);
    listener = null;
    awaitAcceptor();
    endConnections();
  }

  /** Connections are taken, and what is sent is swallowed; nothing is ever answered. */
  public synchronized void hang() {
    mode = Mode.HANG;
    listenAgain();
  }

  /**
   * The server is gone and nobody tells the client, as when a machine loses its power: connections
   * that are open stay so on the client's side, new ones are taken, and what is sent is swallowed.
   */
  public synchronized void halfOpen() {
    mode = Mode.HALF_OPEN;
    listenAgain();
    open.forEach(ProxiedConnection::loseServer);
  }

  /** Connections are torn down as soon as they are made, those that are open at once. */
  public synchronized void reset() {
    mode = Mode.RESET;
    listenAgain();
    open.forEach(ProxiedConnection::tearDown);
  }

  /** Everything is passed on again, in both directions, at once and whole. */
  public synchronized void heal() {
    mode = Mode.PASS;
    toServer.healed();
    toClient.healed();
    endConnections();
    listenAgain();
  }

  @Override
  public void close() {
    refuse();
  }

  /** The port is free when the thread that was accepting has noticed, not before. */
  private void awaitAcceptor() {
    try {
      if (acceptor != null) {
        acceptor.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listenAgain() {
    if (listener == null) {
      listen(port);
    }
  }

  private int listen(int wanted) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), wanted), 1024);
      listener = socket;
      acceptor = ProxiedConnection.inBackground(() -> accept(socket));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("port " + wanted + " of 127.0.0.1 cannot be had", e);
    }
  }

  private void accept(ServerSocket from) {
    while (!from.isClosed()) {
      try {
        Socket client = from.accept();
        connections.incrementAndGet();
        ProxiedConnection connection = new ProxiedConnection(client, this::passes);
        open.add(connection);
        ProxiedConnection.inBackground(() -> serve(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(ProxiedConnection connection) {
    try {
      switch (mode) {
        case RESET -> connection.tearDown();
        case HALF_OPEN -> connection.swallow();
        case PASS, HANG -> connection.join(target, toServer, toClient);
      }
    } finally {
      open.remove(connection);
    }
  }

  private boolean passes() {
    return mode == Mode.PASS;
  }

  private void endConnections() {
    open.forEach(ProxiedConnection::end);
  }

  /** Where it stands, and what it does. */
  @Override
  public String toString() {
    return "FaultProxy["
        + uri()
        + " before "
        + target
        + ", "
        + mode
        + ", "
        + toServer
        + ", "
        + toClient
        + "]";
  }
}
