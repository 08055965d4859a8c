package id.simpul.quality;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.catalog.RegionCode;
import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One source of the collection, with its habits: {@code authorities.yaml}. */
final class Authority {

  private static final Set<String> KEYS =
      Set.of(
          "key",
          "city",
          "government",
          "region",
          "opens",
          "closes",
          "portal",
          "titles",
          "declares",
          "ids");

  private final Facts facts;

  private Authority(Facts facts) {
    this.facts = facts;
  }

  static List<Authority> all() {
    List<Authority> all = new ArrayList<>();
    for (JsonNode node : CollectionFile.read("authorities.yaml")) {
      all.add(new Authority(Facts.of("authority " + node.path("key").asText(), node, KEYS)));
    }
    return all;
  }

  String key() {
    return facts.get("key");
  }

  AgencyId agency() {
    return AgencyId.of(key());
  }

  String city() {
    return facts.get("city");
  }

  LocalizedText government() {
    return facts.text("government");
  }

  /** Its territory; the national ones have none. */
  Optional<RegionCode> region() {
    return facts.find("region").map(RegionCode::kemendagri);
  }

  String opens() {
    return facts.get("opens");
  }

  String closes() {
    return facts.get("closes");
  }

  String portal() {
    return facts.get("portal");
  }

  /** A title that nobody worded for this authority, in its own habit. */
  String titled(String title) {
    return facts.get("titles").replace("{}", title);
  }

  /** Whether this authority says which type a service of this office is. */
  boolean declaresTypesOf(String office) {
    return facts.get("declares").equals("all") || facts.list("declares").contains(office);
  }

  boolean numbersItsServices() {
    return facts.get("ids").equals("numbers");
  }

  String host() {
    return key() + ".contoh.example";
  }

  String iri(String path) {
    return "https://" + host() + "/" + path;
  }

  /** A word as it stands in an address. */
  static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  @Override
  public String toString() {
    return key();
  }
}
