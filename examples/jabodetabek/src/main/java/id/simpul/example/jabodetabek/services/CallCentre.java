package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.ContactPoint;

/** Numbers that people call, and where they complain. */
final class CallCentre {

  private CallCentre() {}

  static ContactPoint emergency() {
    return ContactPoint.builder().telephone("112").telephone("119").build();
  }

  /** Where to complain about any service: the national form, and the city's own mailbox. */
  static ContactPoint complaints(City city) {
    return ContactPoint.builder()
        .page("https://lapor.nasional.example")
        .email(city.mailbox("pengaduan"))
        .build();
  }

  static ContactPoint questions(City city) {
    return ContactPoint.builder().email(city.mailbox("tanya")).page(city.iri("tanya")).build();
  }
}
