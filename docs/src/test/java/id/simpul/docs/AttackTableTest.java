package id.simpul.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every numbered attack has a test of its own, and the security page says which. */
class AttackTableTest {

  /** Numbers of which nothing in the SDK can be attacked; everything else is tried. */
  private static final Map<Integer, String> NOWHERE = Map.of();

  private static final Pattern TEST = Pattern.compile("void attack((?:\\d\\d_)+)\\w*\\(");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| .+ \\| .+ \\| (.+) \\|$");
  private static final Pattern NUMBERS = Pattern.compile("_");
  private static final Map<Integer, Set<String>> TESTS = tests();

  static IntStream numbers() {
    return IntStream.concat(IntStream.rangeClosed(1, 90), IntStream.rangeClosed(93, 95));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void everyAttack_isTried_orNothingCanBeAttacked(int number) {
    assertThat(TESTS.containsKey(number))
        .as("attack %d has a test; if not: %s", number, NOWHERE.get(number))
        .isEqualTo(!NOWHERE.containsKey(number));
  }

  @Test
  void testsTryNoNumberThatIsNotInTheCatalogue() {
    assertThat(numbers().boxed().toList()).containsAll(TESTS.keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/security.md", "docs/security.id.md"})
  void page_namesForEveryAttackExactlyTheTestsThatTryIt(String page) {
    Map<Integer, Set<String>> told = new TreeMap<>();
    Matcher row = ROW.matcher(ProjectRoot.read(ProjectRoot.PATH.resolve(page)));
    while (row.find()) {
      Set<String> names = new TreeSet<>();
      Stream.of(row.group(2).split(", "))
          .filter(name -> !name.equals("-"))
          .forEach(name -> names.add(name.replace("`", "")));
      told.put(Integer.valueOf(row.group(1)), names);
    }
    Map<Integer, Set<String>> tried = new TreeMap<>(TESTS);
    NOWHERE.keySet().forEach(number -> tried.put(number, Set.of()));
    assertThat(told).isEqualTo(tried);
  }

  private static Map<Integer, Set<String>> tests() {
    Map<Integer, Set<String>> found = new TreeMap<>();
    ProjectRoot.files(".java").stream()
        .filter(file -> file.toString().contains("/src/test/java/"))
        .forEach(file -> tests(file, found));
    return found;
  }

  private static void tests(Path file, Map<Integer, Set<String>> found) {
    Matcher test = TEST.matcher(ProjectRoot.read(file));
    String name = file.getFileName().toString().replace(".java", "");
    while (test.find()) {
      NUMBERS
          .splitAsStream(test.group(1))
          .map(Integer::valueOf)
          .forEach(number -> found.computeIfAbsent(number, any -> new TreeSet<>()).add(name));
    }
  }
}
