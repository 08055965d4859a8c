package id.simpul.catalog.office;

import static id.simpul.catalog.office.Field.ACCESS;
import static id.simpul.catalog.office.Field.ACTOR;
import static id.simpul.catalog.office.Field.ADDRESS;
import static id.simpul.catalog.office.Field.CODE;
import static id.simpul.catalog.office.Field.CONTACT;
import static id.simpul.catalog.office.Field.CONTENT;
import static id.simpul.catalog.office.Field.HOURS;
import static id.simpul.catalog.office.Field.ISSUED_BY;
import static id.simpul.catalog.office.Field.LINK;
import static id.simpul.catalog.office.Field.NOTE;
import static id.simpul.catalog.office.Field.QUOTA;
import static id.simpul.catalog.office.Field.REGION;
import static id.simpul.catalog.office.Field.SCHEDULE;
import static id.simpul.catalog.office.Field.TIME;
import static id.simpul.catalog.office.Field.VALIDITY;

import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.StandardComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a row can be about: the fields of a service standard, in the words of SIPPN. A long file,
 * because it is the whole vocabulary of the sheet in one table.
 */
enum Part {
  SITE(
      Scope.CATALOG,
      "situs",
      "Situs",
      "Alamat situs instansi; kode ditambahkan di belakangnya",
      "https://depok.example/",
      needs(CONTENT)),
  CATALOG(
      Scope.CATALOG,
      "nama_katalog",
      "Nama katalog",
      "Nama seluruh katalog",
      "Layanan Kota Depok",
      needs(CONTENT),
      NOTE,
      LINK),
  PUBLISHER(
      Scope.CATALOG,
      "penerbit",
      "Penerbit",
      "Instansi yang menerbitkan katalog; beri kode",
      "Pemerintah Kota Depok",
      needs(CODE, CONTENT),
      REGION,
      LINK,
      ADDRESS),
  AUTHORITY(
      Scope.CATALOG_MANY,
      "instansi",
      "Instansi",
      "Instansi lain yang menyelenggarakan atau melayani; beri kode",
      "Dinas Sosial Kota Depok",
      needs(CODE, CONTENT),
      REGION,
      LINK,
      ADDRESS),

  NAME(
      Scope.SERVICE,
      "nama",
      "Nama layanan",
      "Nama yang dikenal warga",
      "Surat keterangan tidak mampu",
      needs(CONTENT)),
  ABOUT(
      Scope.SERVICE,
      "uraian",
      "Uraian",
      "Untuk apa layanan ini",
      "Surat untuk keringanan biaya",
      needs(CONTENT)),
  TYPE(
      Scope.SERVICE,
      "jenis",
      "Jenis layanan",
      "Kode yang sama di semua instansi",
      "sktm",
      needs(CONTENT)),
  NUMBER(
      Scope.SERVICE,
      "nomor",
      "Nomor layanan",
      "Nomor layanan di instansi Anda",
      "DS-07",
      needs(CONTENT)),
  COMPETENT(
      Scope.SERVICE_MANY,
      "penyelenggara",
      "Penyelenggara",
      "Kode instansi; kosong berarti penerbit",
      "dinsos",
      needs(CONTENT)),
  AUDIENCE(
      Scope.SERVICE_MANY,
      "sasaran",
      "Sasaran",
      "masyarakat, usaha, asn, atau pemerintah",
      "masyarakat",
      needs(CONTENT)),
  RESIDENTS(
      Scope.SERVICE_MANY,
      "khusus_penduduk",
      "Khusus penduduk",
      "Kode wilayah domisili yang dilayani; kosong berarti semua",
      "32.76",
      needs(CONTENT)),
  SPATIAL(
      Scope.SERVICE_MANY,
      "wilayah_layanan",
      "Wilayah layanan",
      "Kode wilayah tempat layanan diberikan",
      "32.76",
      needs(CONTENT)),
  KEYWORD(
      Scope.SERVICE_MANY,
      "kata_kunci",
      "Kata kunci",
      "Kata yang dipakai warga saat mencari; satu di setiap baris",
      "surat miskin",
      needs(CONTENT)),
  LIFE_EVENT(
      Scope.SERVICE_MANY,
      "peristiwa",
      "Peristiwa hidup",
      "Kejadian yang membuat orang memerlukannya",
      "Kesulitan biaya",
      needs(CONTENT),
      NOTE),
  BUSINESS_EVENT(
      Scope.SERVICE_MANY,
      "peristiwa_usaha",
      "Peristiwa usaha",
      "Kejadian pada usaha",
      "Memulai usaha",
      needs(CONTENT),
      NOTE),
  SITUATION(
      Scope.SERVICE_MANY,
      "situasi",
      "Situasi",
      "Keadaan yang persyaratan, waktu, biaya, atau tempatnya lain",
      "Untuk rumah sakit",
      needs(CONTENT),
      NOTE),

  REQUIREMENT(
      Scope.DELIVERY,
      "persyaratan",
      "Persyaratan",
      "1. Berkas yang dibawa; satu berkas satu baris",
      "Kartu Keluarga (KK)",
      needs(CONTENT),
      NOTE,
      LINK,
      ISSUED_BY),
  CHOICE(
      Scope.CHILD,
      "pilihan",
      "Pilihan berkas",
      "Di bawah Persyaratan: salah satu berkas yang boleh dipilih",
      "Surat lahir dari bidan",
      needs(CONTENT),
      NOTE,
      LINK,
      ISSUED_BY),
  TOGETHER(
      Scope.CHILD,
      "beserta",
      "Beserta berkas",
      "Di bawah pilihan: berkas yang harus menyertainya",
      "KTP dua saksi",
      needs(CONTENT),
      NOTE,
      LINK,
      ISSUED_BY),
  CONDITION(
      Scope.DELIVERY,
      "syarat_lain",
      "Syarat lain",
      "1. Syarat yang bukan berkas",
      "Berumur paling sedikit 17 tahun",
      needs(CONTENT),
      NOTE),
  STEP(
      Scope.DELIVERY,
      "prosedur",
      "Prosedur",
      "2. Langkah; urut dari atas ke bawah",
      "Minta pengantar RT/RW",
      needs(CONTENT),
      NOTE,
      ACTOR,
      TIME),
  PROMISE(
      Scope.DELIVERY_ONE,
      "jangka_waktu",
      "Jangka waktu",
      "3. Lama penyelesaian",
      "1 hari kerja sejak berkas lengkap",
      needs(CONTENT)),
  COST(
      Scope.DELIVERY,
      "biaya",
      "Biaya",
      "4. gratis, Rp50.000, atau Rp25.000 - Rp100.000",
      "gratis",
      needs(CONTENT),
      NOTE),
  COST_FORMULA(
      Scope.DELIVERY,
      "biaya_rumus",
      "Biaya (rumus)",
      "4. Biaya yang dihitung dengan rumus",
      "luas x indeks x SHST",
      needs(CONTENT)),
  COST_WORDS(
      Scope.DELIVERY,
      "biaya_penjelasan",
      "Biaya (penjelasan)",
      "4. Ada biaya, besarnya tidak disebut di sini",
      "Lihat Perda tentang retribusi",
      needs(CONTENT)),
  EXEMPT(
      Scope.CHILD,
      "bebas_untuk",
      "Bebas untuk",
      "Di bawah Biaya: siapa yang tidak membayar",
      "Pemegang SKTM",
      needs(CONTENT)),
  TARIFF_LAW(
      Scope.CHILD,
      "dasar_tarif",
      "Dasar tarif",
      "Di bawah Biaya: peraturan yang menetapkan",
      "Perda Kota Depok 1/2024",
      needs(CONTENT),
      NOTE,
      LINK),
  FINE(
      Scope.DELIVERY,
      "denda",
      "Denda",
      "Bukan biaya. Isi: besarnya, boleh kosong; Keterangan: untuk apa",
      "Rp100.000",
      needs(NOTE),
      CONTENT),
  OUTPUT(
      Scope.DELIVERY,
      "produk",
      "Produk",
      "5. Yang dipegang warga pada akhirnya",
      "Surat keterangan tidak mampu",
      needs(CONTENT),
      NOTE,
      TIME,
      VALIDITY),
  COMPLAINTS(
      Scope.SERVICE_MANY,
      "pengaduan",
      "Pengaduan",
      "6. Telepon, surel, atau situs pengaduan; satu di setiap baris",
      "112",
      needs(CONTENT),
      HOURS),
  LAW(
      Scope.SERVICE_MANY,
      "dasar_hukum",
      "Dasar hukum",
      "7. Peraturan",
      "UU 13/2011",
      needs(CONTENT),
      NOTE,
      LINK),
  FACILITIES(
      StandardComponent.FACILITIES,
      "sarana",
      "Sarana",
      "8. Sarana, prasarana, fasilitas",
      "Ruang tunggu dan kursi roda"),
  COMPETENCE(
      StandardComponent.COMPETENCE,
      "kompetensi",
      "Kompetensi pelaksana",
      "9. Kompetensi pelaksana",
      "Petugas terlatih"),
  SUPERVISION(
      StandardComponent.SUPERVISION,
      "pengawasan",
      "Pengawasan internal",
      "10. Pengawasan internal",
      "Diawasi inspektorat"),
  STAFF(
      StandardComponent.STAFF,
      "jumlah_pelaksana",
      "Jumlah pelaksana",
      "11. Jumlah pelaksana",
      "4 petugas loket"),
  GUARANTEE(
      StandardComponent.SERVICE_GUARANTEE,
      "jaminan",
      "Jaminan pelayanan",
      "12. Jaminan pelayanan",
      "Selesai sesuai janji"),
  SAFETY(
      StandardComponent.SAFETY_GUARANTEE,
      "keamanan",
      "Jaminan keamanan",
      "13. Jaminan keamanan dan keselamatan",
      "Data hanya untuk layanan ini"),
  EVALUATION(
      StandardComponent.EVALUATION,
      "evaluasi",
      "Evaluasi kinerja",
      "14. Evaluasi kinerja pelaksana",
      "Survei setiap tiga bulan"),
  DECREE(
      Scope.SERVICE, "sk", "SK standar pelayanan", "Nomor SK", "SK Kadis 12/2025", needs(CONTENT)),
  DECREED_ON(
      Scope.SERVICE, "tanggal_sk", "Tanggal SK", "Tanggal SK", "1 Maret 2025", needs(CONTENT)),

  ONLINE(
      ChannelKind.ONLINE,
      "kanal_daring",
      "Kanal daring",
      "Layanan lewat situs atau aplikasi; Isi: alamatnya",
      "https://layanan.depok.example/sktm"),
  COUNTER(
      ChannelKind.COUNTER,
      "kanal_loket",
      "Kanal loket",
      "Layanan di loket; tempatnya di baris bawahnya",
      ""),
  PHONE(ChannelKind.PHONE, "kanal_telepon", "Kanal telepon", "Isi: nomornya", "112"),
  MESSAGE(
      ChannelKind.MESSAGE,
      "kanal_pesan",
      "Kanal pesan",
      "WhatsApp dan sejenisnya; Isi: nomornya",
      "0812 1111 2222"),
  EMAIL(
      ChannelKind.EMAIL,
      "kanal_surel",
      "Kanal surel",
      "Isi: alamat surelnya",
      "layanan@depok.example"),
  POST(ChannelKind.POST, "kanal_pos", "Kanal pos", "Lewat surat pos", ""),
  MOBILE(
      ChannelKind.MOBILE,
      "layanan_keliling",
      "Layanan keliling",
      "Mobil atau meja yang mendatangi warga",
      ""),
  HOME_VISIT(
      ChannelKind.HOME_VISIT,
      "petugas_ke_rumah",
      "Petugas ke rumah",
      "Keterangan: untuk siapa",
      ""),
  ASSISTED(
      ChannelKind.ASSISTED,
      "dibantu_petugas",
      "Dibantu petugas",
      "Petugas mengisi bersama warga",
      ""),
  OTHER_CHANNEL(ChannelKind.OTHER, "kanal_lain", "Kanal lain", "Cara lain", ""),
  POINT(
      Scope.DELIVERY,
      "tempat",
      "Tempat layanan",
      "Di bawah Kanal loket atau Layanan keliling; sendirian berarti loket",
      "Kelurahan Beji",
      needs(CONTENT),
      NOTE,
      ACTOR,
      CONTACT,
      ADDRESS,
      REGION,
      HOURS,
      SCHEDULE,
      QUOTA,
      ACCESS),
  APPLICANT(
      Scope.DELIVERY,
      "pemohon",
      "Pemohon",
      "Siapa yang boleh mengurus",
      "diri sendiri",
      needs(CONTENT),
      NOTE),
  CONTACT_POINT(
      Scope.SERVICE_MANY,
      "kontak",
      "Kontak",
      "Telepon, surel, atau situs untuk bertanya",
      "tanya@depok.example",
      needs(CONTENT),
      HOURS),
  REQUIRES(
      Scope.SERVICE_MANY,
      "layanan_prasyarat",
      "Layanan prasyarat",
      "Kode layanan yang harus selesai lebih dahulu",
      "krk",
      needs(CONTENT)),
  RELATED(
      Scope.SERVICE_MANY,
      "layanan_terkait",
      "Layanan terkait",
      "Kode layanan yang berdekatan",
      "keringanan-biaya",
      needs(CONTENT)),
  API(
      Scope.SERVICE_MANY,
      "api",
      "API",
      "Alamat untuk mesin, dari bagian TI",
      "https://api.depok.example/sktm",
      needs(CONTENT),
      NOTE),
  KBLI(
      Scope.SERVICE_MANY,
      "kbli",
      "Kode KBLI",
      "Tahun KBLI dan kodenya",
      "2020/47111",
      needs(CONTENT)),
  SPBE(Scope.SERVICE_MANY, "spbe", "Kode SPBE", "Kode arsitektur SPBE", "RAL.01", needs(CONTENT));

  /** Where a part may stand, and how often. */
  enum Scope {
    CATALOG,
    CATALOG_MANY,
    SERVICE,
    SERVICE_MANY,
    DELIVERY_ONE,
    DELIVERY,
    CHILD
  }

  private static final List<Part> COSTS = List.of(COST, COST_FORMULA, COST_WORDS);
  private static final List<Part> PLACES = List.of(COUNTER, MOBILE, ASSISTED, OTHER_CHANNEL);

  private final Scope scope;
  private final String key;
  private final String label;
  private final String help;
  private final String example;
  private final Set<Field> needed;
  private final Set<Field> allowed;
  private @Nullable ChannelKind channel;
  private @Nullable StandardComponent component;

  Part(
      Scope scope,
      String key,
      String label,
      String help,
      String example,
      Set<Field> needed,
      Field... optional) {
    this.scope = scope;
    this.key = key;
    this.label = label;
    this.help = help;
    this.example = example;
    this.needed = needed;
    this.allowed = EnumSet.copyOf(needed);
    this.allowed.addAll(List.of(optional));
  }

  Part(StandardComponent component, String key, String label, String help, String example) {
    this(Scope.SERVICE, key, label, help, example, needs(CONTENT));
    this.component = component;
  }

  Part(ChannelKind channel, String key, String label, String help, String example) {
    this(
        Scope.DELIVERY,
        key,
        label,
        help,
        example,
        EnumSet.noneOf(Field.class),
        CONTENT,
        NOTE,
        TIME,
        HOURS);
    this.channel = channel;
  }

  String key() {
    return key;
  }

  String label() {
    return label;
  }

  String help() {
    return help;
  }

  String example() {
    return example;
  }

  Set<Field> needed() {
    return needed;
  }

  boolean allows(Field field) {
    return allowed.contains(field);
  }

  boolean isOfCatalog() {
    return scope == Scope.CATALOG || scope == Scope.CATALOG_MANY;
  }

  /** Whether it stands once at most in a service, in a situation or in the catalogue. */
  boolean isSingle() {
    return scope == Scope.CATALOG || scope == Scope.SERVICE || scope == Scope.DELIVERY_ONE;
  }

  /** Whether a situation may say it. */
  boolean isOfSituation() {
    return scope == Scope.DELIVERY || scope == Scope.DELIVERY_ONE || scope == Scope.CHILD;
  }

  /** Whether it needs another part above it. */
  boolean isChild() {
    return scope == Scope.CHILD;
  }

  boolean belongsUnder(Part other) {
    return switch (this) {
      case CHOICE -> other == REQUIREMENT;
      case TOGETHER -> other == CHOICE;
      case EXEMPT, TARIFF_LAW -> COSTS.contains(other);
      case POINT -> PLACES.contains(other);
      default -> false;
    };
  }

  Optional<ChannelKind> channel() {
    return Optional.ofNullable(channel);
  }

  Optional<StandardComponent> component() {
    return Optional.ofNullable(component);
  }

  static Optional<Part> labelled(String text) {
    String wanted = normal(text);
    return Arrays.stream(values()).filter(part -> normal(part.label).equals(wanted)).findFirst();
  }

  static Optional<Part> keyed(String key) {
    return Arrays.stream(values()).filter(part -> part.key.equals(key)).findFirst();
  }

  /** Officers write hyphens, capitals and spaces as they like. */
  static String normal(String label) {
    return label.strip().replaceAll("[-–—_\\s]+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private static Set<Field> needs(Field... fields) {
    EnumSet<Field> needed = EnumSet.noneOf(Field.class);
    needed.addAll(List.of(fields));
    return needed;
  }
}
