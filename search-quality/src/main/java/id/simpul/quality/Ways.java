package id.simpul.quality;

import id.simpul.catalog.Channel;
import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.ContactPoint;
import id.simpul.catalog.OpeningHours;
import id.simpul.catalog.ServicePoint;
import id.simpul.core.LocalizedText;
import java.util.Locale;

/** The ways to one service of one authority, from the words of the files. */
final class Ways {

  private final Authority authority;
  private final LocalizedText office;
  private final String slug;

  Ways(Authority authority, LocalizedText office, String slug) {
    this.authority = authority;
    this.office = office;
    this.slug = slug;
  }

  /** {@code kelurahan}, {@code daring}, {@code daring OSS}, {@code telepon 112}, and so on. */
  Channel channel(String said) {
    String[] words = said.split(" ", 2);
    String detail = words.length == 2 ? words[1] : "";
    return switch (words[0]) {
      case "kelurahan" -> counter("Kelurahan tempat tinggal");
      case "kecamatan" -> counter("Kecamatan tempat tinggal");
      case "mpp" -> counter("Mal Pelayanan Publik");
      case "dinas" -> counter(office.in("id"));
      case "lokasi" -> counter(detail);
      case "daring" -> online(detail);
      case "telepon" -> Channel.telephone(detail.isEmpty() ? telephone() : detail);
      case "pesan" ->
          Channel.builder(ChannelKind.MESSAGE)
              .contact(ContactPoint.builder().telephone(telephone()).build())
              .build();
      case "rumah" ->
          Channel.homeVisit("Petugas datang bila pemohon sakit", "An officer comes to the ill");
      case "keliling" -> van();
      case "petugas" ->
          Channel.builder(ChannelKind.ASSISTED)
              .description("Dibantu petugas " + detail, "With the help of an officer")
              .build();
      default -> throw new IllegalArgumentException("expected a channel, found '" + said + "'");
    };
  }

  String telephone() {
    return "021-5550-" + (1000 + Math.floorMod(authority.key().hashCode(), 9000));
  }

  private Channel online(String system) {
    if (system.isEmpty()) {
      return Channel.online(authority.iri("daring/" + slug));
    }
    return Channel.builder(ChannelKind.ONLINE)
        .description(LocalizedText.indonesian(system))
        .page("https://" + Authority.slug(system) + ".contoh.example")
        .build();
  }

  private Channel counter(String name) {
    return Channel.at(place(name).build());
  }

  private Channel van() {
    return Channel.builder(ChannelKind.MOBILE)
        .servicePoint(
            place("Mobil layanan keliling")
                .schedule("Bergilir antarkecamatan", "One kecamatan after another")
                .build())
        .build();
  }

  private ServicePoint.Builder place(String name) {
    ServicePoint.Builder place =
        ServicePoint.builder(LocalizedText.indonesian(capital(name) + ", " + authority.city()))
            .open(OpeningHours.weekdays(authority.opens(), authority.closes()));
    authority.region().ifPresent(place::region);
    return place;
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
