package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.Applicant;
import id.simpul.catalog.Channel;
import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.Output;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Requirement;
import id.simpul.catalog.ServiceType;

/**
 * Complaints through SP4N-LAPOR: three working days to pass on, five to answer, ten quiet days to
 * close.
 */
final class Complaint {

  private Complaint() {}

  static PublicService.Builder at(City city) {
    PublicService.Builder service = national(city);
    switch (city) {
      case JAKARTA ->
          service
              .channel(Channel.online("https://jaki.jakarta.example"))
              .step("Semua kanal masuk ke satu CRM", "All ways lead into one CRM");
      case KOTA_BEKASI, KOTA_TANGERANG ->
          service.channel(Channel.at(Place.serviceMall(city).build()));
      default -> service.channel(Channel.at(Place.kelurahan(city)));
    }
    return service;
  }

  private static PublicService.Builder national(City city) {
    return PublicService.builder(city.service("pengaduan"))
        .type(ServiceType.PENGADUAN)
        .title("Pengaduan warga", "Complaints")
        .description(
            "Ada yang minta uang, ada layanan yang buruk? Laporkan. Gratis.",
            "Somebody asks for money, a service is bad? Report it. Free.")
        .keyword("lapor pungli", "report bribery")
        .competentAuthority(Office.COMMUNICATIONS.of(city))
        .spatial(city.region())
        .lifeEvent(LifeEvent.of("Layanan mengecewakan", "A service disappoints"))
        .requirement(Requirement.of("Ceritakan apa, di mana, kapan", "Tell what, where and when"))
        .applicant(Applicant.of(Applicant.Role.SELF, "Siapa saja", "Anybody"))
        .free()
        .processingTime(ProcessingTime.workingDays(8).onceComplete())
        .produces(Output.of("Jawaban dari instansi", "An answer from the agency"))
        .legalResource(Law.PUBLIC_SERVICE)
        .channel(Channel.online("https://lapor.nasional.example"))
        .channel(
            Channel.builder(ChannelKind.PHONE)
                .description("Telepon atau pesan ke kota", "Call or write to the city")
                .contact(CallCentre.questions(city))
                .build())
        .step("Kirim laporan", "Send the report")
        .step("Diteruskan paling lama 3 hari kerja", "Passed on within 3 working days")
        .step("Instansi menjawab dalam 5 hari kerja", "The agency answers within 5 working days")
        .step("Ditutup setelah 10 hari tanpa tanggapan", "Closed after 10 quiet days");
  }
}
