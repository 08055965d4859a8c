package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.Applicant;
import id.simpul.catalog.Channel;
import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.Output;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.ServiceType;

/**
 * Keringanan biaya at Jakarta's hospitals: open to patients from the neighbouring cities, whose
 * letter of low income Jakarta fetches itself.
 */
final class FeeRelief {

  private FeeRelief() {}

  static PublicService.Builder at(City city) {
    return PublicService.builder(city.service("keringanan-biaya"))
        .type(ServiceType.KERINGANAN_BIAYA)
        .title("Keringanan biaya rumah sakit", "Hospital fee relief")
        .description(
            "Keringanan biaya rawat di rumah sakit Jakarta, juga bagi pasien dari kota tetangga. SKTM"
                + " kami ambil dari kota Anda.",
            "Relief from treatment fees at a Jakarta hospital, also for patients from neighbouring"
                + " cities. We fetch the letter of low income from your city.")
        .keyword("biaya rumah sakit", "hospital bill")
        .competentAuthority(Office.HEALTH.of(city))
        .spatial(city.region())
        .lifeEvent(LifeEvent.of("Dirawat di rumah sakit", "A stay in hospital"))
        .requirement(Paper.LOW_INCOME_LETTER)
        .requirement(Paper.HOSPITAL_LETTER)
        .applicant(Applicant.of(Applicant.Role.SELF, "Pasien", "The patient"))
        .applicant(
            Applicant.of(
                Applicant.Role.FAMILY, "Keluarga pasien dalam satu KK", "The patient's household"))
        .free()
        .processingTime(ProcessingTime.workingDays(1).onceComplete())
        .produces(Output.of("Surat keringanan biaya", "Letter of fee relief"))
        .channel(Channel.online(city.iri("daring/keringanan-biaya")))
        .channel(Channel.at(Place.serviceMall(city).build()))
        .step("Masuk dengan akun kota Anda", "Sign in with your own city's account")
        .step("Setujui pengambilan SKTM", "Agree that the letter is fetched")
        .step("Terima surat keringanan", "Receive the letter of relief");
  }
}
