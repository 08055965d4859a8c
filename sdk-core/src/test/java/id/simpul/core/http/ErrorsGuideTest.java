package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.Retryability;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
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

  private static List<CallException> oneOfEachKind() {
    IOException io = new IOException("io");
    return List.of(
        BodyUnreadableException.of(GET.name(), new FileNotFoundException("gone")),
        BodyUnreadableException.of(GET.name(), new ChangedBodyException()),
        BodyUnreadableException.of(GET.name(), new UsedBodyException()),
        CallCancelledException.of(GET.name(), io),
        CallTimedOutException.call(GET.name(), Duration.ofSeconds(1)),
        CallTimedOutException.attempt(GET.name(), Duration.ofSeconds(1)),
        ConnectFailedException.of(GET, new UnknownHostException("x")),
        ConnectFailedException.of(GET, new ConnectException("x")),
        ConnectionLostException.beforeAnswer(GET, io),
        ConnectionLostException.garbled(GET, io),
        ConnectionLostException.whileReading(GET.name(), io),
        NotSavedException.of(GET.name(), io),
        NotSavedException.withoutBody(GET.name(), 304),
        RefusedLocallyException.plainHttp(GET),
        RefusedLocallyException.address(GET, "salah", "wrong"),
        RefusedLocallyException.closed(GET),
        ResponseTooLargeException.of(GET.name(), 9),
        UndecodableBodyException.empty(GET.name(), 200, String.class),
        ErrorResponseException.of(GET, 302, Headers.none(), new byte[0]),
        ErrorResponseException.of(GET, 401, Headers.none(), new byte[0]),
        ErrorResponseException.of(GET, 404, Headers.none(), new byte[0]),
        ErrorResponseException.of(GET, 503, Headers.none(), new byte[0]));
  }

  @Test
  void everyKind_explainsItself_inTwoLanguages_andDifferently() {
    List<CallException> kinds = oneOfEachKind();

    for (String language : List.of("id", "en")) {
      Set<String> texts =
          kinds.stream().map(e -> e.explanation().in(language)).collect(Collectors.toSet());
      assertThat(texts).hasSameSizeAs(kinds).allMatch(text -> text.length() > 40);
    }
    assertThat(kinds)
        .allMatch(e -> !e.explanation().in("id").equals(e.explanation().in("en")))
        .allMatch(e -> e.explanation().in("en").startsWith("GET " + ORIGIN + "/surat/{id}: "));
  }

  @Test
  void retryabilityInTheGuide_isThatOfTheException() throws IOException {
    Map<String, String> rows = rows("errors.md");
    Map<Retryability, String> words =
        Map.of(
            Retryability.NOT_RETRYABLE, "| no |",
            Retryability.SAFE_TO_RETRY, "| yes, nothing was processed |",
            Retryability.UNKNOWN, "| only what may be done twice |");

    for (CallException e : oneOfEachKind()) {
      if (!(e instanceof ErrorResponseException)) {
        assertThat(rows.get(e.code())).as(e.code()).contains(words.get(e.retryability()));
      }
    }
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
