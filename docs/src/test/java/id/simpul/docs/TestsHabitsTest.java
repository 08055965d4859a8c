package id.simpul.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Habits of the tests, read from their source. */
class TestsHabitsTest {

  @Test
  void tests_neverSleep() {
    assertThat(testsThatSay("Thread." + "sleep")).isEmpty();
  }

  @Test
  void tests_areNeverSwitchedOff() {
    assertThat(testsThatSay("@" + "Disabled")).isEmpty();
  }

  private static List<Path> testsThatSay(String words) {
    List<Path> tests =
        ProjectRoot.files(".java").stream()
            .filter(file -> file.toString().contains("/src/test/java/"))
            .toList();
    assertThat(tests).isNotEmpty();
    return tests.stream().filter(file -> ProjectRoot.read(file).contains(words)).toList();
  }
}
