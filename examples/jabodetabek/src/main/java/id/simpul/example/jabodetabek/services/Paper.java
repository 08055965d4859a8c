package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.EvidenceType;
import id.simpul.catalog.ServiceType;

/** The papers that people are asked for. */
final class Paper {

  static final EvidenceType IDENTITY_CARD =
      EvidenceType.builder("KTP-el", "Electronic identity card (KTP-el)")
          .issuedThrough(ServiceType.KTP_EL)
          .build();
  static final EvidenceType FAMILY_CARD =
      EvidenceType.builder("Kartu Keluarga (KK)", "Family card (KK)")
          .issuedThrough(ServiceType.KARTU_KELUARGA)
          .build();
  static final EvidenceType LOW_INCOME_LETTER =
      EvidenceType.builder("Surat Keterangan Tidak Mampu (SKTM)", "Letter of low income (SKTM)")
          .issuedThrough(ServiceType.SKTM)
          .build();
  static final EvidenceType BIRTH_LETTER =
      EvidenceType.of(
          "Surat keterangan lahir dari bidan atau rumah sakit",
          "Birth letter from the midwife or hospital");
  static final EvidenceType BIRTH_STATEMENT =
      EvidenceType.of(
          "SPTJM kebenaran data kelahiran (F-2.03)", "Signed statement of the birth (F-2.03)");
  static final EvidenceType MARRIAGE_BOOK =
      EvidenceType.of("Buku nikah atau akta perkawinan", "Marriage book or certificate");
  static final EvidenceType MARRIAGE_STATEMENT =
      EvidenceType.of(
          "SPTJM kebenaran sebagai pasangan suami istri (F-2.04)",
          "Signed statement of the marriage (F-2.04)");
  static final EvidenceType REGISTRATION_FORM = EvidenceType.of("Formulir F-2.01", "Form F-2.01");
  static final EvidenceType FOUNDLING_REPORT =
      EvidenceType.of(
          "Berita acara kepolisian penemuan anak", "Police report that the child was found");
  static final EvidenceType LOSS_LETTER =
      EvidenceType.of("Surat kehilangan dari kepolisian", "Police letter of loss");
  static final EvidenceType DAMAGED_CARD =
      EvidenceType.of("Kartu lama yang rusak", "The old, damaged card");
  static final EvidenceType OLD_FAMILY_CARD = EvidenceType.of("KK lama", "The old family card");
  static final EvidenceType PROOF_OF_CHANGE =
      EvidenceType.of(
          "Bukti perubahan data, misalnya ijazah atau akta",
          "Proof of the change, such as a diploma or a certificate");
  static final EvidenceType MOVE_LETTER =
      EvidenceType.builder("Surat pindah (SKPWNI)", "Letter of move (SKPWNI)")
          .issuedThrough(ServiceType.PINDAH_DATANG)
          .build();
  static final EvidenceType PROXY_LETTER =
      EvidenceType.of("Surat kuasa (F-1.07)", "Letter of authority (F-1.07)");
  static final EvidenceType NEIGHBOURHOOD_LETTER =
      EvidenceType.of("Surat pengantar RT/RW", "Letter from the neighbourhood (RT/RW)");
  static final EvidenceType INCOME_STATEMENT =
      EvidenceType.of("Surat pernyataan tidak mampu bermeterai", "Stamped statement of low income");
  static final EvidenceType LAND_PROOF =
      EvidenceType.of("Bukti hak atas tanah", "Proof of the right to the land");
  static final EvidenceType DRAWINGS =
      EvidenceType.of("Gambar rencana bangunan", "Drawings of the building");
  static final EvidenceType CITY_PLAN_NOTE =
      EvidenceType.builder("KKPR atau KRK", "Spatial conformity (KKPR) or city plan note (KRK)")
          .issuedThrough(ServiceType.of("krk"))
          .build();
  static final EvidenceType DEATH_LETTER =
      EvidenceType.of(
          "Surat kematian dari rumah sakit atau kelurahan",
          "Letter of death from the hospital or kelurahan");
  static final EvidenceType BIRTH_CERTIFICATE =
      EvidenceType.builder("Akta kelahiran", "Birth certificate")
          .issuedThrough(ServiceType.AKTA_KELAHIRAN)
          .build();
  static final EvidenceType HOSPITAL_LETTER =
      EvidenceType.of(
          "Surat keterangan rawat dari rumah sakit", "Letter of treatment from the hospital");

  private Paper() {}
}
