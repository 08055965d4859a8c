package id.simpul.example.jabodetabek.acts;

import id.simpul.core.LocalizedText;
import id.simpul.example.jabodetabek.platform.Authority;
import id.simpul.example.jabodetabek.services.City;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Five authorities start, each with its own platform and its own token server. */
final class StartAct implements Act {

  @Override
  public LocalizedText title() {
    return LocalizedText.of("1. Lima pemerintah mulai", "1. Five authorities start");
  }

  @Override
  public void play(Stage stage) {
    List<List<String>> rows = new ArrayList<>();
    Set<URI> addresses = new HashSet<>();
    for (City city : City.values()) {
      Stopwatch watch = Stopwatch.start();
      Authority authority = stage.authorities().open(city);
      String platform = city == City.JAKARTA ? "Spring Boot 3.5" : "JDK HttpServer";
      String address = authority.baseUrl().toString();
      String issuer = authority.tokens().issuer().toString();
      rows.add(List.of(city.title(), platform, address, issuer, watch.text()));
      addresses.add(authority.baseUrl());
      addresses.add(authority.tokens().issuer());
    }
    Screen screen = stage.screen();
    screen.table(
        List.of(
            screen.read("Pemerintah", "Authority"),
            "Platform",
            screen.read("Alamat", "Address"),
            screen.read("Server token", "Token server"),
            screen.read("Waktu", "Time")),
        rows);
    stage.state(
        addresses.size() == 2 * City.values().length,
        "Lima platform dan lima server token berjalan, masing-masing di port sendiri.",
        "Five platforms and five token servers run, each on a port of its own.");
  }
}
