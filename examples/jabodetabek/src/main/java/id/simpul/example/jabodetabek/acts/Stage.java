package id.simpul.example.jabodetabek.acts;

import id.simpul.core.LocalizedText;
import id.simpul.example.jabodetabek.platform.Authority;
import id.simpul.example.jabodetabek.services.City;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Where the acts play: the five authorities, the screen, and every statement that was made. */
final class Stage {

  private final FiveAuthorities authorities;
  private final Screen screen;
  private final Clock clock;
  private final List<Statement> statements = new ArrayList<>();

  Stage(FiveAuthorities authorities, Screen screen, Clock clock) {
    this.authorities = Objects.requireNonNull(authorities, "authorities");
    this.screen = Objects.requireNonNull(screen, "screen");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  FiveAuthorities authorities() {
    return authorities;
  }

  Authority city(City city) {
    return authorities.of(city);
  }

  Screen screen() {
    return screen;
  }

  Clock clock() {
    return clock;
  }

  /** States something that must be true, and prints it with what it turned out to be. */
  void state(boolean holds, String indonesian, String english) {
    state(holds, LocalizedText.of(indonesian, english));
  }

  void state(boolean holds, LocalizedText text) {
    statements.add(new Statement(text, holds));
    screen.mark(holds ? "ok" : "!!", text);
  }

  /** Everything that was stated so far. */
  List<Statement> statements() {
    return List.copyOf(statements);
  }
}
