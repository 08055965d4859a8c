package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.Applicant;
import id.simpul.catalog.Channel;
import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.Cost;
import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.Output;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Requirement;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.Situation;

/** Ambulance: call first; in an emergency nobody asks for papers. */
final class AmbulanceCall {

  private static final Requirement NOTHING =
      Requirement.of("Tidak perlu berkas apa pun", "No papers at all");

  private AmbulanceCall() {}

  static PublicService.Builder at(City city) {
    PublicService.Builder service = national(city);
    switch (city) {
      case JAKARTA ->
          service
              .channel(Channel.online("https://jaki.jakarta.example"))
              .situation(
                  emergency("Gratis, juga tanpa KTP Jakarta", "Free, also without a Jakarta KTP"))
              .situation(
                  Situation.builder("Bukan darurat", "Not an emergency")
                      .cost(
                          Cost.formula(
                              "menurut tarif peraturan daerah",
                              "by the regional regulation's tariff"))
                      .build());
      case KOTA_TANGERANG ->
          service
              .situation(
                  emergency("Satu ambulans tiap kecamatan", "One ambulance in every kecamatan"))
              .step(
                  "Ambulans kecamatan terdekat datang", "The nearest kecamatan's ambulance comes");
      default -> service.situation(emergency("Gratis (contoh)", "Free (example)"));
    }
    return service;
  }

  private static PublicService.Builder national(City city) {
    return PublicService.builder(city.service("ambulans"))
        .type(ServiceType.AMBULANS)
        .title("Ambulans", "Ambulance")
        .description(
            "Darurat? Telepon 112 atau 119. Jangan cari berkas dulu.",
            "An emergency? Call 112 or 119. Do not look for papers.")
        .keyword("gawat darurat", "emergency")
        .competentAuthority(Office.HEALTH.of(city))
        .spatial(city.region())
        .lifeEvent(LifeEvent.of("Sakit mendadak atau kecelakaan", "Sudden illness or accident"))
        .applicant(
            Applicant.of(Applicant.Role.FAMILY, "Siapa saja yang melihat", "Whoever sees it"))
        .channel(
            Channel.builder(ChannelKind.PHONE)
                .description("112 atau 119, 24 jam", "112 or 119, day and night")
                .contact(CallCentre.emergency())
                .build())
        .produces(Output.of("Pertolongan dan pengantaran", "Help and transport"))
        .step("Telepon 112 atau 119", "Call 112 or 119")
        .step("Sebutkan tempat dan keadaannya", "Say where and what happened");
  }

  private static Situation emergency(String indonesian, String english) {
    return Situation.builder("Darurat", "Emergency")
        .description(indonesian, english)
        .requirement(NOTHING)
        .cost(Cost.free())
        .build();
  }
}
