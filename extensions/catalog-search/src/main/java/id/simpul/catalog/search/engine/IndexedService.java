package id.simpul.catalog.search.engine;

import id.simpul.catalog.RegionCode;
import id.simpul.catalog.RegionScheme;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.ServiceIndexException;
import id.simpul.core.AgencyId;
import id.simpul.core.ServiceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Everything about one service that an engine stores: by which words it is found, what it is
 * counted and narrowed by, where it is given, and its description as bytes.
 *
 * <pre>{@code
 * IndexedService written = language.index(service);
 * written.words(WordForm.STEMS).forEach((stem, weight) -> document.add(stem, weight));
 * SourcedService again = IndexedService.read(bytes, source, asOf);
 * }</pre>
 *
 * <p>Immutable.
 */
public final class IndexedService {

  /** The weight of a word that answers wholly, as every weight is a number of its hundredths. */
  public static final int WHOLE = 100;

  /** Engines refuse longer terms. */
  private static final int LONGEST_KEY = 8_000;

  private static final int LONGEST_VALUE = 200;

  private final SourcedService service;
  private final String key;
  private final byte[] description;
  private final Map<WordForm, Map<String, Integer>> words;
  private final boolean emergencyNumber;

  private IndexedService(SourcedService service, Weights weights) {
    this.service = service;
    this.key = key(service.source(), service.service().id());
    this.description = StoredService.write(service.service());
    this.words =
        Map.of(
            WordForm.EXACT, hundredths(weights.exact()),
            WordForm.STEMS, hundredths(weights.stems()));
    this.emergencyNumber = weights.isEmergencyNumber();
  }

  static IndexedService of(SourcedService service, Dictionary dictionary) {
    return new IndexedService(service, new Weights(dictionary, service.service()));
  }

  /** By what a service of a source is known: one key for one source and identifier. */
  public static String key(AgencyId source, ServiceId id) {
    String key = source.value() + "\n" + id;
    return key.length() <= LONGEST_KEY ? key : digest(key);
  }

  /** A value of a facet as it is stored and looked for: with the facet, and not too long. */
  public static String facet(Facet facet, String value) {
    boolean tooLong = value.length() > LONGEST_VALUE; // nobody reads longer ones
    return facet.name() + "=" + (tooLong ? value.substring(0, LONGEST_VALUE) : value);
  }

  /**
   * A service as it was written.
   *
   * @throws ServiceIndexException if the bytes are others than {@link #description} gave
   */
  public static SourcedService read(byte[] description, String source, String asOf) {
    return new SourcedService(
        StoredService.read(description), AgencyId.of(source), Instant.parse(asOf));
  }

  /** By what the service is known. */
  public String key() {
    return key;
  }

  /** From whose catalogue it came. */
  public AgencyId source() {
    return service.source();
  }

  /** When it was so. */
  public Instant asOf() {
    return service.asOf();
  }

  /** The description as bytes, to be stored and never searched. */
  public byte[] description() {
    return description.clone();
  }

  /** The words by which it is found, each with its weight, 1 to {@link #WHOLE}. */
  public Map<String, Integer> words(WordForm form) {
    return words.getOrDefault(form, Map.of());
  }

  /** Whether this is the emergency number itself. */
  public boolean isEmergencyNumber() {
    return emergencyNumber;
  }

  /** Services that answer equally well stand in this order, always the same: 0 to 2^32 - 1. */
  public long order() {
    CRC32 sum = new CRC32();
    sum.update(key.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  /** Every value of every facet, as {@link #facet(Facet, String)} writes them. */
  public Set<String> facets() {
    Set<String> facets = new LinkedHashSet<>();
    for (Facet facet : Facet.values()) {
      facet.valuesOf(service).forEach(value -> facets.add(facet(facet, value)));
    }
    return facets;
  }

  /** Where it is given, as {@link RegionCode#toString} writes it; empty if everywhere. */
  public Set<String> regions() {
    Set<String> regions = new LinkedHashSet<>();
    service.service().spatial().forEach(region -> regions.add(kemendagri(region).toString()));
    return regions;
  }

  /**
   * The codes of its regions and of all above them, by which {@link Vocabulary#serves} is answered;
   * and a region itself once more with {@code !} behind.
   */
  public Set<String> under() {
    Set<String> under = new LinkedHashSet<>();
    for (RegionCode offered : service.service().spatial()) {
      RegionCode region = kemendagri(offered);
      if (region.scheme() == RegionScheme.KEMENDAGRI) {
        under.add(region.code() + "!");
        under.add(region.code());
        while (region.parent().isPresent()) {
          region = region.parent().orElseThrow();
          under.add(region.code());
        }
      }
    }
    return under;
  }

  private static RegionCode kemendagri(RegionCode region) {
    return region.in(RegionScheme.KEMENDAGRI).orElse(region);
  }

  private static Map<String, Integer> hundredths(Map<String, Double> weights) {
    Map<String, Integer> hundredths = new LinkedHashMap<>();
    weights.forEach(
        (word, weight) -> hundredths.put(word, (int) Math.max(1, Math.round(weight * WHOLE))));
    return hundredths;
  }

  private static String digest(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
