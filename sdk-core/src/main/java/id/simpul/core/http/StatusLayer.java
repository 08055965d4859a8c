package id.simpul.core.http;

import java.io.IOException;

/** Turns every answer that is not a success into the failure that it means. */
final class StatusLayer implements Transport {

  private static final int MOST_EXPLANATION = 64 << 10;

  private final Transport next;
  private final Timeline timeline;

  StatusLayer(Transport next, Timeline timeline) {
    this.next = next;
    this.timeline = timeline;
  }

  @Override
  public Response send(Request request) {
    Response response = next.send(request);
    if (isSuccess(response.status())) {
      return response;
    }
    byte[] explanation = explanation(response);
    throw ErrorResponseException.of(
        request, response.status(), response.headers(), explanation, timeline::now);
  }

  static boolean isSuccess(int status) {
    return (status >= 200 && status < 300) || status == 304;
  }

  /** The status is known; that its explanation cannot be read must not hide it. */
  private static byte[] explanation(Response response) {
    try (response) {
      return response.stream().readNBytes(MOST_EXPLANATION);
    } catch (CallCancelledException e) {
      throw e;
    } catch (IOException | CallException e) {
      return new byte[0];
    }
  }

  @Override
  public String toString() {
    return "Status > " + next;
  }
}
