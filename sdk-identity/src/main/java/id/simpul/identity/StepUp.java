package id.simpul.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Refusals that signing in again, or better, can mend (RFC 9470). */
final class StepUp {

  private StepUp() {}

  static Rejection stronger(Assurance wanted, SignInLevel found) {
    if (!found.canReach(wanted)) {
      return RefusalKind.ASSURANCE.because(
          "Layanan ini butuh tingkat keyakinan identitas "
              + wanted
              + "; penerbit token ini tidak dipercaya sampai setinggi itu di sini. Masuk lewat"
              + " penerbit lain.",
          "This service needs identity assurance "
              + wanted
              + "; this token's issuer is not believed that far here. Sign in with another issuer.");
    }
    Rejection rejection =
        RefusalKind.ASSURANCE.because(
            "Layanan ini butuh tingkat keyakinan identitas "
                + wanted
                + ", token ini "
                + found.assurance()
                + ". Masuk ulang dengan cara yang lebih kuat.",
            "This service needs identity assurance "
                + wanted
                + ", this token has "
                + found.assurance()
                + ". Sign in again in a stronger way.");
    List<String> words = found.wordsFor(wanted);
    return words.isEmpty() ? rejection : rejection.with("acr_values", String.join(" ", words));
  }

  static Rejection again(Duration maxAge, Optional<Instant> signedIn) {
    String seconds = String.valueOf(maxAge.toSeconds());
    return RefusalKind.SIGN_IN_TOO_OLD
        .because(
            "Layanan ini butuh masuk paling lama "
                + seconds
                + " detik yang lalu; token ini "
                + signedIn.map(at -> "dari masuk pada " + at).orElse("tidak menyebut kapan")
                + ". Masuk ulang.",
            "This service needs a sign-in at most "
                + seconds
                + " seconds ago; this token "
                + signedIn.map(at -> "is from one at " + at).orElse("does not say when")
                + ". Sign in again.")
        .with("max_age", seconds);
  }
}
