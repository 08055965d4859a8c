package id.simpul.example.jabodetabek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {

  @Test
  void help_tellsTheExitCodes() {
    StringWriter out = new StringWriter();
    int code = new CommandLine(new Main()).setOut(new PrintWriter(out)).execute("--help");

    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("--catalog", "--serve", "--bahasa", "3  ", "begins with !!");
  }

  @Test
  void unknownLanguage_isRefused_withTheLanguagesThatAreKnown() {
    StringWriter err = new StringWriter();
    int code = new CommandLine(new Main()).setErr(new PrintWriter(err)).execute("--bahasa", "fr");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("id, en");
  }
}
