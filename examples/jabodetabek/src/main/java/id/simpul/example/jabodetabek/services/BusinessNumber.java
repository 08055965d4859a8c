package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.Applicant;
import id.simpul.catalog.Channel;
import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.Output;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Requirement;
import id.simpul.catalog.ServicePoint;
import id.simpul.catalog.ServiceType;

/** NIB for a micro business: a national service, free everywhere; a city only helps. */
final class BusinessNumber {

  private static final PublicOrganisation OSS =
      PublicOrganisation.builder("https://nasional.example/instansi/oss")
          .name("Lembaga OSS (nasional)", "OSS agency (national)")
          .build();

  private BusinessNumber() {}

  static PublicService.Builder at(City city) {
    return PublicService.builder(city.service("nib"))
        .type(ServiceType.NIB)
        .title("NIB untuk usaha mikro", "Business number (NIB) for a micro business")
        .description(
            "Nomor induk berusaha lewat OSS. Gratis; kota hanya membantu.",
            "The business number through OSS. Free; the city only helps.")
        .keyword("izin usaha warung", "licence for a small shop")
        .competentAuthority(OSS)
        .lifeEvent(LifeEvent.of("Membuka usaha", "Starting a business"))
        .requirement(Requirement.of("NIK pemilik usaha", "The owner's NIK"))
        .requirement(Requirement.of("Kode bidang usaha (KBLI)", "The line of business (KBLI code)"))
        .applicant(
            Applicant.of(Applicant.Role.BUSINESS, "Pemilik usaha", "The owner of the business"))
        .free()
        .processingTime(ProcessingTime.immediate().onceComplete())
        .produces(
            Output.builder("NIB", "Business number")
                .validity("selama usaha berjalan", "while in business")
                .build())
        .legalResource(Law.LICENSING)
        .channel(Channel.online("https://oss.nasional.example"))
        .channel(help(city))
        .step("Daftar di OSS dengan NIK", "Sign up at OSS with the NIK")
        .step("Pilih KBLI dan isi data usaha", "Choose the KBLI and describe the business")
        .step("NIB terbit seketika bila risikonya rendah", "Issued at once when the risk is low");
  }

  private static Channel help(City city) {
    ServicePoint.Builder mall = Place.serviceMall(city);
    return Channel.builder(ChannelKind.ASSISTED)
        .description("Dibantu mendaftar di loket", "Help with signing up at the counter")
        .servicePoint((city == City.KOTA_BEKASI ? mall.dailyQuota(60) : mall).build())
        .build();
  }
}
