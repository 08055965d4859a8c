package id.simpul.example.jabodetabek.acts;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A screen that remembers what was written on it. */
final class Captured {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Screen screen;

  Captured(String language) {
    this.screen = new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), language);
  }

  Screen screen() {
    return screen;
  }

  String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
