package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.RegionCode;
import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.util.Arrays;
import java.util.Optional;

/** The five authorities of the example. */
public enum City {
  /** The special region: a province that gives city services itself. */
  JAKARTA("jakarta", "jakarta", "Jakarta", "31"),
  /** Kota Bogor, the city and not the kabupaten. */
  KOTA_BOGOR("kota-bogor", "kota-bogor", "Kota Bogor", "32.71"),
  /** Depok. */
  DEPOK("kota-depok", "depok", "Depok", "32.76"),
  /** Kota Bekasi, the city and not the kabupaten. */
  KOTA_BEKASI("kota-bekasi", "kota-bekasi", "Kota Bekasi", "32.75"),
  /** Kota Tangerang, neither the kabupaten nor Tangerang Selatan. */
  KOTA_TANGERANG("kota-tangerang", "kota-tangerang", "Kota Tangerang", "36.71");

  @SuppressWarnings("ImmutableEnumChecker") // a value
  private final AgencyId agency;

  private final String host;
  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // a value
  private final RegionCode region;

  City(String agency, String host, String title, String region) {
    this.agency = AgencyId.of(agency);
    this.host = host + ".example";
    this.title = title;
    this.region = RegionCode.kemendagri(region);
  }

  /** How the ecosystem calls it. */
  public AgencyId agency() {
    return agency;
  }

  /** How people call it. */
  public String title() {
    return title;
  }

  /** The same name as text in both languages. */
  public LocalizedText label() {
    return LocalizedText.of(title, title);
  }

  /** Its territory, by the code of the Ministry of Home Affairs. */
  public RegionCode region() {
    return region;
  }

  /** The prefix under which alone it may name services. */
  public String iriPrefix() {
    return iri("");
  }

  /** An IRI of this authority, for instance {@code iri("layanan/ktp-el")}. */
  public String iri(String path) {
    return "https://" + host + "/" + path;
  }

  /** The IRI of one of its services, for instance {@code service("ktp-el")}. */
  public ServiceId service(String name) {
    return ServiceId.of(iri("layanan/" + name));
  }

  /** A mailbox of this authority. */
  String mailbox(String name) {
    return name + "@" + host;
  }

  /** The authority of this territory, if it is one of the five. */
  public static Optional<City> of(RegionCode domicile) {
    return Arrays.stream(values()).filter(city -> domicile.isWithin(city.region())).findFirst();
  }
}
