package id.simpul.ecosystem;

import id.simpul.core.LocalizedText;

/** The rules by which discovery may narrow trust and never widen it. */
enum TrustRule {
  ADDRESS(
      "address",
      "sebuah alamat hanya dapat dibaca dengan satu cara",
      "an address can be read in one way only"),
  CATALOGUE_ORIGIN(
      "catalogue-origin",
      "katalog anggota berada di origin milik anggota itu",
      "a member's catalogue lies on an origin that the member owns"),
  ENDPOINT_ORIGIN(
      "endpoint-origin",
      "API sebuah layanan berada di origin milik anggota yang menyelenggarakannya",
      "a service's API lies on an origin owned by the member that gives the service"),
  RESOURCE(
      "resource",
      "'resource' dalam metadata sebuah API persis sama dengan alamat API itu",
      "the 'resource' in an API's metadata equals the address of that API exactly");

  private final String id;
  private final String indonesian;
  private final String english;

  TrustRule(String id, String indonesian, String english) {
    this.id = id;
    this.indonesian = indonesian;
    this.english = english;
  }

  String id() {
    return id;
  }

  LocalizedText sentence() {
    return LocalizedText.of(indonesian, english);
  }
}
