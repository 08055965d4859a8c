package id.simpul.example.jabodetabek.acts;

import id.simpul.catalog.compare.Comparison;
import id.simpul.catalog.match.Match;
import id.simpul.catalog.match.Ruling;
import id.simpul.catalog.match.RulingFile;
import id.simpul.catalog.match.ServiceGroup;
import id.simpul.core.AgencyId;
import id.simpul.core.ServiceId;
import id.simpul.ecosystem.Ecosystem;
import id.simpul.example.jabodetabek.services.City;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Why the columns of a comparison are one service, and how an officer says that one is not. */
final class SameService {

  private static final ServiceId DEPOK = City.DEPOK.service("akta-kelahiran");
  private static final ServiceId BOGOR = City.KOTA_BOGOR.service("akta-kelahiran");

  private final Stage stage;
  private final Ecosystem ecosystem;

  SameService(Stage stage, Ecosystem ecosystem) {
    this.stage = stage;
    this.ecosystem = ecosystem;
  }

  void play() {
    match().ifPresent(match -> stage.screen().say(match.explanation()));
    stage.state(
        match().filter(match -> match.confidence() >= 0.9).isPresent(),
        "Akta kelahiran Depok dan Kota Bogor adalah layanan yang sama; alasannya terlihat di atas.",
        "The birth certificates of Depok and Kota Bogor are one service; the reasons stand above.");
    stage.state(
        ecosystem.matched().groups().stream().noneMatch(SameService::mixesBirthAndDeath),
        "Akta kelahiran dan akta kematian tidak pernah tercampur.",
        "Birth and death certificates are never mixed.");
    overrule();
  }

  /** Depok's officer says no, a new comparison obeys, and she takes it back. */
  private void overrule() {
    RulingFile file = RulingFile.at(stage.authorities().folder().rulings(City.DEPOK));
    file.say(
        Ruling.apart(DEPOK, BOGOR)
            .by("Rina, Diskominfo Depok")
            .on(LocalDate.ofInstant(stage.clock().instant(), ZoneOffset.UTC))
            .because("Contoh: di Kota Bogor hanya untuk bayi"));
    stage.state(
        match().isEmpty() && columns() == City.values().length - 1,
        "Petugas Depok memutuskan: bukan layanan yang sama. Perbandingan berikutnya menurut.",
        "An officer of Depok ruled: not the same service. The next comparison obeys.");
    file.withdraw(DEPOK, BOGOR);
    stage.state(
        match().isPresent() && columns() == City.values().length,
        "Putusannya dicabut: kelima kota berdampingan lagi.",
        "She took it back: five cities side by side again.");
  }

  private int columns() {
    return ecosystem.compare(DEPOK).columns().size();
  }

  private Optional<Match> match() {
    Comparison comparison = ecosystem.compare(DEPOK);
    AgencyId bogor = City.KOTA_BOGOR.agency();
    return comparison.columns().stream()
        .filter(column -> column.source().equals(bogor))
        .flatMap(column -> comparison.match(column).stream())
        .findFirst();
  }

  private static boolean mixesBirthAndDeath(ServiceGroup group) {
    List<String> names =
        group.members().stream().map(member -> member.service().id().toString()).toList();
    return names.stream().anyMatch(name -> name.endsWith("/akta-kelahiran"))
        && names.stream().anyMatch(name -> name.endsWith("/akta-kematian"));
  }
}
