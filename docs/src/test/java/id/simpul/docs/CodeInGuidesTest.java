package id.simpul.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every Java block of a page is a region of a file that this build compiles and runs.
 *
 * <p>A page names the region above the block: {@code <!-- code: path/File.java#region -->}. The
 * region stands in the file between {@code // region name} and {@code // endregion}. Run with
 * {@code -Dsimpul.docs.update=true} to write the regions into the pages.
 */
class CodeInGuidesTest {

  private static final Pattern BLOCK =
      Pattern.compile("(?:<!-- code: (\\S+)#(\\S+) -->\\n)?```java\\n(.*?)```", Pattern.DOTALL);

  static Stream<Path> pages() {
    return ProjectRoot.files(".md").stream()
        .filter(page -> ProjectRoot.read(page).contains("```java"));
  }

  @Test
  void theReadme_showsCodeInBothLanguages() {
    assertThat(pages().map(page -> page.getFileName().toString()))
        .contains("README.md", "README.id.md");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyJavaBlock_isARegionOfACompiledFile(Path page) throws IOException {
    if (Boolean.getBoolean("simpul.docs.update")) {
      Files.writeString(page, withRegionsWrittenIn(ProjectRoot.read(page)));
    }
    Matcher block = BLOCK.matcher(ProjectRoot.read(page));
    List<String> seen = new ArrayList<>();
    while (block.find()) {
      assertThat(block.group(1))
          .as("a Java block of %s names its region: %s", page, block.group(3))
          .isNotNull();
      assertThat(block.group(3)).as("%s", page).isEqualTo(region(block.group(1), block.group(2)));
      seen.add(block.group(2));
    }
    assertThat(seen).isNotEmpty();
  }

  private static String withRegionsWrittenIn(String page) {
    return BLOCK
        .matcher(page)
        .replaceAll(
            block ->
                block.group(1) == null
                    ? Matcher.quoteReplacement(block.group())
                    : Matcher.quoteReplacement(
                        "<!-- code: %s#%s -->\n```java\n%s```"
                            .formatted(
                                block.group(1),
                                block.group(2),
                                region(block.group(1), block.group(2)))));
  }

  private static String region(String file, String name) {
    String source = ProjectRoot.read(ProjectRoot.PATH.resolve(file));
    Matcher region =
        Pattern.compile(
                "^ *// region " + Pattern.quote(name) + "\\n(.*?)^ *// endregion",
                Pattern.DOTALL | Pattern.MULTILINE)
            .matcher(source);
    assertThat(region.find()).as("%s has a region %s", file, name).isTrue();
    return region.group(1).stripTrailing().stripIndent() + "\n";
  }
}
