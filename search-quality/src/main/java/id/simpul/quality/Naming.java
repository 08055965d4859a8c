package id.simpul.quality;

import id.simpul.core.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** What one authority calls a service and the office that gives it. */
final class Naming {

  private final Authority authority;
  private final Kind kind;
  private final Facts facts;
  private final Map<String, LocalizedText> offices;

  Naming(Authority authority, Kind kind, Map<String, LocalizedText> offices) {
    this.authority = authority;
    this.kind = kind;
    this.facts = kind.at(authority.key());
    this.offices = offices;
  }

  /** What the files say of all offices. */
  static Map<String, LocalizedText> offices() {
    Map<String, LocalizedText> offices = new LinkedHashMap<>();
    CollectionFile.read("offices.yaml")
        .properties()
        .forEach(
            office -> offices.put(office.getKey(), Facts.localized(office.getValue().asText())));
    return offices;
  }

  /** Worded by hand, or else in the authority's habit. */
  LocalizedText title() {
    LocalizedText title = facts.text("title");
    return kind.titledBy(authority.key())
        ? title
        : LocalizedText.of(authority.titled(title.in("id")), title.in("en"));
  }

  /** The office, of its city if it is local. */
  LocalizedText office() {
    LocalizedText office = offices.get(facts.get("office"));
    if (office == null) {
      throw new IllegalArgumentException(
          "expected an office of " + offices.keySet() + ", found '" + facts.get("office") + "'");
    }
    String city = authority.city();
    return authority.region().isEmpty()
        ? office
        : LocalizedText.of(office.in("id") + " " + city, office.in("en") + ", " + city);
  }

  /** An address that speaks, or a number that says nothing, as the authority does it. */
  String iri() {
    if (!authority.numbersItsServices()) {
      return authority.iri("layanan/" + slug());
    }
    CRC32 number = new CRC32();
    number.update(kind.key().getBytes(StandardCharsets.UTF_8));
    return authority.iri("sp/" + facts.get("office") + "/" + (10_000 + number.getValue() % 90_000));
  }

  /** The title as it stands in an address. */
  String slug() {
    return Authority.slug(title().in("id"));
  }
}
