package id.simpul.example.jabodetabek.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.http.Attempt;
import id.simpul.core.http.Body;
import id.simpul.core.http.CallListener;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.example.jabodetabek.platform.Api;
import id.simpul.example.jabodetabek.platform.Authority;
import id.simpul.example.jabodetabek.platform.Receipt;
import id.simpul.example.jabodetabek.services.City;
import id.simpul.testkit.FaultProxy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An application whose answer is lost on the way, sent again by the client of its own accord. */
class LostAnswerTest {

  private static final String PATIENT = "warga-17";

  private final FiveAuthorities authorities = new FiveAuthorities(Clock.systemUTC());
  private final List<String> outcomes = new ArrayList<>();

  @BeforeEach
  void open() {
    for (City city : City.values()) {
      authorities.open(city);
    }
    authorities.join();
    authorities.of(City.JAKARTA).ecosystem().refresh();
  }

  @AfterEach
  void close() {
    authorities.close();
  }

  /** The line is whole again when the first attempt has ended. */
  private CallListener healingAfterTheFirst(FaultProxy line) {
    return new CallListener() {
      @Override
      public void onAttempt(Request request, Attempt attempt) {
        outcomes.add(attempt.outcome());
        if (outcomes.size() == 1) {
          line.heal();
        }
      }
    };
  }

  private Request application(FaultProxy line, String letter) {
    Authority jakarta = authorities.of(City.JAKARTA);
    String token =
        authorities
            .of(City.DEPOK)
            .tokens()
            .signIn(PATIENT)
            .client(City.JAKARTA.agency().value())
            .audience(Api.FEE_RELIEF.audienceUnder(jakarta.baseUrl()).value())
            .scope(Api.FEE_RELIEF.scope().value(), Api.LETTERS.scope().value())
            .token();
    return Request.post(line.uri() + Api.FEE_RELIEF.path() + "/permohonan")
        .withHeader("Authorization", "Bearer " + token)
        .withBody(Body.json(ReliefAct.application(letter, City.DEPOK)));
  }

  @Test
  void applicationWhoseAnswerWasLost_isProcessedOnce_andItsReceiptGivenAgain() {
    Authority depok = authorities.of(City.DEPOK);
    String letter = depok.letters().issue(PATIENT, "keringanan biaya rumah sakit");
    try (FaultProxy line = FaultProxy.before(authorities.of(City.JAKARTA).baseUrl());
        ResilientTransport client =
            ResilientTransport.builder()
                .timeout(Duration.ofMinutes(10))
                .attemptTimeout(Duration.ofMinutes(5))
                .listener(healingAfterTheFirst(line))
                .build()) {
      line.toClient().cutAfter(0);
      Request application = application(line, letter).withIdempotencyKey();
      Receipt receipt = client.send(application).as(Receipt.class);
      Receipt again = client.send(application).as(Receipt.class);
      Receipt next = client.send(application(line, letter).withIdempotencyKey()).as(Receipt.class);

      assertThat(outcomes).containsExactly("connection.lost", "200", "200", "200");
      assertThat(receipt.number()).isEqualTo("KB-0001");
      assertThat(again).isEqualTo(receipt);
      assertThat(next.number()).isEqualTo("KB-0002");
      assertThat(depok.letters().releases()).hasSize(2);
    }
  }

  @Test
  void applicationWithoutAKey_isRefused_andSaysWhatToSend() {
    try (FaultProxy line = FaultProxy.before(authorities.of(City.JAKARTA).baseUrl())) {
      ErrorResponseException refused =
          catchThrowableOfType(
              ErrorResponseException.class,
              () -> authorities.browser().send(application(line, "any")));

      assertThat(refused.status()).isEqualTo(400);
      assertThat(Explained.of(refused).code()).isEqualTo("idempotency.key-missing");
      assertThat(Explained.of(refused).text().in("id")).contains("Idempotency-Key");
    }
  }
}
