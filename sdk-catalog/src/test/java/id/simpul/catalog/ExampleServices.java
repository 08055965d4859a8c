package id.simpul.catalog;

import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/** Services of invented authorities, for the tests. */
final class ExampleServices {

  static final RegionCode DEPOK_CITY = RegionCode.kemendagri("32.76");

  static final PublicOrganisation DEPOK =
      PublicOrganisation.builder("https://depok.example/instansi/disdukcapil")
          .name("Disdukcapil Kota Depok", "Civil Registry of Depok")
          .address("Jl. Contoh 1, Depok", "Jl. Contoh 1, Depok")
          .homepage("https://depok.example/")
          .region(DEPOK_CITY)
          .build();

  static final EvidenceType FAMILY_CARD = EvidenceType.of("Kartu keluarga", "Family card");

  private ExampleServices() {}

  /** The least that a service can be. */
  static PublicService.Builder service(String name, ServiceType type) {
    return PublicService.builder("https://depok.example/layanan/" + name)
        .type(type)
        .title("Layanan " + name, "Service " + name)
        .description("Uraian " + name, "About " + name)
        .competentAuthority(DEPOK)
        .spatial(DEPOK_CITY);
  }

  static Catalog catalog(PublicService... services) {
    Catalog.Builder catalog =
        Catalog.builder("https://depok.example/katalog", DEPOK)
            .title("Layanan Kota Depok", "Services of Depok")
            .description("Contoh", "An example");
    for (PublicService service : services) {
      catalog.service(service);
    }
    return catalog.build();
  }

  /** A service that says everything that can be said. */
  static PublicService everything() {
    return service("akta-kelahiran", ServiceType.AKTA_KELAHIRAN)
        .identifier("470/12")
        .keyword("akta anak", "child certificate")
        .keyword("surat lahir", "birth paper")
        .keyword(LocalizedText.untagged("akte"))
        .residentsOf(DEPOK_CITY)
        .requirement(FAMILY_CARD)
        .requirement(marriage())
        .requirement(Requirement.of("Datang sendiri", "Come in person"))
        .evidence(
            EvidenceType.builder("Formulir F-2.01", "Form F-2.01")
                .form("https://depok.example/f201.pdf")
                .description("Diisi lengkap", "Filled in completely")
                .build())
        .situation(late())
        .step("Isi formulir", "Fill in the form")
        .step(
            Step.builder("Petugas memeriksa", "An officer checks")
                .description("Berkas dicocokkan", "The papers are compared")
                .actor("Petugas", "Officer")
                .processingTime(ProcessingTime.minutes(15))
                .build())
        .follows(
            Rule.builder("Aturan", "Rule")
                .id("https://depok.example/aturan/1")
                .description("Uraian", "Description")
                .legalResource(LegalResource.of("Permendagri 108/2019", "Regulation 108/2019"))
                .build())
        .free()
        .cost(
            Cost.between(1_000, 25_000).exempting("Warga tidak mampu", "People with little money"))
        .cost(Cost.formula("luas x indeks", "area x index"))
        .cost(Cost.rupiah(5_000).describedAs("Per lembar", "A page"))
        .cost(Cost.described(LocalizedText.indonesian("Lihat Perda")))
        .cost(Cost.unknown())
        .cost(
            Cost.rupiah(7_000).under(LegalResource.of("Perda 1/2024", "Bylaw 1/2024")).toBuilder()
                .accessedThrough(URI.create("https://depok.example/kanal/loket"))
                .definedBy(DEPOK)
                .definedBy(OtherAgent.of("https://bank.example/", LocalizedText.of("Bank", "Bank")))
                .build())
        .fine(Fine.of("Terlambat", "Late").rupiah(100_000))
        .produces(
            Output.builder("Kutipan akta", "Certificate")
                .validity("Seumur hidup", "For life")
                .validFor(Period.ofMonths(3))
                .processingTime(ProcessingTime.workingDays(1))
                .description("Dicetak di kertas", "On paper")
                .build())
        .processingTime(ProcessingTime.workingDays(3).onceComplete())
        .channel(Channel.online("https://silondo.example/akta"))
        .channel(counter())
        .channel(Channel.homeVisit("Bila sakit", "For the ill"))
        .channel(Channel.telephone("112"))
        .applicant(Applicant.self())
        .applicant(Applicant.of(Applicant.Role.PROXY, "Bawa F-1.07", "Bring F-1.07"))
        .contact(ContactPoint.builder().email("tanya@depok.example").build())
        .complaints(ContactPoint.builder().telephone("150").page("https://lapor.example/").build())
        .legalResource(
            LegalResource.builder(LocalizedText.of("UU 24/2013", "Law 24/2013"))
                .id("https://peraturan.example/uu-24-2013")
                .page("https://peraturan.example/uu-24-2013.pdf")
                .build())
        .lifeEvent(
            LifeEvent.builder("Kelahiran", "Birth")
                .description("Anak lahir", "A child is born")
                .build())
        .lifeEvent(LifeEvent.builder("Mulai usaha", "Starting a business").ofBusiness().build())
        .requires(ServiceId.of("https://depok.example/layanan/kk"))
        .related(ServiceId.of("https://depok.example/layanan/kia"))
        .endpoint(
            ServiceEndpoint.builder("https://api.depok.example/akta")
                .id("https://depok.example/api/akta")
                .title("API akta", "Certificate API")
                .descriptionPage("https://api.depok.example/openapi.json")
                .conformingTo("https://spec.openapis.org/oas/v3.1.0")
                .personalData(true)
                .build())
        .endpoint(ServiceEndpoint.of("https://api.depok.example/akta/v2"))
        .standard(
            ServiceStandard.builder()
                .decree("SK 12/2025", LocalDate.of(2025, 3, 1))
                .says(StandardComponent.STAFF, "4 petugas", "4 officers")
                .says(StandardComponent.FACILITIES, "Ruang tunggu", "A waiting room")
                .build())
        .classifiedBy(Concept.kbli(2020, "84111"))
        .classifiedBy(Concept.of("https://depok.example/kode/1", "Kependudukan", "Population"))
        .audience(Addressee.PUBLIC)
        .governmentFunction(
            Concept.of("http://publications.europa.eu/resource/authority/cofog/0130"))
        .sector(Concept.spbe("RAL.01"))
        .thematicArea(Concept.of("https://depok.example/tema/penduduk"))
        .status(Concept.of("http://purl.org/adms/status/Completed"))
        .language(URI.create("http://publications.europa.eu/resource/authority/language/IND"))
        .otherPlace(URI.create("http://publications.europa.eu/resource/authority/atu/IDN"))
        .partOf(URI.create("https://depok.example/katalog-lama"))
        .input(
            Evidence.builder("Surat lahir", "Birth letter")
                .id("https://depok.example/berkas/surat-lahir")
                .identifier("SL-1")
                .description("Asli", "The original")
                .type(Concept.of("https://depok.example/kode/surat"))
                .conformsTo(FAMILY_CARD)
                .document("https://depok.example/contoh.pdf")
                .supports("https://depok.example/syarat/1")
                .language(
                    URI.create("http://publications.europa.eu/resource/authority/language/IND"))
                .partOf("https://depok.example/katalog-berkas")
                .build())
        .participation(
            Participation.builder()
                .description("Menerima retribusi", "Takes the fee")
                .role(Concept.of("https://depok.example/peran/penerima", "Penerima", "Taker"))
                .participant(
                    OtherAgent.of("https://bank.example/", LocalizedText.of("Bank", "Bank")))
                .build())
        .extension("https://other.example/ns#note", Term.text("catatan", "id"))
        .extension(
            "https://other.example/ns#count",
            Term.typed("7", "http://www.w3.org/2001/XMLSchema#integer"))
        .build();
  }

  static Catalog catalogWithEverything() {
    PublicService all = everything();
    return catalog(all, service("sktm", ServiceType.SKTM).build()).toBuilder()
        .record(
            CatalogRecord.of(
                all.id(),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-02-01T08:30:00Z")))
        .build();
  }

  private static Requirement marriage() {
    return Requirement.builder("Bukti perkawinan", "Proof of marriage")
        .description("Salah satu", "One of these")
        .evidence(EvidenceType.of("Buku nikah", "Marriage book"))
        .evidence(
            EvidenceType.of("SPTJM", "Statement"),
            EvidenceType.builder("SKTM", "Letter").issuedThrough(ServiceType.SKTM).build())
        .build();
  }

  private static Situation late() {
    return Situation.builder("Lebih dari 60 hari", "More than 60 days")
        .description("Untuk yang terlambat", "For those who are late")
        .requirement(EvidenceType.of("Surat pernyataan", "Statement"))
        .processingTime(ProcessingTime.parse("P1M15D"))
        .cost(Cost.free())
        .fine(Fine.of("Denda", "Fine"))
        .channel(Channel.builder(ChannelKind.COUNTER).open(OpeningHours.always()).build())
        .applicant(Applicant.builder(Applicant.Role.PARENT).build())
        .produces(Output.of("Akta", "Certificate"))
        .step("Datang ke dinas", "Come to the office")
        .build();
  }

  private static Channel counter() {
    return Channel.at(
        ServicePoint.builder("MPP Depok", "Depok service mall")
            .address("Jl. Contoh 2", "Jl. Contoh 2")
            .region(RegionCode.kemendagri("32.76.01"))
            .actingUnit(
                PublicOrganisation.builder("https://depok.example/instansi/beji")
                    .name("Kecamatan Beji", "Beji District")
                    .region(RegionCode.kemendagri("32.76.01"))
                    .build())
            .open(OpeningHours.weekdays("08:00", "15:00"))
            .open(OpeningHours.of(DayOfWeek.SATURDAY, DayOfWeek.SATURDAY, "08:00", "12:00"))
            .dailyQuota(60)
            .accessibility("Ada jalur kursi roda", "A ramp for wheelchairs")
            .restriction(
                TemporalEntity.builder()
                    .description("Tutup hari libur", "Closed on holidays")
                    .frequency(Concept.of("https://depok.example/kode/libur"))
                    .build())
            .schedule("Selasa di pasar", "Tuesdays at the market")
            .contact(ContactPoint.builder().telephone("021-000").build())
            .build());
  }
}
