package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.Channel;
import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.ContactPoint;
import id.simpul.catalog.OpeningHours;
import id.simpul.catalog.ServicePoint;

/**
 * Where people go. The streets are made up; the hours differ from city to city as such hours do.
 */
final class Place {

  private Place() {}

  static ServicePoint civilRegistry(City city) {
    return ServicePoint.builder(
            "Kantor Disdukcapil " + city.title(), "Civil registry office, " + city.title())
        .address("Jl. Contoh Raya 1, " + city.title(), "Jl. Contoh Raya 1, " + city.title())
        .region(city.region())
        .open(OpeningHours.weekdays("08:00", closing(city)))
        .contact(ContactPoint.builder().email(city.mailbox("disdukcapil")).build())
        .build();
  }

  static ServicePoint kelurahan(City city) {
    return ServicePoint.builder(
            "Kelurahan tempat tinggal Anda, " + city.title(),
            "The kelurahan where you live, " + city.title())
        .address(
            "Jl. Kelurahan Contoh 3, " + city.title(), "Jl. Kelurahan Contoh 3, " + city.title())
        .region(city.region())
        .open(OpeningHours.weekdays("08:00", city == City.JAKARTA ? "16:00" : "15:00"))
        .build();
  }

  static ServicePoint kecamatan(City city) {
    return ServicePoint.builder(
            "Kecamatan tempat tinggal Anda, " + city.title(),
            "The kecamatan where you live, " + city.title())
        .address(
            "Jl. Kecamatan Contoh 2, " + city.title(), "Jl. Kecamatan Contoh 2, " + city.title())
        .region(city.region())
        .open(OpeningHours.weekdays("08:00", city == City.DEPOK ? "14:00" : "15:00"))
        .build();
  }

  static ServicePoint.Builder serviceMall(City city) {
    return ServicePoint.builder(
            "Mal Pelayanan Publik " + city.title(), "Public service mall of " + city.title())
        .address("Jl. Mal Contoh 10, " + city.title(), "Jl. Mal Contoh 10, " + city.title())
        .region(city.region())
        .actingUnit(Office.INVESTMENT.of(city))
        .open(OpeningHours.weekdays("08:30", closing(city)));
  }

  static ServicePoint buildingsOffice(City city) {
    return ServicePoint.builder(
            "Loket tata ruang " + city.title(), "Spatial planning counter of " + city.title())
        .address(
            "Jl. Tata Ruang Contoh 5, " + city.title(), "Jl. Tata Ruang Contoh 5, " + city.title())
        .region(city.region())
        .open(OpeningHours.weekdays("09:00", "14:00"))
        .build();
  }

  /** A van that comes by; its round is an example. */
  static Channel van(City city) {
    return Channel.builder(ChannelKind.MOBILE)
        .description("Mobil keliling mendatangi kecamatan", "A van visits the kecamatan")
        .servicePoint(
            ServicePoint.builder("Mobil keliling " + city.title(), "Van of " + city.title())
                .region(city.region())
                .schedule(
                    "Setiap Selasa, bergilir antarkecamatan",
                    "Tuesdays, one kecamatan after another")
                .open(OpeningHours.weekdays("09:00", "12:00"))
                .dailyQuota(40)
                .build())
        .build();
  }

  private static String closing(City city) {
    return switch (city) {
      case JAKARTA -> "16:00";
      case KOTA_BOGOR, KOTA_TANGERANG -> "15:30";
      case DEPOK -> "15:00";
      case KOTA_BEKASI -> "14:30";
    };
  }
}
