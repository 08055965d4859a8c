package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.LegalResource;

/** The laws on which the services rest. */
final class Law {

  static final LegalResource POPULATION =
      LegalResource.of(
          "UU 24/2013 tentang Administrasi Kependudukan",
          "Law 24/2013 on Population Administration");
  static final LegalResource POPULATION_PROCEDURE =
      LegalResource.of(
          "Perpres 96/2018 tentang Persyaratan dan Tata Cara Pendaftaran Penduduk",
          "Presidential Regulation 96/2018 on the Registration of Residents");
  static final LegalResource POPULATION_ONLINE =
      LegalResource.of("Permendagri 108 dan 109/2019", "Home Affairs Regulations 108 and 109/2019");
  static final LegalResource BUILDINGS =
      LegalResource.of(
          "PP 16/2021 tentang Bangunan Gedung", "Government Regulation 16/2021 on Buildings");
  static final LegalResource LICENSING =
      LegalResource.of(
          "PP 28/2025 tentang Perizinan Berusaha Berbasis Risiko (dahulu PP 5/2021)",
          "Government Regulation 28/2025 on Risk-Based Licensing (formerly 5/2021)");
  static final LegalResource PUBLIC_SERVICE =
      LegalResource.of("UU 25/2009 tentang Pelayanan Publik", "Law 25/2009 on Public Services");

  private Law() {}
}
