package id.simpul.catalog.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of 60 MB and more, read as a stream in a process that has 40 MB for everything. */
class StreamedDocumentTest {

  private static final int SERVICES = 250_000;

  @ParameterizedTest
  @ValueSource(strings = {"n-triples", "turtle", "rdf-xml"})
  void largeDocument_isReadStatementByStatement(String syntax) throws IOException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx40m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StreamedDocument.class.getName(),
                syntax,
                String.valueOf(SERVICES))
            .redirectErrorStream(true)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said).contains(2 * SERVICES + " statements, 0 problems");
  }
}
