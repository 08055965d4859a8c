package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A region of Indonesia: a province, a kabupaten or kota, a kecamatan, a desa or kelurahan, always
 * with the scheme that numbered it.
 *
 * <p>A bare 3171 is ambiguous: it is Jakarta Pusat for the ministry of home affairs and Jakarta
 * Selatan for Statistics Indonesia, and the codes of all five cities of Jakarta are permuted like
 * that.
 *
 * <pre>{@code
 * RegionCode depok = RegionCode.kemendagri("32.76");
 * depok.isWithin(RegionCode.kemendagri("32"));                  // true: Depok lies in West Java
 * RegionCode.kemendagri("31.71").in(RegionScheme.BPS);          // 3173
 * }</pre>
 *
 * <p>Building a code checks its shape; {@link #isKnown()} looks it up among the regions of 2025:
 * all 38 provinces and 514 kabupaten and kota in both schemes, and below them, in the ministry's,
 * 7,285 kecamatan and 83,762 desa and kelurahan. The 26 kabupaten and kota of the four provinces
 * that Papua was divided into in 2022 have the BPS code of before.
 *
 * @param scheme who numbered the region
 * @param code the code as that scheme writes it
 */
public record RegionCode(RegionScheme scheme, String code) {

  private static final String NAMESPACE = "https://simpul.example/ns/region/";

  /** Checks the shape. */
  public RegionCode {
    Objects.requireNonNull(scheme, "scheme").check(Objects.requireNonNull(code, "code"));
  }

  /**
   * A code of the ministry of home affairs, written with dots or without: {@code 32.76} or {@code
   * 3276}.
   */
  public static RegionCode kemendagri(String code) {
    return new RegionCode(RegionScheme.KEMENDAGRI, dotted(code));
  }

  /** A code of Statistics Indonesia. */
  public static RegionCode bps(String code) {
    return new RegionCode(RegionScheme.BPS, code);
  }

  /**
   * A code with its scheme in one text, {@code kemendagri:32.76}.
   *
   * @throws IllegalArgumentException if the scheme is missing or unknown
   */
  public static RegionCode parse(String text) {
    int colon = text.indexOf(':');
    for (RegionScheme scheme : RegionScheme.values()) {
      if (colon > 0 && scheme.label().equals(text.substring(0, colon))) {
        String code = text.substring(colon + 1);
        return scheme == RegionScheme.KEMENDAGRI ? kemendagri(code) : bps(code);
      }
    }
    throw new IllegalArgumentException(
        "expected a region with its scheme like kemendagri:32.76 or bps:3276, found '"
            + text
            + "'; put the scheme before it");
  }

  /** Every province, kabupaten and kota, with the ministry's codes, in their order. */
  public static List<RegionCode> provincesAndCities() {
    return RegionTable.all();
  }

  /** The region that this IRI names, if it is an IRI of ours. */
  static Optional<RegionCode> fromIri(String iri) {
    if (!iri.startsWith(NAMESPACE)) {
      return Optional.empty();
    }
    return Optional.of(parse(iri.substring(NAMESPACE.length()).replaceFirst("/", ":")));
  }

  /** The IRI that stands for the region in a catalogue. */
  public String iri() {
    return NAMESPACE + scheme.label() + "/" + code;
  }

  /**
   * Whether this region is the other or lies in it, also if the other is numbered by another
   * scheme.
   */
  public boolean isWithin(RegionCode other) {
    if (scheme == other.scheme) {
      return code.equals(other.code)
          || code.startsWith(scheme == RegionScheme.KEMENDAGRI ? other.code + "." : other.code);
    }
    RegionCode upper = upToCity();
    return other.in(scheme).map(upper::isWithin).orElse(false);
  }

  /**
   * Whether there is such a region. Of BPS codes below a kabupaten or kota only the beginning is
   * looked up.
   */
  public boolean isKnown() {
    return switch (digits()) {
      case 2, 4 -> RegionTable.has(this);
      case 6 -> Districts.hasDistrict(code);
      case 10 ->
          scheme == RegionScheme.BPS ? RegionTable.has(upToCity()) : Districts.hasVillage(code);
      default -> RegionTable.has(upToCity());
    };
  }

  /**
   * The same region in another scheme: known for provinces, kabupaten and kota, empty for what lies
   * below them.
   */
  public Optional<RegionCode> in(RegionScheme other) {
    return scheme == other ? Optional.of(this) : RegionTable.translated(this);
  }

  /** The region above, empty for a province. */
  public Optional<RegionCode> parent() {
    int shorter =
        switch (digits()) {
          case 4 -> 2;
          case 6, 7 -> 4;
          case 10 -> scheme == RegionScheme.BPS ? 7 : 6;
          default -> 0;
        };
    if (shorter == 0) {
      return Optional.empty();
    }
    String digits = code.replace(".", "").substring(0, shorter);
    return Optional.of(
        new RegionCode(scheme, scheme == RegionScheme.BPS ? digits : dotted(digits)));
  }

  /** The province. */
  public RegionCode province() {
    return new RegionCode(scheme, code.substring(0, 2));
  }

  /** The name in use of a province, kabupaten or kota; empty for what lies below them. */
  public Optional<LocalizedText> name() {
    return RegionTable.nameOf(this);
  }

  /**
   * The name on a day. Jakarta was the Daerah Khusus Ibukota until UU 2/2024 was promulgated on 25
   * April 2024.
   */
  public Optional<LocalizedText> nameOn(LocalDate day) {
    return RegionTable.nameOf(this, day);
  }

  /** With its scheme, as {@link #parse(String)} reads it. */
  @Override
  public String toString() {
    return scheme.label() + ":" + code;
  }

  private RegionCode upToCity() {
    RegionCode region = this;
    while (region.digits() > 4) {
      region = region.parent().orElseThrow();
    }
    return region;
  }

  private int digits() {
    return code.replace(".", "").length();
  }

  private static String dotted(String code) {
    String digits = Objects.requireNonNull(code, "code").replace(".", "");
    return digits.length() > 10
        ? code
        : digits
            .replaceFirst("^(\\d\\d)(\\d\\d)?(\\d\\d)?(\\d{4})?$", "$1.$2.$3.$4")
            .replaceFirst("\\.+$", "");
  }
}
