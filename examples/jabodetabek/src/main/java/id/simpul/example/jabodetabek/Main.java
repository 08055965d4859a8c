package id.simpul.example.jabodetabek;

import id.simpul.example.jabodetabek.acts.MainJob;
import id.simpul.example.jabodetabek.acts.Screen;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. */
@Command(
    name = "jabodetabek",
    sortOptions = false,
    description = {
      "Five authorities of Greater Jakarta start on this machine, join one",
      "ecosystem, are found and compared, accept each other's people, call each",
      "other, and go on when one of them dies. Services and people are examples."
    },
    exitCodeListHeading = "%nExit code:%n",
    exitCodeList = {
      "0:everything was as it must be",
      "1:something was not as it must be; the line begins with !!",
      "2:the command line was not understood",
      "3:everything was as it must be, but a --catalog could not be read"
    })
public final class Main implements Callable<Integer> {

  @Option(
      names = "--catalog",
      paramLabel = "FILE-OR-URL",
      description = {
        "Federates one more catalogue (N-Triples, Turtle, RDF/XML or JSON-LD); may be repeated.",
        "One that cannot be read gets one line, and the demonstration goes on."
      })
  private final List<String> catalogs = new ArrayList<>();

  @Option(names = "--serve", description = "Keeps the five authorities running until Ctrl-C.")
  private boolean serve;

  @Option(names = "--bahasa", paramLabel = "id|en", description = "Language; en unless said.")
  private Language language = Language.en;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("unused") // asked for by picocli
  private boolean help;

  /** The languages of the screen, written as on the command line. */
  enum Language {
    id,
    en
  }

  /** Runs the main job and ends with its exit code. */
  public static void main(String... arguments) {
    endWithParent();
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.setOut(out);
    int code = new CommandLine(new Main()).execute(arguments);
    out.flush();
    System.exit(code);
  }

  @Override
  public Integer call() {
    Screen screen = new Screen(System.out, language.name());
    return MainJob.builder().screen(screen).catalogs(catalogs).serving(serve).build().play();
  }

  /** Whoever kills the build that started this kills this, too. */
  private static void endWithParent() {
    ProcessHandle.current()
        .parent()
        .map(ProcessHandle::onExit)
        .ifPresent(
            gone -> {
              var unused = gone.thenRun(() -> Runtime.getRuntime().halt(1));
            });
  }
}
