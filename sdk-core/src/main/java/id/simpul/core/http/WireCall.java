package id.simpul.core.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One OkHttp call: how far it came, who waits for it and until when, and why it was stopped.
 *
 * <p>Blocking on a socket cannot be interrupted and ends at no deadline; the {@link Watch} looks at
 * this and cancels the call when the time has come.
 */
final class WireCall extends EventListener implements Watch.Watched {

  /** Why a call was ended from our side. */
  enum Stop {
    INTERRUPTED,
    OVERDUE,
    CLOSED,
    CANCELLED
  }

  private final Request request;
  private final Limits limits;
  private final Names names;
  private final Watch watch;
  private final Call call;
  private final AtomicReference<@Nullable Stop> stopped = new AtomicReference<>();
  private volatile Deadline deadline;
  private volatile @Nullable Thread waiting;
  private Cancellation.Hook hook = () -> {};
  private volatile boolean securing;
  private volatile boolean sending;
  private volatile boolean answered;

  WireCall(Request request, Names names, Watch watch, Call call) {
    this.request = request;
    this.limits = request.limits();
    this.names = names;
    this.watch = watch;
    this.call = call;
    this.deadline = limits.attempt();
    this.waiting = Thread.currentThread();
    call.addEventListener(this);
  }

  /** From now on the watch looks after it. */
  void begin() {
    watch.add(this);
    hook = limits.cancellation().onCancel(() -> stop(Stop.CANCELLED));
  }

  /** It is over, well or not. */
  void end() {
    hook.close();
    watch.remove(this);
  }

  /** Whether the headers began to leave: otherwise the request was certainly not processed. */
  boolean isSending() {
    return sending;
  }

  boolean isAnswered() {
    return answered;
  }

  okhttp3.Response execute() throws IOException {
    try {
      return call.execute();
    } catch (IOException e) {
      if (securing && !TlsFailure.isOfHandshake(e)) {
        throw new CutHandshakeException(e);
      }
      throw e;
    }
  }

  /** The answer is here; its body may take until this deadline, read by whoever comes. */
  void answeredUntil(Deadline bodyDeadline) {
    deadline = bodyDeadline;
    waiting = null;
  }

  /** From now on the thread waits for data: interrupting it ends the call. */
  void awaitedBy(@Nullable Thread thread) {
    waiting = thread;
  }

  @Override
  public long look() {
    Thread thread = waiting;
    if (thread != null && thread.isInterrupted()) {
      stop(Stop.INTERRUPTED);
    } else if (deadline.isOver()) {
      stop(Stop.OVERDUE);
    }
    return isStopped() ? Watch.DONE : Watch.TICK;
  }

  @Override
  public void closed() {
    stop(Stop.CLOSED);
  }

  /** Ends it for a reason; the first reason counts. */
  void stop(Stop why) {
    if (stopped.compareAndSet(null, why)) {
      call.cancel();
    }
  }

  boolean isStopped() {
    return stopped.get() != null;
  }

  /** Nobody wants the rest. */
  void cancel() {
    call.cancel();
  }

  boolean isCancelled() {
    return call.isCanceled();
  }

  /** What our side did to the call, if it did anything. */
  @Nullable CallException stopped(@Nullable Exception cause) {
    Stop why = stopped.get();
    if (Thread.currentThread().isInterrupted()
        || cause instanceof InterruptedException
        || why == Stop.INTERRUPTED) {
      return CallCancelledException.interrupted(request.name(), cause);
    }
    if (why == null) {
      return null;
    }
    return why == Stop.OVERDUE
        ? limits.timedOut(request.name())
        : CallCancelledException.of(request.name(), cause);
  }

  @Override
  public void dnsStart(Call call, String domainName) {
    names.askedBy(this);
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    securing = false;
  }

  @Override
  public void secureConnectStart(Call call) {
    securing = true;
  }

  @Override
  public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
    securing = false;
  }

  @Override
  public void requestHeadersStart(Call call) {
    sending = true;
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    answered = true;
  }
}
