package id.simpul.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reader who opens any package finds its story. */
class PackageStoriesTest {

  static Stream<Path> packages() {
    return ProjectRoot.files(".java").stream()
        .filter(file -> file.toString().contains("/src/main/java/"))
        .map(Path::getParent)
        .distinct();
  }

  @Test
  void theProject_hasPackages() {
    assertThat(packages()).hasSizeGreaterThan(8);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void everyPackage_tellsItsStoryInThreeSentences_andIsNullMarked(Path folder) {
    Path info = folder.resolve("package-info.java");
    assertThat(Files.exists(info)).as("%s exists", info).isTrue();
    String text = ProjectRoot.read(info);
    assertThat(sentencesIn(text)).as("sentences in %s", info).hasSize(3);
    assertThat(text).contains("@NullMarked");
  }

  private static List<String> sentencesIn(String packageInfo) {
    int start = packageInfo.indexOf("/**");
    int end = packageInfo.indexOf("*/");
    String prose =
        packageInfo
            .substring(Math.max(start + 3, 0), Math.max(end, 3))
            .replaceAll("(?s)<pre>.*?</pre>", "")
            .replaceAll("(?m)^\\s*\\* ?", "")
            .replaceAll("<[^>]+>", "")
            .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
            .strip();
    return Stream.of(prose.split("(?<=[.!?])\\s+")).filter(each -> !each.isBlank()).toList();
  }
}
