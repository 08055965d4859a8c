package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SimpulExceptionTest {

  private static final String NIK = "3276010101900001";

  private static final class Failure extends SimpulException {
    Failure(LocalizedText explanation, Throwable cause) {
      super("test.failed", Retryability.UNKNOWN, explanation, cause);
    }
  }

  @Test
  void explanation_isMaskedInEveryLanguage() {
    Failure e = new Failure(LocalizedText.of("NIK " + NIK, "Number " + NIK), new IOException());

    assertThat(e).hasMessage("Number [masked]");
    assertThat(e.explanation().in("id")).isEqualTo("NIK [masked]");
  }

  @Test
  void harmlessCause_isKept() {
    IOException cause = new IOException("broken pipe");

    assertThat(new Failure(LocalizedText.of("a", "b"), cause)).hasCause(cause);
  }

  @Test
  void causeWithAPrivateMessage_isReplacedByAMaskedCopy_stackIncluded() {
    IOException root = new IOException("found " + NIK);
    Exception cause = new IllegalStateException("wrapped", root);

    Failure e = new Failure(LocalizedText.of("a", "b"), cause);

    assertThat(e).hasStackTraceContaining("java.io.IOException: found [masked]");
    assertThat(e.getCause().getStackTrace()).isEqualTo(cause.getStackTrace());
    assertThat(e.getCause().getCause()).hasMessage("java.io.IOException: found [masked]");
    assertThat(e).message().doesNotContain(NIK);
  }

  @Test
  void causeThatGoesInACircle_isNoTrap() {
    Exception first = new Exception(NIK);
    Exception second = new Exception("second", first);
    first.initCause(second);

    assertThat(new Failure(LocalizedText.of("a", "b"), second)).isNotNull();
  }
}
