package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.ServiceStandard;
import id.simpul.catalog.StandardComponent;

/**
 * What each city promises beyond the delivery itself: example sentences, and numbers that differ.
 */
final class Promise {

  private Promise() {}

  static ServiceStandard of(City city) {
    int officers = officers(city);
    return ServiceStandard.builder()
        .decree("SK contoh 1/2026")
        .says(
            StandardComponent.FACILITIES,
            "Ruang tunggu, kursi roda, dan loket rendah",
            "A waiting room, wheelchairs and a low counter")
        .says(
            StandardComponent.COMPETENCE,
            "Petugas terlatih, ada yang bisa bahasa isyarat",
            "Trained officers, one of whom signs")
        .says(
            StandardComponent.SUPERVISION,
            "Diawasi atasan langsung dan inspektorat",
            "Supervised by the head of the unit and the inspectorate")
        .says(
            StandardComponent.STAFF,
            officers + " petugas (contoh)",
            officers + " officers (example)")
        .says(
            StandardComponent.SERVICE_GUARANTEE,
            "Selesai sesuai waktu yang dijanjikan",
            "Done within the promised time")
        .says(
            StandardComponent.SAFETY_GUARANTEE,
            "Data Anda hanya dipakai untuk layanan ini",
            "Your data serve this service alone")
        .says(
            StandardComponent.EVALUATION,
            "Warga ditanya setiap tiga bulan",
            "People are asked every three months")
        .build();
  }

  private static int officers(City city) {
    return switch (city) {
      case JAKARTA -> 8;
      case KOTA_BEKASI -> 7;
      case DEPOK -> 6;
      case KOTA_TANGERANG -> 5;
      case KOTA_BOGOR -> 4;
    };
  }
}
