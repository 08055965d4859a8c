package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.PublicOrganisation;

/** The offices that answer for services, found in each of the five authorities. */
enum Office {
  CIVIL_REGISTRY("disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil", "Civil Registry"),
  SOCIAL_AFFAIRS("dinsos", "Dinas Sosial", "Social Affairs Office"),
  BUILDINGS("tata-ruang", "Dinas Tata Ruang dan Bangunan", "Spatial Planning and Buildings Office"),
  INVESTMENT(
      "dpmptsp", "Dinas Penanaman Modal dan PTSP", "Investment and One-Stop Services Office"),
  HEALTH("dinkes", "Dinas Kesehatan", "Health Office"),
  COMMUNICATIONS("diskominfo", "Dinas Komunikasi dan Informatika", "Communications Office");

  private final String path;
  private final String indonesian;
  private final String english;

  Office(String path, String indonesian, String english) {
    this.path = path;
    this.indonesian = indonesian;
    this.english = english;
  }

  PublicOrganisation of(City city) {
    return PublicOrganisation.builder(city.iri("instansi/" + path))
        .name(indonesian + " " + city.title(), english + " of " + city.title())
        .region(city.region())
        .homepage(city.iri("instansi/" + path))
        .build();
  }
}
