package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.http.Cancellation.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancellationTest {

  private final List<String> done = new ArrayList<>();
  private final Cancellation cancellation = Cancellation.of();

  @Test
  void hooks_runOnce_inOrder_whenItIsCancelled() {
    cancellation.onCancel(() -> done.add("first"));
    cancellation.onCancel(() -> done.add("second"));
    assertThat(done).isEmpty();
    assertThat(cancellation.isCancelled()).isFalse();

    cancellation.cancel(Reason.UNWANTED);
    cancellation.cancel(Reason.CLOSED);

    assertThat(done).containsExactly("first", "second");
    assertThat(cancellation.reason()).isEqualTo(Reason.UNWANTED);
  }

  @Test
  void hookThatComesLate_runsAtOnce() {
    cancellation.cancel(Reason.UNWANTED);
    cancellation.onCancel(() -> done.add("late"));

    assertThat(done).containsExactly("late");
  }

  @Test
  void hookTakenBack_doesNotRun() {
    Cancellation.Hook hook = cancellation.onCancel(() -> done.add("taken back"));
    hook.close();
    hook.close();
    cancellation.cancel(Reason.UNWANTED);

    assertThat(done).isEmpty();
  }

  @Test
  void innerOne_endsWithTheOuter_forTheSameReason() {
    Cancellation inner = Cancellation.within(cancellation);
    inner.onCancel(() -> done.add("inner"));
    cancellation.cancel(Reason.CLOSED);

    assertThat(done).containsExactly("inner");
    assertThat(inner.reason()).isEqualTo(Reason.CLOSED);
  }

  @Test
  void innerOne_endsAlone() {
    Cancellation inner = Cancellation.within(cancellation);
    inner.cancel(Reason.OUTRUN);

    assertThat(inner.isCancelled()).isTrue();
    assertThat(cancellation.isCancelled()).isFalse();
  }

  @Test
  void callsThatOnlyTheirThreadEnds_keepNoHooks_andCannotBeCancelled() {
    Cancellation.NEVER.onCancel(() -> done.add("never")).close();

    assertThatThrownBy(() -> Cancellation.NEVER.cancel(Reason.UNWANTED))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("of its own");
    assertThat(done).isEmpty();
    assertThat(Cancellation.NEVER.isCancelled()).isFalse();
  }
}
