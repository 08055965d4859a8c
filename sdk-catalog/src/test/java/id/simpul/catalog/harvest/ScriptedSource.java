package id.simpul.catalog.harvest;

import id.simpul.core.http.Headers;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A source that answers what it is told to, in order, and remembers what it was asked. */
final class ScriptedSource implements Transport {

  private final Deque<Supplier<Response>> answers = new ArrayDeque<>();
  final List<Request> asked = new ArrayList<>();

  ScriptedSource answers(int status, Map<String, String> headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    answers.add(() -> Response.of(status, Headers.of(headers), bytes));
    return this;
  }

  ScriptedSource answers(String jsonLd) {
    return answers(200, Map.of("Content-Type", "application/ld+json", "ETag", "\"v1\""), jsonLd);
  }

  ScriptedSource fails(RuntimeException failure) {
    answers.add(
        () -> {
          throw failure;
        });
    return this;
  }

  @Override
  public Response send(Request request) {
    asked.add(request);
    return answers.remove().get();
  }
}
