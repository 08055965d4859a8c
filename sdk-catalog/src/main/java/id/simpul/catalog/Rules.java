package id.simpul.catalog;

import static id.simpul.catalog.Severity.CODES;
import static id.simpul.catalog.Severity.COMPLETENESS;
import static id.simpul.catalog.Severity.STRUCTURE;

import id.simpul.core.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/** Every rule there is, each said once. */
final class Rules {

  static final ValidationRule DOCUMENT_UNREADABLE =
      rule(
          "document.statement.unreadable",
          STRUCTURE,
          "Setiap pernyataan dalam dokumen dapat dibaca.",
          "Every statement of the document can be read.");

  static final ValidationRule SERVICES_MISSING =
      rule(
          "catalog.services.missing",
          STRUCTURE,
          "Dokumen berisi layanan (cpsv:PublicService).",
          "The document holds services (cpsv:PublicService).");

  static final ValidationRule SERVICES_EMPTY =
      rule(
          "catalog.services.empty",
          COMPLETENESS,
          "Katalog berisi sedikitnya satu layanan.",
          "The catalogue holds one service at least.");

  static final ValidationRule TEXT_BLANK =
      rule("service.text.blank", STRUCTURE, "Teks tidak kosong.", "No text is blank.");

  static final ValidationRule TEXT_LANGUAGE =
      rule(
          "service.text.language",
          STRUCTURE,
          "Tanda bahasa ditulis menurut BCP 47, seperti id atau en.",
          "A language tag is written as BCP 47 says, such as id or en.");

  static final ValidationRule TEXT_DIRECTION =
      rule(
          "service.text.direction",
          STRUCTURE,
          "Teks tidak memuat tanda kendali atau tanda yang membalik arah tulisan.",
          "No text holds control characters or signs that turn the direction of writing.");

  static final ValidationRule TEXT_UNSEEN =
      rule(
          "service.text.unseen",
          CODES,
          "Teks tidak memuat tanda yang tidak terlihat.",
          "No text holds signs that nobody sees.");

  static final ValidationRule TITLE_TWICE =
      rule(
          "service.title.twice",
          CODES,
          "Judul hanya satu dalam tiap bahasa.",
          "There is one title in each language.");

  static final ValidationRule DESCRIPTION_MISSING =
      rule("service.description.missing", CODES, "Layanan diuraikan.", "The service is described.");

  static final ValidationRule SPATIAL_MISSING =
      rule(
          "service.spatial.missing",
          CODES,
          "Wilayah layanan disebut.",
          "It is said where the service is offered.");

  static final ValidationRule REQUIRES_ITSELF =
      rule(
          "service.requires.itself",
          STRUCTURE,
          "Layanan tidak mensyaratkan dirinya sendiri.",
          "A service does not require itself.");

  static final ValidationRule ID_TWICE =
      rule(
          "service.id.twice",
          CODES,
          "Satu IRI menguraikan satu layanan, satu kali.",
          "One IRI describes one service, once.");

  static final ValidationRule IDENTIFIER_TWICE =
      rule(
          "service.identifier.twice",
          CODES,
          "Nomor layanan hanya milik satu layanan.",
          "An identifier belongs to one service only.");

  static final ValidationRule COST_FORBIDDEN =
      rule(
          "service.cost.forbidden",
          STRUCTURE,
          "Layanan yang gratis menurut undang-undang tidak berbiaya.",
          "What is free by law is not charged for.");

  static final ValidationRule COST_CONTRADICTS =
      rule(
          "service.cost.contradicts",
          CODES,
          "Layanan tidak gratis dan berbayar sekaligus, kecuali menurut situasi.",
          "A service is not both free and charged for, unless in different situations.");

  static final ValidationRule AUTHORITY_NAME =
      rule("authority.name.missing", CODES, "Instansi bernama.", "An authority has a name.");

  static final ValidationRule PROVINCE_UNKNOWN =
      rule(
          "region.province.unknown",
          CODES,
          "Provinsi dari kode wilayah memang ada.",
          "The province of a region code exists.");

  static final ValidationRule REGION_UNKNOWN =
      rule(
          "region.unknown",
          CODES,
          "Wilayah itu ada dalam daftar tahun 2025.",
          "The region is on the list of 2025.");

  static final ValidationRule EMAIL_DOUBTFUL =
      rule(
          "contact.email.doubtful",
          CODES,
          "Surel ditulis seperti alamat surel.",
          "An e-mail address looks like one.");

  static final ValidationRule TELEPHONE_DOUBTFUL =
      rule(
          "contact.telephone.doubtful",
          CODES,
          "Nomor telepon ditulis seperti nomor telepon.",
          "A telephone number looks like one.");

  static final ValidationRule ENDPOINT_INSECURE =
      rule(
          "endpoint.url.insecure",
          CODES,
          "API dipanggil lewat https.",
          "An API is reached by https.");

  static final ValidationRule PERSONAL_DATA_UNSAID =
      rule(
          "endpoint.personal-data.unsaid",
          CODES,
          "API menyebut apakah ia memuat data pribadi.",
          "An API says whether it holds personal data.");

  static final ValidationRule PERSONAL_DATA_PUBLIC =
      rule(
          "endpoint.personal-data.public",
          CODES,
          "API yang memuat data pribadi tidak terbuka untuk umum.",
          "An API that holds personal data is not open to everybody.");

  static final ValidationRule PAGE_MISSING =
      rule(
          "channel.page.missing",
          CODES,
          "Kanal daring punya alamat.",
          "An online channel has an address.");

  static final ValidationRule HOURS_NOT_UNDERSTOOD =
      rule(
          "hours.not-understood",
          CODES,
          "Jam buka dapat dipahami.",
          "Opening hours can be understood.");

  static final ValidationRule PROFILE_MISSING =
      rule(
          "profile.value.missing",
          CODES,
          "Yang diminta CPSV-AP ada.",
          "What CPSV-AP asks for is there.");

  static final ValidationRule PROFILE_REPEATED =
      rule(
          "profile.value.repeated",
          CODES,
          "Yang hanya boleh satu tidak disebut dua kali.",
          "What may be said once is not said twice.");

  static final ValidationRule PROFILE_TEXT =
      rule(
          "profile.text.untagged", CODES, "Teks menyebut bahasanya.", "A text names its language.");

  static final ValidationRule PROFILE_DATATYPE =
      rule(
          "profile.value.datatype",
          CODES,
          "Angka dan lama waktu ditulis sebagai tipe datanya.",
          "Numbers and durations are written in their data types.");

  static final ValidationRule PROFILE_REFERENCE =
      rule(
          "profile.reference.kind",
          CODES,
          "Rujukan menunjuk benda dari jenis yang tepat.",
          "A reference leads to the right kind of thing.");

  static final ValidationRule VALUE_UNUSABLE =
      rule(
          "value.unusable",
          CODES,
          "Tiap nilai dapat dipahami; yang tidak, dilewati.",
          "Every value can be understood; one that cannot is left out.");

  static final ValidationRule AUTHORITY_MISSING =
      rule(
          "service.authority.missing",
          STRUCTURE,
          "Disebut siapa instansi penyelenggaranya.",
          "It is said who answers for the service.");

  static final ValidationRule TITLE_MISSING =
      rule("service.title.missing", STRUCTURE, "Layanan berjudul.", "The service has a title.");

  static final ValidationRule ID_UNUSABLE =
      rule(
          "service.id.unusable",
          STRUCTURE,
          "Layanan punya IRI http atau https yang tetap.",
          "The service has a lasting http or https IRI.");

  static final ValidationRule TOO_MANY_VALUES =
      rule(
          "record.too-many-values",
          STRUCTURE,
          "Satu sifat tidak diulang beribu-ribu kali.",
          "One property is not repeated thousands of times.");

  private static final List<ValidationRule> OWN =
      List.of(
          DOCUMENT_UNREADABLE,
          SERVICES_MISSING,
          AUTHORITY_MISSING,
          TITLE_MISSING,
          ID_UNUSABLE,
          TOO_MANY_VALUES,
          SERVICES_EMPTY,
          TEXT_BLANK,
          TEXT_LANGUAGE,
          TEXT_DIRECTION,
          TEXT_UNSEEN,
          TITLE_TWICE,
          DESCRIPTION_MISSING,
          SPATIAL_MISSING,
          REQUIRES_ITSELF,
          ID_TWICE,
          IDENTIFIER_TWICE,
          COST_FORBIDDEN,
          COST_CONTRADICTS,
          AUTHORITY_NAME,
          PROVINCE_UNKNOWN,
          REGION_UNKNOWN,
          EMAIL_DOUBTFUL,
          TELEPHONE_DOUBTFUL,
          ENDPOINT_INSECURE,
          PERSONAL_DATA_UNSAID,
          PERSONAL_DATA_PUBLIC,
          PAGE_MISSING,
          HOURS_NOT_UNDERSTOOD,
          PROFILE_MISSING,
          PROFILE_REPEATED,
          PROFILE_TEXT,
          PROFILE_DATATYPE,
          PROFILE_REFERENCE,
          VALUE_UNUSABLE);

  private Rules() {}

  /** The rule that asks for a component of the service standard. */
  static ValidationRule standard(StandardComponent component) {
    return rule(
        "standard." + component.code() + ".missing",
        COMPLETENESS,
        "Komponen " + component.number() + " disebut: " + component.label().in("id") + ".",
        "Component " + component.number() + " is said: " + component.label().in("en") + ".");
  }

  static List<ValidationRule> all() {
    List<ValidationRule> all = new ArrayList<>(OWN);
    for (StandardComponent component : StandardComponent.values()) {
      all.add(standard(component));
    }
    return List.copyOf(all);
  }

  private static ValidationRule rule(
      String id, Severity severity, String indonesian, String english) {
    return new ValidationRule(id, severity, LocalizedText.of(indonesian, english));
  }
}
