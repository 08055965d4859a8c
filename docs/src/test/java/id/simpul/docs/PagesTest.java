package id.simpul.docs;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Pages lead somewhere, and what an agency reads stands in both languages. */
class PagesTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");

  static Stream<Path> pages() {
    return ProjectRoot.files(".md").stream();
  }

  static Stream<Path> guides() {
    return pages()
        .filter(
            page ->
                page.startsWith(ProjectRoot.PATH.resolve("docs/guides"))
                    || page.equals(ProjectRoot.PATH.resolve("README.md")))
        .filter(page -> !page.toString().endsWith(".id.md"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLink_leadsToAFileOfTheProject(Path page) {
    List<String> dead = new ArrayList<>();
    Matcher link = LINK.matcher(ProjectRoot.read(page));
    while (link.find()) {
      String target = link.group(1);
      if (!target.startsWith("https://") && !Files.exists(page.resolveSibling(target))) {
        dead.add(target);
      }
    }
    assertThat(dead).as("dead links of %s", page).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("guides")
  void everyGuide_standsInIndonesianToo(Path guide) {
    Path indonesian = Path.of(guide.toString().replaceAll("\\.md$", ".id.md"));
    assertThat(Files.exists(indonesian)).as("%s exists", indonesian).isTrue();
    assertThat(headingsOf(indonesian))
        .as("sections of %s", indonesian)
        .isEqualTo(headingsOf(guide));
  }

  @Test
  void theBom_andTheParent_haveOneVersion() {
    assertThat(versionOf("sdk-bom/pom.xml")).isEqualTo(versionOf("pom.xml"));
  }

  private static long headingsOf(Path page) {
    return ProjectRoot.read(page)
        .replaceAll("(?s)```.*?```", "")
        .lines()
        .filter(line -> line.startsWith("#"))
        .count();
  }

  private static String versionOf(String pom) {
    Matcher version =
        Pattern.compile("<version>([^<]+)</version>")
            .matcher(ProjectRoot.read(ProjectRoot.PATH.resolve(pom)));
    assertThat(version.find()).isTrue();
    return version.group(1);
  }
}
