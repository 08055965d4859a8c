package id.simpul.ecosystem;

import id.simpul.identity.Assurance;

/** Two members as they would stand in a list, for tests that contact nobody. */
final class Members {

  private Members() {}

  static Member depok() {
    return Member.builder("kota-depok")
        .name("Kota Depok", "Depok City")
        .baseUrl("https://layanan.depok.example")
        .issuer("https://sso.depok.example")
        .ownedOrigins("https://api.depok.example")
        .iriPrefixes("https://depok.example/layanan/")
        .assuranceCeiling(Assurance.SUBSTANTIAL)
        .build();
  }

  static Member.Builder jakartaBuilder() {
    return Member.builder("dki-jakarta")
        .name("Jakarta", "Jakarta")
        .baseUrl("https://jakarta.example")
        .issuer("https://sso.jakarta.example")
        .iriPrefixes("https://jakarta.example/layanan/");
  }

  static Member jakarta() {
    return jakartaBuilder().build();
  }
}
