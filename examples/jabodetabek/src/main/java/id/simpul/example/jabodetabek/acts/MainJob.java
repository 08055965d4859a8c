package id.simpul.example.jabodetabek.acts;

import id.simpul.core.LocalizedText;
import id.simpul.core.SimpulException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays all acts, and knows how it went.
 *
 * <pre>{@code
 * int code = MainJob.builder().screen(new Screen(System.out, "en")).build().play();
 * }</pre>
 */
public final class MainJob {

  /** Everything was as it must be. */
  public static final int AS_IT_MUST_BE = 0;

  /** Something was not. */
  public static final int NOT_AS_IT_MUST_BE = 1;

  /** Everything was, but a catalogue from outside could not be read. */
  public static final int CATALOG_REFUSED = 3;

  private final Screen screen;
  private final Clock clock;
  private final List<String> catalogs;
  private final boolean serving;
  private final BiConsumer<Act, FiveAuthorities> sabotage;
  private final List<ActReport> reports = new ArrayList<>();

  private MainJob(Builder builder) {
    this.screen = Objects.requireNonNull(builder.screen, "screen");
    this.clock = builder.clock;
    this.catalogs = List.copyOf(builder.catalogs);
    this.serving = builder.serving;
    this.sabotage = builder.sabotage;
  }

  /** Begins a main job; it needs a screen. */
  public static Builder builder() {
    return new Builder();
  }

  /** Plays it once, from start to end, and answers the exit code. */
  public int play() {
    FederationAct federation = new FederationAct(catalogs);
    try (FiveAuthorities authorities = new FiveAuthorities(clock)) {
      Stage stage = new Stage(authorities, screen, clock);
      for (Act act : acts(federation)) {
        reports.add(play(act, stage));
        sabotage.accept(act, authorities);
      }
      ActReport.print(reports, screen);
      federation.printRefused(screen);
      serveIfAsked(stage);
      return exitCode(federation);
    }
  }

  /** Everything that was stated, after {@link #play()}. */
  public List<Statement> statements() {
    return reports.stream().flatMap(report -> report.statements().stream()).toList();
  }

  /** How each act went, after {@link #play()}. */
  List<ActReport> reports() {
    return List.copyOf(reports);
  }

  private List<Act> acts(FederationAct federation) {
    List<Act> acts =
        new ArrayList<>(
            List.of(
                new StartAct(),
                new JoinAct(),
                new CompareAct(),
                new ReliefAct(),
                new OutageAct(),
                new TokensAct()));
    if (!catalogs.isEmpty()) {
      acts.add(federation);
    }
    return acts;
  }

  private ActReport play(Act act, Stage stage) {
    screen.heading(act.title());
    int before = stage.statements().size();
    Stopwatch watch = Stopwatch.start();
    try {
      act.play(stage);
    } catch (SimpulException broken) {
      stage.state(false, broken.explanation());
    } catch (RuntimeException broken) {
      stage.state(false, LocalizedText.of("Terhenti: " + broken, "Broke off: " + broken));
    }
    List<Statement> made = stage.statements();
    return new ActReport(act.title(), made.subList(before, made.size()), watch.millis());
  }

  private int exitCode(FederationAct federation) {
    if (!reports.stream().allMatch(ActReport::allRight)) {
      return NOT_AS_IT_MUST_BE;
    }
    return federation.refused() > 0 ? CATALOG_REFUSED : AS_IT_MUST_BE;
  }

  private void serveIfAsked(Stage stage) {
    if (!serving) {
      return;
    }
    screen.say("Tetap berjalan; hentikan dengan Ctrl-C.", "Kept running; stop with Ctrl-C.");
    stage
        .authorities()
        .all()
        .forEach(
            authority ->
                screen.say(
                    LocalizedText.untagged(authority.city().title() + "  " + authority.baseUrl())));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Chooses how a {@link MainJob} is played; for one thread. */
  public static final class Builder {

    private @Nullable Screen screen;
    private Clock clock = Clock.systemUTC();
    private List<String> catalogs = List.of();
    private boolean serving;
    private BiConsumer<Act, FiveAuthorities> sabotage = (act, authorities) -> {};

    private Builder() {}

    /** Where it is shown; needed. */
    public Builder screen(Screen value) {
      screen = Objects.requireNonNull(value, "value");
      return this;
    }

    /** The clock; the system's unless said. */
    public Builder clock(Clock value) {
      clock = Objects.requireNonNull(value, "value");
      return this;
    }

    /** Files and addresses of more catalogues. */
    public Builder catalogs(List<String> places) {
      catalogs = List.copyOf(places);
      return this;
    }

    /** Whether everything is kept running in the end. */
    public Builder serving(boolean value) {
      serving = value;
      return this;
    }

    /** What a test breaks after an act, to see that it is noticed. */
    Builder sabotage(BiConsumer<Act, FiveAuthorities> value) {
      sabotage = Objects.requireNonNull(value, "value");
      return this;
    }

    /**
     * The job, ready to be played once.
     *
     * @throws NullPointerException if no screen was given
     */
    public MainJob build() {
      return new MainJob(this);
    }
  }
}
