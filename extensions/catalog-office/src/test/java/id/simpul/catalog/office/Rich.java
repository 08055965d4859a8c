package id.simpul.catalog.office;

import id.simpul.catalog.Addressee;
import id.simpul.catalog.Applicant;
import id.simpul.catalog.Catalog;
import id.simpul.catalog.Channel;
import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.Concept;
import id.simpul.catalog.ContactPoint;
import id.simpul.catalog.Cost;
import id.simpul.catalog.EvidenceType;
import id.simpul.catalog.EvidenceTypeList;
import id.simpul.catalog.Fine;
import id.simpul.catalog.LegalResource;
import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.OpeningHours;
import id.simpul.catalog.Output;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.RegionCode;
import id.simpul.catalog.Requirement;
import id.simpul.catalog.ServiceEndpoint;
import id.simpul.catalog.ServicePoint;
import id.simpul.catalog.ServiceStandard;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.Situation;
import id.simpul.catalog.StandardComponent;
import id.simpul.catalog.Step;
import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;

/** Services written by hand with all that an office file can say. */
final class Rich {

  static final RegionCode DEPOK = RegionCode.kemendagri("32.76");
  static final PublicOrganisation CITY =
      PublicOrganisation.builder("https://depok.example/instansi/pemkot")
          .name("Pemerintah Kota Depok", "Government of Depok")
          .region(DEPOK)
          .homepage("https://www.depok.example/")
          .address("Jl. Margonda 54", "54 Margonda St")
          .build();
  static final PublicOrganisation REGISTRY =
      PublicOrganisation.builder("https://depok.example/instansi/disdukcapil")
          .name("Dinas Kependudukan", "Civil Registry")
          .region(DEPOK)
          .build();
  static final PublicOrganisation MALL =
      PublicOrganisation.builder("https://mpp.example/badan/1")
          .name(LocalizedText.indonesian("Mal Pelayanan Publik"))
          .build();

  private Rich() {}

  static Catalog catalog() {
    return Catalog.builder("https://depok.example/katalog", CITY)
        .title("Layanan Kota Depok", "Services of Depok")
        .description("Semua layanan", "All services")
        .service(birth())
        .service(permit())
        .service(modest())
        .build();
  }

  static PublicService birth() {
    ServicePoint kelurahan =
        ServicePoint.builder("Kelurahan Beji", "Beji village office")
            .description("Lantai 1", "Ground floor")
            .address("Jl. Contoh 1, Depok", "1 Example St, Depok")
            .region(RegionCode.kemendagri("32.76.06"))
            .open(OpeningHours.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, "08:00", "15:00"))
            .open(OpeningHours.of(DayOfWeek.FRIDAY, DayOfWeek.FRIDAY, "08:00", "11:00"))
            .dailyQuota(40)
            .accessibility("Ada jalur kursi roda", "A ramp for wheelchairs")
            .contact(
                ContactPoint.builder()
                    .telephone("(021) 7720 123")
                    .email("beji@depok.example")
                    .build())
            .build();
    ServicePoint mall =
        ServicePoint.builder("MPP Depok", "Service mall")
            .actingUnit(MALL)
            .open(OpeningHours.always())
            .build();
    return PublicService.builder("https://depok.example/layanan/akta-kelahiran")
        .type(ServiceType.AKTA_KELAHIRAN)
        .identifier("DUK-01")
        .title("Akta kelahiran", "Birth certificate")
        .description("Mencatat kelahiran anak.\nBerlaku seumur hidup.", "Registers a birth.")
        .keyword("akta anak", "birth paper")
        .keyword(LocalizedText.indonesian("surat lahir"))
        .competentAuthority(REGISTRY)
        .audience(Addressee.PUBLIC)
        .residentsOf(DEPOK)
        .spatial(DEPOK)
        .lifeEvent(LifeEvent.of("Kelahiran anak", "Birth of a child"))
        .requirement(
            EvidenceType.builder("Kartu Keluarga (KK)", "Family card (KK)")
                .issuedThrough(ServiceType.KARTU_KELUARGA)
                .form("https://depok.example/f-201.pdf")
                .build())
        .requirement(
            Requirement.builder("Bukti kelahiran", "Proof of birth")
                .description("Pilih satu", "Choose one")
                .evidence(EvidenceType.of("Surat lahir dari bidan", "Letter of the midwife"))
                .evidence(
                    EvidenceTypeList.of(
                        EvidenceType.builder("SPTJM F-2.03", "Statement F-2.03")
                            .description("Bermeterai", "Stamped")
                            .form("https://depok.example/f-203.pdf")
                            .build(),
                        EvidenceType.of("KTP dua saksi", "Cards of two witnesses")))
                .build())
        .requirement(Requirement.of("Anak belum berusia 18 tahun", "The child is under 18"))
        .requirement(EvidenceType.of("KTP-el", "Identity card"))
        .step(
            Step.builder("Unggah berkas", "Upload the papers")
                .actor("Warga", "Resident")
                .processingTime(ProcessingTime.minutes(15))
                .build())
        .step(
            Step.builder("Verifikasi", "Checked")
                .actor("Petugas", "Officer")
                .description("Dua kali", "Twice")
                .build())
        .free()
        .fine(Fine.of("Terlambat lebih dari 60 hari", "More than 60 days late").rupiah(100_000))
        .fine(Fine.of("Kehilangan", "Loss"))
        .processingTime(ProcessingTime.workingDays(3).onceComplete())
        .produces(
            Output.builder("Kutipan akta", "Extract")
                .description("PDF bertanda tangan elektronik", "A signed PDF")
                .processingTime(
                    ProcessingTime.workingDays(2)
                        .startingWhen(LocalizedText.of("sejak disetujui", "once approved")))
                .validity("selama hidup", "for life")
                .build())
        .produces(Output.builder("KIA", "Child card").validFor(Period.ofYears(5)).build())
        .channel(
            Channel.builder(ChannelKind.ONLINE)
                .page("https://silondo.depok.example")
                .description("Silondo", "Silondo")
                .processingTime(ProcessingTime.workingDays(1))
                .build())
        .channel(Channel.at(kelurahan, mall))
        .channel(
            Channel.builder(ChannelKind.MESSAGE)
                .contact(ContactPoint.builder().telephone("0812 1111 2222").build())
                .open(OpeningHours.weekdays("08:00", "16:00"))
                .build())
        .channel(Channel.homeVisit("Bila sakit", "For the ill"))
        .applicant(Applicant.of(Applicant.Role.PARENT, "Bawa KTP", "Bring the card"))
        .applicant(Applicant.self())
        .contact(
            ContactPoint.builder()
                .email("tanya@depok.example")
                .page("https://depok.example/tanya")
                .build())
        .complaints(
            ContactPoint.builder()
                .telephone("112")
                .page("https://lapor.example/")
                .open(OpeningHours.always())
                .build())
        .legalResource(
            LegalResource.builder("UU 24/2013", "Law 24/2013")
                .page("https://peraturan.example/uu/24/2013")
                .description("Administrasi kependudukan", "Population administration")
                .build())
        .standard(standard())
        .related(ServiceId.of("https://depok.example/layanan/kartu-keluarga"))
        .endpoint(
            ServiceEndpoint.builder("https://api.depok.example/akta")
                .title("API akta", "Certificate API")
                .personalData(true)
                .build())
        .situation(
            Situation.builder("Terlambat", "Late")
                .description("Lebih dari 60 hari", "After 60 days")
                .requirement(
                    Requirement.of(
                        EvidenceType.of("Surat keterangan terlambat", "Letter on being late")))
                .step("Sidang", "Hearing")
                .processingTime(ProcessingTime.of(Period.ofMonths(1)).onceComplete())
                .free()
                .applicant(Applicant.self())
                .channel(Channel.at(kelurahan))
                .build())
        .situation(
            Situation.builder("Anak temuan", "Foundling")
                .requirement(EvidenceType.of("Berita acara polisi", "Police report"))
                .build())
        .build();
  }

  static PublicService permit() {
    return PublicService.builder("https://depok.example/layanan/pbg")
        .type(ServiceType.PBG)
        .title("Persetujuan bangunan gedung", "Building approval")
        .description("=Izin membangun & <merenovasi> \"rumah\"", "@Approval")
        .competentAuthority(CITY)
        .audience(Addressee.BUSINESS)
        .audience(Addressee.PUBLIC)
        .spatial(DEPOK)
        .lifeEvent(LifeEvent.builder("Memulai usaha", "Starting a business").ofBusiness().build())
        .requirement(EvidenceType.of(LocalizedText.indonesian("Bukti hak atas tanah")))
        .cost(
            Cost.formula("luas x indeks x SHST", "area x index x unit price")
                .exempting("MBR", "People with a low income")
                .exempting(LocalizedText.indonesian("Rumah ibadah"))
                .under(LegalResource.of("Perda 1/2024", "Regulation 1/2024")))
        .cost(Cost.between(25_000, 100_000).describedAs("Cetak peta", "Map"))
        .cost(Cost.described(LocalizedText.indonesian("Lihat Perda")))
        .cost(Cost.rupiah(1_500_000))
        .processingTime(ProcessingTime.workingDays(28))
        .produces(Output.of("PBG", "Approval"))
        .channel(
            Channel.builder(ChannelKind.MOBILE)
                .servicePoint(
                    ServicePoint.builder("Mobil keliling", "Van")
                        .schedule("Setiap Selasa", "Tuesdays")
                        .build())
                .build())
        .channel(Channel.builder(ChannelKind.COUNTER).build())
        .channel(Channel.online("https://simbg.example/"))
        .complaints(ContactPoint.builder().email("adu@depok.example").build())
        .legalResource("PP 16/2021", "PP 16/2021")
        .requires(ServiceId.of("https://depok.example/layanan/krk"))
        .classifiedBy(Concept.kbli(2020, "41011"))
        .classifiedBy(Concept.spbe("RAL.01.02"))
        .build();
  }

  static PublicService modest() {
    return PublicService.builder("https://lain.example/urusan/7")
        .title(LocalizedText.indonesian("Pengaduan"))
        .description(LocalizedText.indonesian("Menerima pengaduan"))
        .competentAuthority(CITY)
        .spatial(DEPOK)
        .free()
        .processingTime(ProcessingTime.immediate())
        .build();
  }

  private static ServiceStandard standard() {
    return ServiceStandard.builder()
        .decree("SK Kadis 12/2025", LocalDate.of(2025, 3, 1))
        .says(StandardComponent.FACILITIES, "Ruang tunggu", "Waiting room")
        .says(StandardComponent.COMPETENCE, "Terlatih", "Trained")
        .says(StandardComponent.SUPERVISION, "Inspektorat", "Inspectorate")
        .says(StandardComponent.STAFF, "4 petugas", "4 officers")
        .says(StandardComponent.SERVICE_GUARANTEE, "Tepat waktu", "In time")
        .says(StandardComponent.SAFETY_GUARANTEE, "Data aman", "Data are safe")
        .says(StandardComponent.EVALUATION, "Survei", "Survey")
        .build();
  }
}
