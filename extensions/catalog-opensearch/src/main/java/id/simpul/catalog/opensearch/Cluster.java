package id.simpul.catalog.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.catalog.search.ServiceIndexException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.config.RequestConfig;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Options;
import org.opensearch.client.transport.httpclient5.ResponseException;

/**
 * Speaks to a cluster by its Java client, which goes on to the next node when one does not answer.
 * Every call ends in a bounded time, with an answer in JSON or with a failure of ours. Safe for
 * several threads.
 */
final class Cluster implements AutoCloseable {

  private static final String JSON = "application/json";
  private static final int TRIES = 3;
  private static final int TOO_MANY = 429;
  private static final int BROKEN = 500;

  /** What a cluster said. */
  record Answer(int status, JsonNode body) {

    boolean isFine() {
      return status < 300;
    }

    /** What went wrong, without a word of what was asked. */
    String trouble() {
      String type = body.path("error").path("type").asText("");
      return "status " + status + (type.matches("[a-z_]{1,80}") ? ", " + type : "");
    }
  }

  private final OpenSearchTransport transport;
  private final OpenSearchGenericClient searching;
  private final OpenSearchGenericClient writing;
  private final Duration longestSearch;
  private final Duration longestWrite;
  private volatile boolean closed;

  Cluster(Connection connection) {
    this.transport = connection.open();
    this.searching = client(connection.forSearching());
    this.writing = client(connection.forWriting());
    this.longestSearch = connection.searching();
    this.longestWrite = connection.writing();
  }

  private OpenSearchGenericClient client(RequestConfig config) {
    ApacheHttpClient5Options.Builder options = ApacheHttpClient5Options.DEFAULT.toBuilder();
    options.setRequestConfig(config);
    return new OpenSearchGenericClient(transport, options.build());
  }

  /** Asks something that changes nothing, again if it fails for a moment. */
  Answer ask(String method, String path, Map<String, String> parameters, @Nullable JsonNode body) {
    ServiceIndexException last = null;
    for (int i = 0; i < TRIES; i++) {
      try {
        Answer answer = send(searching, longestSearch, method, path, parameters, bytes(body));
        if (answer.status() < BROKEN && answer.status() != TOO_MANY) {
          return answer;
        }
        last = Failures.away(answer.trouble(), last);
      } catch (Late e) {
        throw e.failure;
      } catch (Trouble e) {
        last = e.failure;
      }
    }
    throw last == null ? Failures.closed() : last;
  }

  Answer search(String index, JsonNode body) {
    Answer answer =
        ask("POST", index + "/_search", Map.of("allow_partial_search_results", "false"), body);
    if (answer.status() == 404) {
      throw Failures.damaged(index);
    }
    if (!answer.isFine()) {
      throw Failures.away(answer.trouble(), null);
    }
    return answer;
  }

  /**
   * Tells something, once.
   *
   * @throws ServiceIndexException if nobody knows whether it was heard
   */
  Answer tell(String method, String path, Map<String, String> parameters, @Nullable JsonNode body) {
    return tell(method, path, parameters, bytes(body));
  }

  Answer tell(String method, String path, Map<String, String> parameters, byte[] body) {
    try {
      return send(writing, longestWrite, method, path, parameters, body);
    } catch (Late e) {
      throw e.failure;
    } catch (Trouble e) {
      throw e.failure;
    }
  }

  private static byte[] bytes(@Nullable JsonNode body) {
    return body == null ? new byte[0] : Json.write(body);
  }

  private Answer send(
      OpenSearchGenericClient client,
      Duration longest,
      String method,
      String path,
      Map<String, String> parameters,
      byte[] body)
      throws Trouble, Late {
    if (closed) {
      throw Failures.closed();
    }
    Body content = body.length == 0 ? null : Body.from(body, JSON);
    CompletableFuture<Response> future =
        client.executeAsync(Requests.create(method, "/" + path, List.of(), parameters, content));
    try (Response response = future.get(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      return answer(response);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw new Late(Failures.away("no answer within " + longest.toMillis() + " ms", e));
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new Late(Failures.away("interrupted", e));
    } catch (ExecutionException e) {
      return answer(e.getCause() == null ? e : e.getCause());
    } catch (IOException | CancellationException e) {
      throw trouble(e);
    }
  }

  private static Answer answer(Response response) throws Trouble {
    try {
      byte[] bytes = response.getBody().map(Body::bodyAsBytes).orElse(new byte[0]);
      JsonNode read = bytes.length == 0 ? Json.object() : Json.read(bytes);
      return new Answer(response.getStatus(), read == null ? Json.object() : read);
    } catch (IOException | RuntimeException e) {
      throw new Trouble(Failures.away("status " + response.getStatus() + " without JSON", e));
    }
  }

  /** Some answers come as an exception of the client. */
  private Answer answer(Throwable thrown) throws Trouble {
    if (closed) {
      throw Failures.closed();
    }
    if (thrown instanceof ResponseException answered) {
      return new Answer(answered.status(), Json.object());
    }
    throw trouble(thrown);
  }

  private static Trouble trouble(Throwable thrown) {
    return new Trouble(Failures.away(thrown.getClass().getSimpleName(), thrown));
  }

  @Override
  public void close() {
    closed = true;
    try {
      transport.close();
    } catch (IOException e) {
      throw Failures.away("while closing", e);
    }
  }

  /** Asking another time may help. */
  private static final class Trouble extends Exception {
    private static final long serialVersionUID = 1L;
    private final ServiceIndexException failure;

    Trouble(ServiceIndexException failure) {
      super(failure);
      this.failure = failure;
    }
  }

  /** No time is left to ask another time. */
  private static final class Late extends Exception {
    private static final long serialVersionUID = 1L;
    private final ServiceIndexException failure;

    Late(ServiceIndexException failure) {
      super(failure);
      this.failure = failure;
    }
  }
}
