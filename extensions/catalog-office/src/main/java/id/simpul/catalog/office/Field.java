package id.simpul.catalog.office;

import java.util.Arrays;
import java.util.Optional;

/** The columns of the sheet, and the keys under which the same is said in YAML. */
enum Field {
  CODE(
      "kode",
      "Kode",
      "Nama pendek tanpa spasi, misalnya sktm. Kosong = sama dengan baris di atas.",
      16),
  SITUATION(
      "situasi",
      "Situasi",
      "Kosong = berlaku umum. Isi nama situasi bila baris ini hanya untuk situasi itu.",
      18),
  PART("bagian", "Bagian", "Pilih dari daftar: baris ini tentang apa.", 24),
  CONTENT(
      "isi", "Isi", "Isian utama. Bahasa Inggris: tulis di baris baru dalam sel, diawali EN:", 46),
  NOTE("keterangan", "Keterangan", "Penjelasan tambahan, boleh kosong.", 36),
  ACTOR(
      "pelaksana",
      "Pelaksana",
      "Prosedur: siapa yang mengerjakan. Tempat: kode instansi yang melayani.",
      20),
  TIME("waktu", "Waktu", "Misalnya 3 hari kerja, 15 menit, langsung.", 18),
  VALIDITY("masa_berlaku", "Masa berlaku", "Misalnya 6 bulan, 5 tahun, selama usaha berjalan.", 16),
  LINK("tautan", "Tautan", "Alamat situs atau formulir, diawali https://", 28),
  ISSUED_BY(
      "terbitan_layanan",
      "Terbitan layanan",
      "Berkas: jenis layanan yang menerbitkannya, misalnya kartu-keluarga.",
      18),
  CONTACT("kontak", "Kontak", "Telepon atau surel; satu di setiap baris.", 22),
  ADDRESS("alamat", "Alamat", "Alamat tempat atau kantor.", 30),
  REGION("wilayah", "Wilayah", "Kode Kemendagri, misalnya 32.76", 12),
  HOURS("jam_buka", "Jam buka", "Misalnya Senin-Jumat 08.00-15.00", 24),
  SCHEDULE("jadwal", "Jadwal", "Untuk layanan keliling, misalnya setiap Selasa.", 20),
  QUOTA("kuota_per_hari", "Kuota per hari", "Angka, misalnya 40", 12),
  ACCESS("akses", "Akses", "Kemudahan bagi penyandang disabilitas.", 24);

  private final String key;
  private final String label;
  private final String prompt;
  private final int width;

  Field(String key, String label, String prompt, int width) {
    this.key = key;
    this.label = label;
    this.prompt = prompt;
    this.width = width;
  }

  String key() {
    return key;
  }

  String label() {
    return label;
  }

  /** What an officer is told when the cell is chosen. */
  String prompt() {
    return prompt;
  }

  int width() {
    return width;
  }

  static Optional<Field> labelled(String header) {
    String wanted = Part.normal(header);
    return Arrays.stream(values()).filter(f -> Part.normal(f.label).equals(wanted)).findFirst();
  }

  static Optional<Field> keyed(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }
}
