package id.simpul.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A client's connection and the one to the server that belongs to it. */
final class ProxiedConnection {

  private final Socket client;
  private final BooleanSupplier passes;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Socket server;
  private volatile boolean serverLost;

  ProxiedConnection(Socket client, BooleanSupplier passes) {
    this.client = client;
    this.passes = passes;
  }

  /** Carries bytes both ways until one side ends; returns then. */
  void join(URI target, Direction toServer, Direction toClient) {
    try (Socket made = new Socket(target.getHost(), target.getPort())) {
      server = made;
      if (serverLost) { // while it was being reached: whoever lost it found nothing to close
        close(server);
        swallow();
        return;
      }
      made.setTcpNoDelay(true);
      client.setTcpNoDelay(true);
      inBackground(() -> pump(made, client, toClient));
      pump(client, made, toServer);
      if (serverLost) {
        swallow();
      }
    } catch (IOException unreachable) {
      tearDown();
    }
  }

  /** Reads what the client sends and does nothing, until the client leaves. */
  void swallow() {
    try {
      client.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException broken) {
      // The client is gone, or the proxy was told to end it.
    } finally {
      end();
    }
  }

  /** The server's side is gone; the client's stays open. */
  void loseServer() {
    serverLost = true;
    close(server);
  }

  void end() {
    ended.countDown();
    close(client);
    close(server);
  }

  /** Ends it with RST in place of FIN, on both sides. */
  void tearDown() {
    ended.countDown();
    tearDown(client);
    tearDown(server);
  }

  private void pump(Socket from, Socket to, Direction direction) {
    try {
      carry(from.getInputStream(), to.getOutputStream(), direction);
    } catch (IOException broken) {
      // One side is gone; so is the other, below.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!serverLost) {
        end();
      }
    }
  }

  private void carry(InputStream in, OutputStream out, Direction direction)
      throws IOException, InterruptedException {
    byte[] buffer = new byte[8192];
    long passed = 0;
    int read = 0;
    while (read >= 0) {
      read = in.read(buffer, 0, direction.fault().piece(buffer.length));
      if (read <= 0 || !passes.getAsBoolean()) {
        continue;
      }
      LineFault fault = direction.fault();
      pause(fault.nanosOfDelay() + fault.nanosFor(read));
      int allowed = (int) Math.min(read, Math.max(0, fault.endsAfter() - passed));
      fault.garble(buffer, allowed, passed);
      direction.passed(allowed); // counted first: whoever has the bytes finds them counted
      out.write(buffer, 0, allowed);
      passed += allowed;
      if (passed >= fault.endsAfter() && ends(fault)) {
        return;
      }
    }
  }

  /** Lost bytes go on being read, so that the sender notices nothing. */
  private boolean ends(LineFault fault) {
    if (fault.end() == LineFault.End.CUT) {
      tearDown();
    }
    return fault.end() != LineFault.End.LOSE;
  }

  /** Ends early when the connection does. */
  private void pause(long nanos) throws IOException, InterruptedException {
    if (nanos > 0 && ended.await(nanos, TimeUnit.NANOSECONDS)) {
      throw new SocketException("the connection was ended");
    }
  }

  private static void tearDown(@Nullable Socket socket) {
    try {
      if (socket != null) {
        socket.setSoLinger(true, 0);
      }
    } catch (SocketException alreadyGone) {
      return;
    }
    close(socket);
  }

  static void close(@Nullable Closeable any) {
    try {
      if (any != null) {
        any.close();
      }
    } catch (IOException alreadyGone) {
      // It is closed, which was the wish.
    }
  }

  static Thread inBackground(Runnable work) {
    Thread thread = new Thread(work, "fault-proxy");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
