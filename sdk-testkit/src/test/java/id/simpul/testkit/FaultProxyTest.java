package id.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {

  private static final byte[] TEXT = "0123456789".getBytes(StandardCharsets.US_ASCII);

  private final EchoServer server = new EchoServer();
  private final FaultProxy line = FaultProxy.before(server.uri());
  private Socket client;

  @BeforeEach
  void connect() throws IOException {
    client = connected();
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    line.close();
    server.close();
  }

  private Socket connected() throws IOException {
    Socket socket =
        new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), line.uri().getPort());
    socket.setSoTimeout(300_000);
    return socket;
  }

  private static byte[] echo(Socket socket) throws IOException {
    socket.getOutputStream().write(TEXT);
    return socket.getInputStream().readNBytes(TEXT.length);
  }

  /** Writing fails or reading does, depending on who is quicker. */
  private static void assertTorn(Socket socket) {
    assertThatThrownBy(
            () -> {
              while (true) {
                socket.getOutputStream().write(TEXT);
                if (socket.getInputStream().read() < 0) {
                  throw new IllegalStateException("closed, not torn");
                }
              }
            })
        .isInstanceOf(SocketException.class);
  }

  /** Open and silent: reading neither ends nor gives anything. */
  private static void assertSilent(Socket socket) throws IOException {
    socket.setSoTimeout(150);
    assertThatThrownBy(() -> socket.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);
    socket.setSoTimeout(300_000);
  }

  @Test
  void healthyLine_passesEverythingOn_andCountsIt() throws Exception {
    assertThat(echo(client)).isEqualTo(TEXT);
    try (Socket second = connected()) {
      assertThat(echo(second)).isEqualTo(TEXT);
    }
    assertThat(line.connections()).isEqualTo(2);
    assertThat(line.toServer().bytes()).isEqualTo(20);
    assertThat(line.toClient().bytes()).isEqualTo(20);
  }

  @Test
  void refusing_leavesNobodyListening_untilHealedOnTheSamePort() throws Exception {
    echo(client);
    URI before = line.uri();
    line.refuse();
    assertThat(client.getInputStream().read()).isEqualTo(-1);
    assertThatThrownBy(this::connected).isInstanceOf(ConnectException.class);
    line.heal();
    assertThat(line.uri()).isEqualTo(before);
    try (Socket again = connected()) {
      assertThat(echo(again)).isEqualTo(TEXT);
    }
  }

  @Test
  void resetting_tearsDownWhatIsOpen_andWhatComes() throws Exception {
    echo(client);
    line.reset();
    assertTorn(client);
    try (Socket next = connected()) {
      assertTorn(next);
    }
  }

  @Test
  void hanging_swallowsWhatIsSent_andKeepsTheConnection() throws Exception {
    echo(client);
    line.hang();
    client.getOutputStream().write(TEXT);
    assertSilent(client);
    assertThat(line.toServer().bytes()).isEqualTo(10);
  }

  @Test
  void halfOpenLine_losesTheServer_andTellsNoClient() throws Exception {
    echo(client);
    line.halfOpen();
    assertThat(server.ended.take().received()).isEqualTo("0123456789");
    client.getOutputStream().write(TEXT);
    assertSilent(client);
    try (Socket late = connected()) {
      late.getOutputStream().write(TEXT);
      assertSilent(late);
    }
    assertThat(server.ended).isEmpty();
    line.heal();
    assertThat(client.getInputStream().read()).isEqualTo(-1);
  }

  @Test
  void serverThatIsLostWhileItIsBeingReached_isLostAllTheSame() throws Exception {
    try (ServerSocket front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Socket early = new Socket(front.getInetAddress(), front.getLocalPort())) {
      ProxiedConnection connection = new ProxiedConnection(front.accept(), () -> false);
      connection.loseServer();
      ProxiedConnection.inBackground(
          () -> connection.join(server.uri(), line.toServer(), line.toClient()));

      assertThat(server.ended.take().received()).isEmpty();
      early.getOutputStream().write(TEXT);
      assertSilent(early);
      connection.end();
    }
  }

  @Test
  void delay_holdsBackEachPiece_inItsDirectionOnly() throws Exception {
    line.toClient().delayBy(Duration.ofMillis(200));
    try (Socket late = connected()) {
      long start = System.nanoTime();
      assertThat(echo(late)).isEqualTo(TEXT);
      assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(200_000_000L);
    }
    line.heal();
    line.toServer().delayBy(Duration.ofDays(1));
    try (Socket never = connected()) {
      never.getOutputStream().write(TEXT);
      assertSilent(never);
      line.heal();
      assertThat(never.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void jitter_comesFromTheGivenRandomness_andStaysWithinItsBounds() {
    LineFault fault =
        LineFault.NONE.delayedBy(Duration.ofMillis(80), Duration.ofMillis(40), new Random(7));
    LineFault same =
        LineFault.NONE.delayedBy(Duration.ofMillis(80), Duration.ofMillis(40), new Random(7));
    for (int i = 0; i < 1000; i++) {
      assertThat(fault.nanosOfDelay())
          .isBetween(80_000_000L, 120_000_000L)
          .isEqualTo(same.nanosOfDelay());
    }
  }

  @Test
  void drippingLine_takesItsTime_andLosesNothing() throws Exception {
    line.toClient().dripAt(50);
    try (Socket slow = connected()) {
      long start = System.nanoTime();
      assertThat(echo(slow)).isEqualTo(TEXT);
      assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(200_000_000L);
    }
    assertThat(LineFault.NONE.drippingAt(1).piece(8192)).isEqualTo(1);
    assertThat(LineFault.NONE.drippingAt(100_000).piece(8192)).isEqualTo(1000);
    assertThat(LineFault.NONE.drippingAt(100_000).nanosFor(1000)).isEqualTo(10_000_000);
  }

  @Test
  void cut_tearsBothSidesDown_afterExactlySoManyBytes() throws Exception {
    echo(client);
    line.toServer().cutAfter(4);
    server.ended.take(); // the connection that was open
    try (Socket cut = connected()) {
      assertTorn(cut);
    }
    EchoServer.Ended ended = server.ended.take();
    assertThat(ended.received().length()).isLessThanOrEqualTo(4);
    assertThat(ended.torn()).isTrue();
    assertThat(line.toServer().bytes()).isEqualTo(14);
  }

  @Test
  void cutAtNothing_letsTheServerDoItsWork_andLosesTheWholeAnswer() throws Exception {
    echo(client);
    line.toClient().cutAfter(0);
    server.ended.take(); // the connection that was open
    try (Socket cut = connected()) {
      cut.getOutputStream().write(TEXT);
      assertThatThrownBy(() -> cut.getInputStream().read()).isInstanceOf(SocketException.class);
    }
    assertThat(server.ended.take().received()).isEqualTo("0123456789");
    assertThat(line.toClient().bytes()).isEqualTo(10);
  }

  @Test
  void end_closesBothSidesPolitely_afterExactlySoManyBytes() throws Exception {
    line.toClient().endAfter(4);
    try (Socket cut = connected()) {
      cut.getOutputStream().write(TEXT);
      assertThat(cut.getInputStream().readAllBytes()).asString().isEqualTo("0123");
    }
  }

  @Test
  void loss_stopsAfterExactlySoManyBytes_andKeepsTheConnectionOpen() throws Exception {
    echo(client);
    line.toClient().loseAfter(4);
    server.ended.take(); // the connection that was open
    try (Socket lossy = connected()) {
      lossy.getOutputStream().write(TEXT);
      assertThat(lossy.getInputStream().readNBytes(4)).asString().isEqualTo("0123");
      lossy.getOutputStream().write(TEXT);
      assertSilent(lossy);
    }
    assertThat(server.ended.take().received()).hasSize(20);
  }

  @Test
  void garbage_comesFromTheGivenRandomness_afterExactlySoManyBytes() throws Exception {
    line.toClient().garbleAfter(4, new Random(7));
    Random expected = new Random(7);
    try (Socket garbled = connected()) {
      byte[] read = echo(garbled);
      assertThat(new String(read, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("0123");
      for (int i = 4; i < 10; i++) {
        assertThat(read[i]).isEqualTo((byte) expected.nextInt());
      }
    }
  }

  @Test
  void faultsAddUp_andHealingTakesThemAllBack() throws Exception {
    line.toClient().dripAt(200);
    line.toClient().loseAfter(4);
    try (Socket both = connected()) {
      both.getOutputStream().write(TEXT);
      assertThat(both.getInputStream().readNBytes(4)).asString().isEqualTo("0123");
      assertSilent(both);
    }
    assertThat(line.toString()).contains("200 bytes/s", "LOSE after 4");
    line.heal();
    try (Socket whole = connected()) {
      assertThat(echo(whole)).isEqualTo(TEXT);
    }
  }

  @Test
  void everyFault_endsTheConnectionsThatAreOpen() throws Exception {
    echo(client);
    line.toClient().delayBy(Duration.ofMillis(1));
    assertThat(client.getInputStream().read()).isEqualTo(-1);
  }

  @Test
  void numbersThatCannotBe_areRefused() {
    assertThatThrownBy(() -> line.toClient().dripAt(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("loseAfter");
    assertThatThrownBy(() -> line.toClient().cutAfter(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> line.toClient().delayBy(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FaultProxy.before(URI.create("http://localhost")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
