package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.Applicant;
import id.simpul.catalog.Channel;
import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.Cost;
import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.Output;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.Situation;

/**
 * PBG: asked for in the national SIMBG; the levy is a formula in which each city has its own
 * numbers.
 */
final class BuildingApproval {

  private BuildingApproval() {}

  static PublicService.Builder at(City city) {
    PublicService.Builder service = national(city);
    if (exemptsLowIncome(city)) {
      service.situation(
          Situation.builder("Warga berpenghasilan rendah (MBR)", "People of low income")
              .description(
                  "Gratis dan 10 hari kerja bila kota punya peraturannya (keterangan 2024).",
                  "Free and 10 working days where the city has a regulation for it (as told in 2024).")
              .requirement(Paper.LOW_INCOME_LETTER)
              .cost(Cost.free())
              .processingTime(ProcessingTime.workingDays(10).onceComplete())
              .build());
    }
    if (city == City.KOTA_TANGERANG) {
      service.step("Petugas meninjau lokasi", "An officer visits the site");
    }
    return service
        .cost(levy(city))
        .channel(
            Channel.builder(ChannelKind.ASSISTED)
                .description("Dibantu mengisi SIMBG di loket", "Help with SIMBG at the counter")
                .servicePoint(Place.buildingsOffice(city))
                .build())
        .step("Bayar retribusi, PBG terbit", "Pay the levy, the approval is issued");
  }

  private static PublicService.Builder national(City city) {
    return PublicService.builder(city.service("pbg"))
        .type(ServiceType.PBG)
        .title("Persetujuan bangunan gedung (PBG)", "Building approval (PBG)")
        .description(
            "Izin mendirikan atau mengubah bangunan, pengganti IMB, lewat SIMBG.",
            "Approval to build or alter a building, formerly IMB, through SIMBG.")
        .keyword("IMB", "building permit")
        .competentAuthority(Office.BUILDINGS.of(city))
        .lifeEvent(LifeEvent.of("Membangun rumah", "Building a house"))
        .requires(city.service("krk"))
        .requirement(Paper.LAND_PROOF)
        .requirement(Paper.DRAWINGS)
        .requirement(Paper.CITY_PLAN_NOTE)
        .applicant(Applicant.of(Applicant.Role.SELF, "Pemilik bangunan", "The owner"))
        .applicant(
            Applicant.of(Applicant.Role.PROXY, "Bawa surat kuasa", "With a letter of authority"))
        .processingTime(ProcessingTime.workingDays(28).onceComplete())
        .channel(Channel.online("https://simbg.nasional.example"))
        .produces(Output.of("PBG", "Building approval"))
        .legalResource(Law.BUILDINGS)
        .step("Urus KRK atau KKPR lebih dahulu", "Get KRK or KKPR first")
        .step("Unggah berkas di SIMBG", "Upload the papers to SIMBG")
        .step("Tim teknis memeriksa gambar", "The technical team checks the drawings");
  }

  private static Cost levy(City city) {
    int percent =
        switch (city) {
          case JAKARTA -> 40;
          case KOTA_BOGOR -> 30;
          case DEPOK -> 35;
          case KOTA_BEKASI -> 38;
          case KOTA_TANGERANG -> 33;
        };
    return Cost.formula(
        "luas x indeks x SHST, indeks lokalitas 0," + percent + "% (contoh)",
        "area x index x SHST, local index 0." + percent + "% (example)");
  }

  /** Which cities have the regulation is an example. */
  private static boolean exemptsLowIncome(City city) {
    return city != City.KOTA_BOGOR;
  }
}
