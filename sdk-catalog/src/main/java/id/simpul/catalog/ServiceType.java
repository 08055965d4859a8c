package id.simpul.catalog;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which service it is, the same word at every authority: by it a birth certificate of Depok and one
 * of Bogor meet.
 *
 * <pre>{@code
 * ServiceType.AKTA_KELAHIRAN.code();        // "akta-kelahiran"
 * ServiceType.of("izin-makam").iri();
 * }</pre>
 *
 * <p>Written as a concept under {@code cv:isClassifiedBy}.
 *
 * @param code lower-case words, joined by hyphens
 */
public record ServiceType(String code) {

  /** Birth certificate. */
  public static final ServiceType AKTA_KELAHIRAN = of("akta-kelahiran");

  /** Death certificate. */
  public static final ServiceType AKTA_KEMATIAN = of("akta-kematian");

  /** The resident's electronic identity card. */
  public static final ServiceType KTP_EL = of("ktp-el");

  /** Family card. */
  public static final ServiceType KARTU_KELUARGA = of("kartu-keluarga");

  /** Identity card of a child. */
  public static final ServiceType KARTU_IDENTITAS_ANAK = of("kartu-identitas-anak");

  /** Moving from one place of residence to another. */
  public static final ServiceType PINDAH_DATANG = of("pindah-datang");

  /** Permission to build. */
  public static final ServiceType PBG = of("pbg");

  /** Business identification number. */
  public static final ServiceType NIB = of("nib");

  /** Letter that says somebody has little money. */
  public static final ServiceType SKTM = of("sktm");

  /** Ambulance. */
  public static final ServiceType AMBULANS = of("ambulans");

  /** Complaint. */
  public static final ServiceType PENGADUAN = of("pengaduan");

  /** Relief from fees, for instance of a hospital. */
  public static final ServiceType KERINGANAN_BIAYA = of("keringanan-biaya");

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final String NAMESPACE = "https://simpul.example/ns/service-type/";

  // Population papers: UU 24/2013, article 79A. The business number: PP 5/2021 and PP 28/2025.
  private static final Set<ServiceType> FREE_BY_LAW =
      Set.of(
          AKTA_KELAHIRAN,
          AKTA_KEMATIAN,
          KTP_EL,
          KARTU_KELUARGA,
          KARTU_IDENTITAS_ANAK,
          PINDAH_DATANG,
          NIB);

  /** Checks the shape of the code. */
  public ServiceType {
    if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "expected a service type like 'akta-kelahiran' (lower-case words and hyphens), found '"
              + code
              + "'; write it so");
    }
  }

  /** The type with this code, {@code of("akta-kelahiran")}. */
  public static ServiceType of(String code) {
    return new ServiceType(code);
  }

  /** Whether a fee for it is against the law, everywhere and in every situation. */
  public boolean isFreeByLaw() {
    return FREE_BY_LAW.contains(this);
  }

  /** The IRI that stands for the type in a catalogue. */
  public String iri() {
    return NAMESPACE + code;
  }

  static Optional<ServiceType> fromIri(String iri) {
    String code = iri.startsWith(NAMESPACE) ? iri.substring(NAMESPACE.length()) : "";
    return SHAPE.matcher(code).matches() ? Optional.of(of(code)) : Optional.empty();
  }

  /** The code alone. */
  @Override
  public String toString() {
    return code;
  }
}
