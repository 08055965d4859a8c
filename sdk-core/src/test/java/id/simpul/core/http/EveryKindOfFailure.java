package id.simpul.core.http;

import id.simpul.core.SimpulException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;

/** One of each failure that the client can throw, as the layers make them. */
final class EveryKindOfFailure {

  static final Request GET = Request.get("https://api.depok.example/surat/{id}", "1");
  private static final URI DEPOK = URI.create("https://api.depok.example");
  private static final URI SECOND = URI.create("https://cadangan.depok.example");
  private static final byte[] NOTHING = new byte[0];

  private EveryKindOfFailure() {}

  /** Each code at least once, in the order of the guide. */
  static List<CallException> all() {
    return List.of(
        RefusedLocallyException.address(GET, "alamat tanpa http(s)", "one without http(s)"),
        RefusedLocallyException.plainHttp(GET),
        RefusedLocallyException.closed(GET),
        RefusedLocallyException.busy(GET, new RejectedExecutionException("full")),
        BodyUnreadableException.of(GET.name(), new FileNotFoundException("gone")),
        BodyUnreadableException.of(GET.name(), new ChangedBodyException()),
        BodyUnreadableException.of(GET.name(), new UsedBodyException()),
        ConnectFailedException.of(GET, new UnknownHostException("x")),
        ConnectFailedException.of(GET, new ConnectException("x")),
        ConnectFailedException.of(GET, new CutHandshakeException(io())),
        ConnectFailedException.of(GET, new IOException("Failed to authenticate with proxy")),
        TlsFailedException.untrusted(GET, io()),
        TlsFailedException.outOfDate(GET, io()),
        TlsFailedException.otherName(GET, io()),
        TlsFailedException.clientRefused(GET, "unknown_ca", io()),
        TlsFailedException.disagreed(GET, "protocol_version", io()),
        ConnectionLostException.beforeAnswer(GET, io()),
        ConnectionLostException.whileReading(GET.name(), io()),
        ConnectionLostException.garbled(GET, new ProtocolException("x")),
        CallTimedOutException.attempt(GET.name(), Duration.ofSeconds(3)),
        CallTimedOutException.call(GET.name(), Duration.ofSeconds(10)),
        CallCancelledException.of(GET.name(), io()),
        paused(DEPOK, 5),
        CircuitOpenException.everywhere(GET, List.of(paused(SECOND, 9), paused(DEPOK, 5))),
        CircuitOpenException.askedToWait(GET, DEPOK, Duration.ofMinutes(2)),
        RefusedLocallyException.full(GET, DEPOK, 128),
        RefusedLocallyException.rate(
            GET,
            DEPOK,
            LoadPolicy.builder().rate(600, Duration.ofMinutes(1)).build(),
            Duration.ofSeconds(12)),
        answer(302),
        answer(400),
        answer(401),
        answer(403),
        answer(404),
        answer(409),
        ErrorResponseException.of(GET, 429, Headers.of(Map.of("Retry-After", "30")), NOTHING),
        answer(503),
        ResponseTooLargeException.of(GET.name(), 16L << 20),
        UndecodableBodyException.empty(GET.name(), 200, String.class),
        UndecodableBodyException.of(GET.name(), json(), String.class, unreadableJson()),
        NotSavedException.of(GET.name(), io()),
        NotSavedException.withoutBody(GET.name(), 304),
        RedirectRefusedException.unusable(GET, 302),
        RedirectRefusedException.otherOrigin(GET, 302, Origin.of(SECOND)),
        RedirectRefusedException.unencrypted(GET, 302),
        RedirectRefusedException.inside(GET, 302),
        RedirectRefusedException.method(GET, 307),
        RedirectRefusedException.loop(GET, 302),
        RedirectRefusedException.tooMany(GET, 302, 5),
        PagesRefusedException.unusable(GET),
        PagesRefusedException.otherOrigin(GET, Origin.of(SECOND)),
        PagesRefusedException.loop(GET, 7),
        PagesRefusedException.tooMany(GET, 1000));
  }

  /** No call's failure, but the cause of one. */
  static SimpulException unreadableJson() {
    return UnreadableJsonException.at("/pemohon/nama", new IllegalArgumentException("quoted"));
  }

  private static Headers json() {
    return Headers.of(Map.of("Content-Type", "application/json"));
  }

  private static CircuitOpenException paused(URI origin, int seconds) {
    return CircuitOpenException.failing(GET, origin, Duration.ofSeconds(seconds));
  }

  private static ErrorResponseException answer(int status) {
    return ErrorResponseException.of(GET, status, Headers.none(), NOTHING);
  }

  private static IOException io() {
    return new IOException("io");
  }
}
