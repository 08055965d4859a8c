package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.Retryability;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes in the guide are those in the code, and every kind of failure explains itself. */
class ErrorsGuideTest {

  private static final Path SOURCES = Path.of("src/main/java/id/simpul/core/http");
  private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:\\.[a-z-]+)+)\"");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.<>-]+)` \\|(.*)\\|$");
  private static final Request GET = Request.get("https://api.depok.example/surat/{id}", "1");
  private static final URI ORIGIN = URI.create("https://api.depok.example");

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>(Set.of("response.<status>"));
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith("Exception.java")).toList()) {
        Matcher code = CODE.matcher(Files.readString(file));
        while (code.find()) {
          codes.add(code.group(1));
        }
      }
    }
    return codes;
  }

  private static Map<String, String> rows(String page) throws IOException {
    Map<String, String> rows = new TreeMap<>();
    Matcher row = ROW.matcher(Files.readString(Path.of("../docs/guides", page)));
    while (row.find()) {
      rows.put(row.group(1), row.group(2));
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(strings = {"errors.md", "errors.id.md"})
  void everyCode_standsInTheGuide_andNoOther(String page) throws IOException {
    assertThat(rows(page).keySet()).isEqualTo(codes());
    assertThat(rows(page).values()).allMatch(row -> row.matches("( [^|]+ \\|){2} [^|]+ "));
  }

  @Test
  void everyCode_isMade_andShown() throws IOException {
    Set<String> made =
        EveryKindOfFailure.all().stream()
            .map(e -> e instanceof ErrorResponseException ? "response.<status>" : e.code())
            .collect(Collectors.toCollection(TreeSet::new));
    made.add(EveryKindOfFailure.unreadableJson().code());

    assertThat(made).isEqualTo(codes());
  }

  @Test
  void everyKind_explainsItself_inTwoLanguages_andDifferently() {
    List<CallException> kinds = EveryKindOfFailure.all();

    for (String language : List.of("id", "en")) {
      Set<String> texts =
          kinds.stream().map(e -> e.explanation().in(language)).collect(Collectors.toSet());
      assertThat(texts).hasSameSizeAs(kinds).allMatch(text -> text.length() > 40);
      assertThat(texts).allMatch(text -> text.startsWith("GET " + ORIGIN + "/surat/{id}: "));
    }
    assertThat(kinds)
        .allMatch(e -> !e.explanation().in("id").equals(e.explanation().in("en")))
        .allMatch(e -> e.getMessage().equals(e.explanation().in("en")));
  }

  @Test
  void retryabilityInTheGuide_isThatOfTheException() throws IOException {
    Map<String, String> rows = rows("errors.md");
    Map<Retryability, String> words =
        Map.of(
            Retryability.NOT_RETRYABLE, "| no |",
            Retryability.SAFE_TO_RETRY, "| yes, nothing was processed |",
            Retryability.UNKNOWN, "| only what may be done twice |");

    for (CallException e : EveryKindOfFailure.all()) {
      if (!(e instanceof ErrorResponseException)) {
        assertThat(rows.get(e.code())).as(e.code()).contains(words.get(e.retryability()));
      }
    }
  }

  @Test
  void timeToWait_isKnown_whereTheGuideSaysToWaitForIt() throws IOException {
    Map<String, String> rows = rows("errors.md");

    for (CallException e : EveryKindOfFailure.all()) {
      if (!(e instanceof ErrorResponseException)) {
        assertThat(e.retryAfter().isPresent())
            .as(e.code())
            .isEqualTo(rows.get(e.code()).contains("wait for `retryAfter()`"));
      }
    }
    assertThat(EveryKindOfFailure.all())
        .filteredOn(e -> e.code().equals("response.429"))
        .singleElement()
        .satisfies(e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(30)));
  }

  @ParameterizedTest
  @CsvSource({"errors.md, en", "errors.id.md, id"})
  void sentencesInTheGuide_areThoseOfTheExceptions(String page, String language)
      throws IOException {
    Path guide = Path.of("../docs/guides", page);
    String text = Files.readString(guide);
    String begin = "<!-- sentences: written by ErrorsGuideTest -->\n";
    int start = text.indexOf(begin) + begin.length();
    int end = text.indexOf("<!-- /sentences -->");
    assertThat(start).as("their place in %s", page).isBetween(begin.length(), end);
    if (Boolean.getBoolean("simpul.docs.update")) {
      text = text.substring(0, start) + sentences(language) + text.substring(end);
      Files.writeString(guide, text);
    }
    assertThat(text).as("run with -Dsimpul.docs.update=true").contains(begin + sentences(language));
  }

  private static String sentences(String language) {
    String name = EveryKindOfFailure.GET.name() + ": ";
    return EveryKindOfFailure.all().stream()
        .map(
            e ->
                "- `%s`: %s\n"
                    .formatted(e.code(), e.explanation().in(language).substring(name.length())))
        .collect(Collectors.joining());
  }

  @Test
  void cause_isKept_whereThereIsOne() {
    IOException io = new IOException("io");

    assertThat(ConnectionLostException.beforeAnswer(GET, io)).hasCause(io);
    assertThat(BodyUnreadableException.of(GET.name(), io)).hasCause(io);
    assertThat(NotSavedException.of(GET.name(), io)).hasCause(io);
    assertThat(CallCancelledException.of(GET.name(), io)).hasCause(io);
  }
}
