package id.simpul.core.http;

import static id.simpul.core.Retryability.SAFE_TO_RETRY;
import static java.util.stream.Collectors.joining;

import id.simpul.core.LocalizedText;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The server is being left alone for a while, because it kept failing or asked for it. Nothing was
 * sent.
 */
public final class CircuitOpenException extends CallException {

  private final List<URI> origins;
  private final Duration retryAfter;

  private CircuitOpenException(
      String code, List<URI> origins, Duration retryAfter, LocalizedText explanation) {
    super(code, SAFE_TO_RETRY, explanation, null);
    this.origins = List.copyOf(origins);
    this.retryAfter = retryAfter;
  }

  static CircuitOpenException failing(Request request, URI origin, Duration retryAfter) {
    String shown = Durations.shown(retryAfter);
    return new CircuitOpenException(
        "circuit.open",
        List.of(origin),
        retryAfter,
        LocalizedText.of(
            request.name()
                + ": tidak dikirim. "
                + origin
                + " berkali-kali gagal, jadi panggilan dihentikan sementara. Coba lagi dalam "
                + shown
                + ".",
            request.name()
                + ": not sent. "
                + origin
                + " kept failing, so calls to it are paused. Try again in "
                + shown
                + "."));
  }

  static CircuitOpenException askedToWait(Request request, URI origin, Duration retryAfter) {
    String shown = Durations.shown(retryAfter);
    return new CircuitOpenException(
        "circuit.retry-after",
        List.of(origin),
        retryAfter,
        LocalizedText.of(
            request.name()
                + ": tidak dikirim. "
                + origin
                + " meminta untuk tidak dihubungi dahulu, lebih lama daripada waktu panggilan ini."
                + " Coba lagi dalam "
                + shown
                + ".",
            request.name()
                + ": not sent. "
                + origin
                + " asked to be left alone for longer than this call has time. Try again in "
                + shown
                + "."));
  }

  /** All servers of one provider are being left alone; the first to be tried again comes first. */
  static CircuitOpenException everywhere(Request request, List<CircuitOpenException> refusals) {
    List<CircuitOpenException> soonestFirst =
        refusals.stream().sorted(Comparator.comparing(refusal -> refusal.retryAfter)).toList();
    Duration soonest = soonestFirst.get(0).retryAfter;
    List<URI> origins = soonestFirst.stream().map(CircuitOpenException::origin).toList();
    String named = origins.stream().map(URI::toString).collect(joining(", "));
    String shown = Durations.shown(soonest);
    return new CircuitOpenException(
        "circuit.open",
        origins,
        soonest,
        LocalizedText.of(
            request.name()
                + ": tidak dikirim. Semua alamat penyedia ini ("
                + named
                + ") berkali-kali gagal atau meminta untuk tidak dihubungi dahulu. Coba lagi dalam "
                + shown
                + ".",
            request.name()
                + ": not sent. All addresses of this provider ("
                + named
                + ") kept failing or asked to be left alone. Try again in "
                + shown
                + "."));
  }

  /**
   * The server that is being left alone; of several, the one to be tried again first.
   *
   * @return scheme, host and port
   */
  public URI origin() {
    return origins.get(0);
  }

  /**
   * All servers that might have answered and are being left alone: more than one if the provider
   * has several base URLs.
   *
   * @return scheme, host and port of each
   */
  public List<URI> origins() {
    return origins;
  }

  /**
   * How long it is still left alone; always known here.
   *
   * @return the time to wait
   */
  @Override
  public Optional<Duration> retryAfter() {
    return Optional.of(retryAfter);
  }
}
