package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.Applicant;
import id.simpul.catalog.Channel;
import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.Output;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Requirement;
import id.simpul.catalog.ServiceType;
import java.time.Period;

/**
 * SKTM: issued by the city itself, so the city can pass it on to another authority. Kota Bogor's
 * was written by an officer, in a file.
 */
final class LowIncomeLetter {

  private static final Requirement PURPOSE =
      Requirement.of("Sebutkan keperluannya", "Say what it is for");
  private static final Requirement HOUSE_PHOTO =
      Requirement.of("Foto rumah", "A photo of the house");
  private static final Requirement WITNESSES = Requirement.of("Dua orang saksi", "Two witnesses");

  private LowIncomeLetter() {}

  static PublicService.Builder at(City city) {
    if (city == City.KOTA_BOGOR) {
      return OfficeFile.service(city.service("sktm")).toBuilder();
    }
    PublicService.Builder service = national(city);
    switch (city) {
      case JAKARTA -> service.requirement(PURPOSE).produces(letter(6));
      case KOTA_BOGOR -> {} // written in the file
      case DEPOK ->
          service
              .requirement(PURPOSE)
              .requirement(HOUSE_PHOTO)
              .produces(letter(6))
              .channel(
                  Channel.homeVisit(
                      "Lansia dan penyandang disabilitas didatangi petugas kelurahan",
                      "An officer visits the elderly and people with disabilities"));
      case KOTA_BEKASI -> service.requirement(PURPOSE).produces(letter(1));
      case KOTA_TANGERANG -> service.requirement(WITNESSES).produces(letter(3));
    }
    return service;
  }

  private static PublicService.Builder national(City city) {
    return PublicService.builder(city.service("sktm"))
        .type(ServiceType.SKTM)
        .title("Surat keterangan tidak mampu (SKTM)", "Letter of low income (SKTM)")
        .description(
            "Surat dari kelurahan untuk keringanan biaya. Gratis.",
            "A letter from the kelurahan for relief from fees. Free.")
        .keyword("surat miskin", "proof of low income")
        .competentAuthority(Office.SOCIAL_AFFAIRS.of(city))
        .residentsOf(city.region())
        .lifeEvent(LifeEvent.of("Kesulitan biaya", "Short of money"))
        .requirement(Paper.NEIGHBOURHOOD_LETTER)
        .requirement(Paper.IDENTITY_CARD)
        .requirement(Paper.FAMILY_CARD)
        .requirement(Paper.INCOME_STATEMENT)
        .applicant(
            Applicant.of(
                Applicant.Role.FAMILY,
                "Anggota keluarga dalam satu KK",
                "A member of the household"))
        .free()
        .processingTime(ProcessingTime.workingDays(1).onceComplete())
        .channel(Channel.at(Place.kelurahan(city)))
        .step("Minta pengantar RT/RW", "Ask the RT/RW for a letter")
        .step("Bawa berkas ke kelurahan", "Bring the papers to the kelurahan")
        .step("Lurah menandatangani pada hari yang sama", "Signed on the same day")
        .channel(Channel.online(city.iri("daring/sktm")));
  }

  private static Output letter(int months) {
    return Output.builder("SKTM", "Letter of low income").validFor(Period.ofMonths(months)).build();
  }
}
