package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HiddenRetryAfterTest {

  @Test
  void hiddenField_isShownUnderItsRealName_andTheOthersAsTheyCame() {
    okhttp3.Headers answer =
        new okhttp3.Headers.Builder()
            .add("Simpul-Hidden-Retry-After", "7")
            .add("Vary", "Accept")
            .add("vary", "Accept-Language")
            .build();

    Headers shown = HiddenRetryAfter.shown(answer);

    assertThat(shown.all("Retry-After")).containsExactly("7");
    assertThat(shown.all("Vary")).containsExactly("Accept", "Accept-Language");
    assertThat(shown.names()).containsExactly("Retry-After", "Vary");
  }

  @Test
  void serverThatSendsTheHiddenFieldItself_isNotBelieved() throws Exception {
    String head = "HTTP/1.1 200 OK\r\nSimpul-Hidden-Retry-After: 9";
    try (RawServer server = new RawServer(RawServer.answering(head, "ok"));
        ResilientTransport transport = Patient.client().build();
        Response response = transport.send(Request.get(server.url("/")))) {
      assertThat(response.headers().names()).containsExactly("Content-Length");
    }
  }
}
