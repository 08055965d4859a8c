package id.simpul.example.jabodetabek.acts;

import id.simpul.core.LocalizedText;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Request;
import id.simpul.example.jabodetabek.platform.Api;
import id.simpul.example.jabodetabek.platform.Authority;
import id.simpul.example.jabodetabek.services.City;
import id.simpul.testkit.SignIn;
import id.simpul.testkit.TestAuthority;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bad tokens are presented at two platforms, and each says what is wrong; a good one passes. */
final class TokensAct implements Act {

  private record Attempt(LocalizedText what, String expectedCode, String token) {}

  @Override
  public LocalizedText title() {
    return LocalizedText.of("6. Token yang tidak baik", "6. Tokens that are no good");
  }

  @Override
  public void play(Stage stage) {
    for (City city : List.of(City.JAKARTA, City.KOTA_BOGOR)) {
      present(stage, stage.city(city));
    }
  }

  private static void present(Stage stage, Authority target) {
    stage
        .screen()
        .say(
            "Di API KTP-el " + target.city().title() + ":",
            "At the KTP-el API of " + target.city().title() + ":");
    for (Attempt attempt : badTokens(stage, target)) {
      Stopwatch watch = Stopwatch.start();
      Optional<Explained> no = send(stage, target, attempt.token());
      String took = watch.text();
      LocalizedText reason =
          no.map(Explained::text).orElse(LocalizedText.of("Diterima!", "Accepted!"));
      boolean right =
          no.filter(r -> r.status() == 401 && r.code().equals(attempt.expectedCode())).isPresent();
      stage.state(
          right,
          "%s: %s (%s, %s)".formatted(attempt.what().in("id"), reason.in("id"), code(no), took),
          "%s: %s (%s, %s)".formatted(attempt.what().in("en"), reason.in("en"), code(no), took));
    }
    stage.state(
        send(stage, target, good(stage, target).token()).isEmpty(),
        "Token yang baik diterima.",
        "A good token is accepted.");
  }

  private static List<Attempt> badTokens(Stage stage, Authority target) {
    List<Attempt> attempts = new ArrayList<>();
    // A stranger who calls himself as Depok does, down to the names of his keys.
    String depok = stage.city(City.DEPOK).city().agency().value();
    try (TestAuthority stranger = TestAuthority.start(depok)) {
      attempts.add(
          new Attempt(
              LocalizedText.of("Palsu", "Forged"),
              "token.signature",
              good(stage, target).signedBy(stranger).token()));
    }
    attempts.add(
        new Attempt(
            LocalizedText.of("Kedaluwarsa", "Expired"),
            "token.expired",
            good(stage, target).expiresIn(Duration.ofMinutes(-5)).token()));
    attempts.add(
        new Attempt(
            LocalizedText.of("Untuk layanan lain", "For another service"),
            "token.audience",
            good(stage, target)
                .audience(Api.LETTERS.audienceUnder(stage.city(City.DEPOK).baseUrl()).value())
                .token()));
    return attempts;
  }

  private static SignIn good(Stage stage, Authority target) {
    return stage
        .city(City.DEPOK)
        .tokens()
        .signIn("warga-17")
        .audience(Api.IDENTITY_CARD.audienceUnder(target.baseUrl()).value())
        .scope(Api.IDENTITY_CARD.scope().value());
  }

  private static Optional<Explained> send(Stage stage, Authority target, String token) {
    Request request =
        Request.get(Api.IDENTITY_CARD.under(target.baseUrl()) + "/antrean")
            .withHeader("Authorization", "Bearer " + token);
    try {
      stage.authorities().browser().send(request).close();
      return Optional.empty();
    } catch (ErrorResponseException refused) {
      return Optional.of(Explained.of(refused));
    }
  }

  private static String code(Optional<Explained> no) {
    return no.map(Explained::code).orElse("200");
  }
}
