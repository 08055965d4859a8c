package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.Applicant;
import id.simpul.catalog.Channel;
import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.Output;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Requirement;
import id.simpul.catalog.ServicePoint;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.Situation;
import java.time.Period;

/**
 * KTP-el: fingerprints are taken from nobody but the person, at home if he or she is too ill to
 * come.
 */
final class IdentityCard {

  private static final Requirement IN_PERSON =
      Requirement.of(
          "Datang sendiri untuk rekam sidik jari", "Come in person for the fingerprints");
  private static final Requirement FAMILY_REQUEST =
      Requirement.of(
          "Surat permohonan keluarga dan foto melalui RT",
          "A letter from the family and a photo through the RT");

  private IdentityCard() {}

  static PublicService.Builder at(City city) {
    PublicService.Builder service = national(city);
    switch (city) {
      case JAKARTA -> jakarta(service);
      case KOTA_BOGOR -> bogor(service);
      case DEPOK -> depok(service);
      case KOTA_BEKASI -> bekasi(service);
      case KOTA_TANGERANG -> tangerang(service);
    }
    return service;
  }

  private static PublicService.Builder national(City city) {
    return PublicService.builder(city.service("ktp-el"))
        .type(ServiceType.KTP_EL)
        .title("KTP elektronik (KTP-el)", "Electronic identity card (KTP-el)")
        .description(
            "Merekam data dan mencetak KTP-el: baru, hilang, atau rusak. Gratis.",
            "Records and prints the identity card: new, lost or damaged. Free.")
        .keyword("bikin KTP", "get an identity card")
        .keyword("KTP hilang", "lost identity card")
        .competentAuthority(Office.CIVIL_REGISTRY.of(city))
        .residentsOf(city.region())
        .lifeEvent(LifeEvent.of("Berumur 17 tahun", "Turning 17"))
        .situation(
            Situation.builder("Baru", "First card")
                .requirement(Paper.FAMILY_CARD)
                .requirement(IN_PERSON)
                .applicant(Applicant.self())
                .build())
        .situation(
            Situation.builder("Hilang", "Lost")
                .requirement(Paper.LOSS_LETTER)
                .requirement(Paper.FAMILY_CARD)
                .build())
        .situation(Situation.builder("Rusak", "Damaged").requirement(Paper.DAMAGED_CARD).build())
        .applicant(Applicant.self())
        .free()
        .produces(
            Output.builder("KTP-el", "Identity card").validity("seumur hidup", "for life").build())
        .legalResource(Law.POPULATION)
        .legalResource(Law.POPULATION_PROCEDURE)
        .step("Ambil nomor antrean", "Take a number")
        .step("Petugas memeriksa berkas dan data", "An officer checks papers and data");
  }

  private static void jakarta(PublicService.Builder service) {
    ServicePoint kelurahan = Place.kelurahan(City.JAKARTA);
    service
        .processingTime(ProcessingTime.workingDays(1).onceComplete())
        .channel(Channel.at(kelurahan))
        .channel(atHome())
        .situation(tooIll())
        .situation(
            Situation.builder("Bukan warga Jakarta", "Not a resident of Jakarta")
                .description(
                    "Kuota harian, tidak boleh diwakilkan; warga kota tetangga diminta mengurus di"
                        + " kota asal (keterangan 2025).",
                    "A daily quota and no proxy; people of neighbouring cities are asked to go home"
                        + " (as told in 2025).")
                .applicant(Applicant.self())
                .channel(Channel.at(Place.serviceMall(City.JAKARTA).dailyQuota(20).build()))
                .build())
        .step("Cetak di kelurahan", "Printed at the kelurahan");
  }

  private static void bogor(PublicService.Builder service) {
    service
        .processingTime(ProcessingTime.workingDays(3).onceComplete())
        .channel(Channel.at(Place.kecamatan(City.KOTA_BOGOR)))
        .step("Rekam di kecamatan", "Recorded at the kecamatan");
  }

  private static void depok(PublicService.Builder service) {
    service
        .processingTime(ProcessingTime.of(Period.ofDays(30)).onceComplete())
        .channel(Channel.at(Place.kecamatan(City.DEPOK), Place.civilRegistry(City.DEPOK)))
        .channel(atHome())
        .situation(tooIll())
        .step("Rekam di kecamatan", "Recorded at the kecamatan")
        .step(
            "Kartu jadi paling lama sebulan (keterangan 2024)",
            "The card takes up to a month (as told in 2024)");
  }

  private static void bekasi(PublicService.Builder service) {
    service
        .processingTime(ProcessingTime.workingDays(1).onceComplete())
        .channel(Channel.at(Place.serviceMall(City.KOTA_BEKASI).dailyQuota(60).build()))
        .step(
            "60 nomor sehari di MPP (keterangan 2021)",
            "60 numbers a day at the mall (as told in 2021)");
  }

  private static void tangerang(PublicService.Builder service) {
    service
        .processingTime(ProcessingTime.workingDays(2).onceComplete())
        .channel(Channel.at(Place.kecamatan(City.KOTA_TANGERANG)))
        .channel(Place.van(City.KOTA_TANGERANG))
        .step("Rekam di kecamatan atau mobil keliling", "Recorded at the kecamatan or in the van");
  }

  private static Situation tooIll() {
    return Situation.builder(
            "Sakit atau tidak bisa keluar rumah", "Ill or unable to leave the house")
        .requirement(FAMILY_REQUEST)
        .channel(atHome())
        .build();
  }

  private static Channel atHome() {
    return Channel.homeVisit(
        "Tidak bisa datang karena sakit? Petugas bisa datang ke rumah",
        "Too ill to come? An officer can come to you");
  }
}
