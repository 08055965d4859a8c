package id.simpul.core.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A server without a socket: answers as told, the last instruction for ever. */
final class FakeWire implements Transport {

  final List<Request> sent = new ArrayList<>();
  private final Deque<Transport> answers = new ArrayDeque<>();

  static FakeWire with(Transport... answers) {
    FakeWire wire = new FakeWire();
    wire.answers.addAll(List.of(answers));
    return wire;
  }

  static Transport status(int status) {
    return request -> Response.of(status, Headers.none(), new byte[0]);
  }

  static Transport status(int status, String retryAfter) {
    Headers headers = Headers.of(Map.of("Retry-After", retryAfter));
    return request -> Response.of(status, headers, new byte[0]);
  }

  static Transport text(String body) {
    return request -> Response.of(200, Headers.none(), body.getBytes(StandardCharsets.UTF_8));
  }

  static Transport unreachable() {
    return request -> {
      throw ConnectFailedException.of(request, new IOException("refused"));
    };
  }

  static Transport lost() {
    return request -> {
      throw ConnectionLostException.beforeAnswer(request, new IOException("reset"));
    };
  }

  void heal() {
    heal(text("ok"));
  }

  synchronized void heal(Transport answer) {
    answers.clear();
    answers.add(answer);
  }

  @Override
  public synchronized Response send(Request request) {
    sent.add(request);
    return (answers.size() > 1 ? answers.removeFirst() : answers.getFirst()).send(request);
  }
}
