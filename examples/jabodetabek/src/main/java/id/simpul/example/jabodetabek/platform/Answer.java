package id.simpul.example.jabodetabek.platform;

import id.simpul.core.SimpulException;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Headers;
import id.simpul.identity.KeysUnavailableException;
import id.simpul.identity.Rejection;
import id.simpul.identity.ReplayStoreUnavailableException;
import id.simpul.identity.TokenRejectedException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes back over the wire. */
public final class Answer {

  private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

  private final int status;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final byte[] body;

  private Answer(int status, String contentType, byte[] body) {
    this.status = status;
    this.body = body;
    headers.put("Content-Type", contentType);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Its header fields, which may be added to. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Its body. */
  public byte[] body() {
    return body;
  }

  /** The same for the SDK, which gives it again to whoever repeats the request. */
  public id.simpul.core.receive.Answer toBeKept() {
    return id.simpul.core.receive.Answer.of(status, Headers.of(headers), body);
  }

  /** An object as JSON. */
  public static Answer json(Object value) {
    return of(200, "application/json", Json.write(value));
  }

  static Answer of(int status, String contentType, byte[] body) {
    return new Answer(status, contentType, body);
  }

  /** A failure as problem details, with the header that tells a client which token is wanted. */
  public static Answer of(RuntimeException failure) {
    if (failure instanceof TokenRejectedException rejected) {
      return of(rejected.rejection());
    }
    if (failure instanceof Refusal refusal) {
      return problem(refusal.status(), refusal.toProblem());
    }
    if (failure instanceof ErrorResponseException answered && answered.problem().isPresent()) {
      return relayed(answered);
    }
    if (failure instanceof SimpulException known) {
      int status = isOutageOfOurs(failure) ? 503 : 502;
      return of(new Refusal(status, known.code(), known.explanation()));
    }
    LOG.error("A desk broke", failure);
    return of(
        Refusal.of(
            500,
            "desk.broken",
            "Ada yang rusak pada kami; petugas sudah melihatnya di log. Coba lagi nanti.",
            "Something is broken on our side; it stands in our log. Try again later."));
  }

  /** Without keys or the record of proofs nobody can be let in, or be told that he is wrong. */
  private static boolean isOutageOfOurs(RuntimeException failure) {
    return failure instanceof KeysUnavailableException
        || failure instanceof ReplayStoreUnavailableException;
  }

  private static Answer of(Rejection rejection) {
    Refusal refusal = new Refusal(rejection.status(), rejection.code(), rejection.explanation());
    Answer answer = problem(rejection.status(), refusal.toProblem());
    answer.headers().putAll(rejection.headers());
    return answer;
  }

  /** What another authority answered goes on to the resident as it came. */
  private static Answer relayed(ErrorResponseException answered) {
    Map<String, Object> problem = new LinkedHashMap<>();
    answered
        .problem()
        .ifPresent(
            found -> {
              problem.put("type", found.type().toString());
              problem.put("status", answered.status());
              found.title().ifPresent(title -> problem.put("title", title));
              found.detail().ifPresent(detail -> problem.put("detail", detail));
              problem.putAll(found.extensions());
            });
    return problem(answered.status(), problem);
  }

  private static Answer problem(int status, Map<String, Object> problem) {
    return of(status, "application/problem+json", Json.write(problem));
  }
}
