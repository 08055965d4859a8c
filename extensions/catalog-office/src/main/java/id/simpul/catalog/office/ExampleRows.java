package id.simpul.catalog.office;

/**
 * What stands in the template: the catalogue's own rows to fill in, and one service as an example.
 */
final class ExampleRows {

  private ExampleRows() {}

  static OfficeContent of(String site) {
    OfficeContent content = new OfficeContent();
    content.catalog().add(Row.of(Part.SITE).with(Field.CONTENT, site));
    content.catalog().add(Row.of(Part.CATALOG));
    content.catalog().add(Row.of(Part.PUBLISHER));
    ServiceRows service = content.service(Entry.of("contoh-sktm", Place.FILE));
    standing(service);
    delivery(service);
    return content;
  }

  private static void standing(ServiceRows s) {
    s.add(row(Part.NAME, "Surat keterangan tidak mampu (SKTM)", "Letter of low income (SKTM)"));
    s.add(
        row(
            Part.ABOUT,
            "Surat dari kelurahan untuk keringanan biaya.",
            "A letter for relief from fees."));
    s.add(row(Part.TYPE, "sktm"));
    s.add(row(Part.AUDIENCE, "masyarakat"));
    s.add(row(Part.RESIDENTS, "32.76"));
    s.add(row(Part.SPATIAL, "32.76"));
    s.add(row(Part.SITUATION, "Untuk rumah sakit", "For a hospital"));
    s.add(row(Part.COMPLAINTS, "112\npengaduan@depok.example"));
    s.add(row(Part.LAW, "UU 13/2011", "Law 13/2011"));
    for (Part part : Part.values()) {
      if (part.component().isPresent()) {
        s.add(row(part, part.example()));
      }
    }
    s.add(row(Part.DECREE, "SK Kadis 12/2025"));
    s.add(row(Part.DECREED_ON, "1 Maret 2025"));
  }

  private static void delivery(ServiceRows s) {
    s.add(
        row(Part.REQUIREMENT, "Kartu Keluarga (KK)", "Family card (KK)")
            .with(Field.ISSUED_BY, "kartu-keluarga"));
    s.add(
        row(Part.REQUIREMENT, "Bukti penghasilan")
            .child(row(Part.CHOICE, "Slip gaji"))
            .child(row(Part.CHOICE, "Surat pernyataan bermeterai")));
    s.add(row(Part.CONDITION, "Sebutkan keperluannya"));
    s.add(row(Part.STEP, "Minta pengantar RT/RW").with(Field.ACTOR, "Warga"));
    s.add(
        row(Part.STEP, "Bawa berkas ke kelurahan")
            .with(Field.ACTOR, "Petugas loket")
            .with(Field.TIME, "15 menit"));
    s.add(row(Part.PROMISE, "1 hari kerja sejak berkas lengkap"));
    s.add(row(Part.COST, "gratis"));
    s.add(row(Part.OUTPUT, "SKTM", "Letter of low income").with(Field.VALIDITY, "6 bulan"));
    s.add(row(Part.ONLINE, "https://layanan.depok.example/sktm"));
    s.add(
        Row.of(Part.COUNTER)
            .child(
                row(Part.POINT, "Kelurahan Beji")
                    .with(Field.ADDRESS, "Jl. Contoh 1, Depok")
                    .with(Field.REGION, "32.76")
                    .with(Field.HOURS, "Senin-Kamis 08.00-15.00\nJumat 08.00-11.00 dan 13.00-15.00")
                    .with(Field.QUOTA, "40")
                    .with(Field.ACCESS, "Ada jalur kursi roda")));
    s.add(Row.of(Part.HOME_VISIT).with(Field.NOTE, "Bila sakit atau lanjut usia"));
    s.add(row(Part.APPLICANT, "diri sendiri"));
    s.add(row(Part.APPLICANT, "kuasa").with(Field.NOTE, "Bawa surat kuasa F-1.07"));
    Entry hospital = Entry.of("Untuk rumah sakit", Place.FILE);
    s.add(hospital, row(Part.REQUIREMENT, "Surat rujukan", "Referral"));
    s.add(hospital, row(Part.PROMISE, "30 menit sejak berkas lengkap"));
  }

  private static Row row(Part part, String text) {
    return Row.of(part).with(Field.CONTENT, text);
  }

  private static Row row(Part part, String text, String english) {
    return Row.of(part).with(Field.CONTENT, Entry.of(text, english, Place.FILE));
  }
}
