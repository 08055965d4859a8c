package id.simpul.catalog.lucene;

import id.simpul.catalog.RegionCode;
import id.simpul.catalog.RegionScheme;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.search.Facet;
import id.simpul.core.AgencyId;
import id.simpul.core.ServiceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** How one service lies in the index. */
final class ServiceDocument {

  static final String KEY = "key";
  static final String SOURCE = "source";
  static final String EXACT = "exact";
  static final String STEMS = "stems";
  static final String FACET = "facet";
  static final String REGION = "region";
  static final String UNDER = "under";
  static final String ORDER = "order";
  static final String FIRST = "first";
  static final String AS_OF = "asOf";
  static final String DESCRIPTION = "description";

  /** Lucene refuses terms of more than 32,766 bytes. */
  private static final int LONGEST_KEY = 8_000;

  private static final int LONGEST_VALUE = 200;

  private static final FieldType WEIGHTED = weighted();

  private ServiceDocument() {}

  static Term key(AgencyId source, ServiceId id) {
    String key = source.value() + "\n" + id;
    return new Term(KEY, key.length() <= LONGEST_KEY ? key : digest(key));
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

  static Term source(AgencyId source) {
    return new Term(SOURCE, source.value());
  }

  static String facet(Facet facet, String value) {
    return facet.name() + "=" + value;
  }

  static Document of(SourcedService sourced, Dictionary dictionary) {
    Document document = new Document();
    String key = key(sourced.source(), sourced.service().id()).text();
    document.add(new StringField(KEY, key, Field.Store.NO));
    document.add(new StringField(SOURCE, sourced.source().value(), Field.Store.YES));
    document.add(new StoredField(AS_OF, sourced.asOf().toString()));
    document.add(new StoredField(DESCRIPTION, StoredService.write(sourced.service())));
    document.add(new NumericDocValuesField(ORDER, order(key)));
    Weights weights = new Weights(dictionary, sourced.service());
    words(EXACT, weights.exact(), document);
    words(STEMS, weights.stems(), document);
    if (weights.isEmergencyNumber()) {
      document.add(new NumericDocValuesField(FIRST, 1));
    }
    for (Facet facet : Facet.values()) {
      for (String value : facet.valuesOf(sourced)) {
        BytesRef term = new BytesRef(facet(facet, shortened(value)));
        document.add(new StringField(FACET, term, Field.Store.NO));
        document.add(new SortedSetDocValuesField(FACET, term));
      }
    }
    sourced.service().spatial().forEach(region -> region(region, document));
    return document;
  }

  /** A value of a facet as it is counted; nobody reads longer ones. */
  static String shortened(String value) {
    return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
  }

  private static void region(RegionCode offered, Document document) {
    RegionCode region = offered.in(RegionScheme.KEMENDAGRI).orElse(offered);
    document.add(new SortedSetDocValuesField(REGION, new BytesRef(region.toString())));
    if (region.scheme() == RegionScheme.KEMENDAGRI) {
      document.add(new StringField(UNDER, region.code() + "!", Field.Store.NO));
      for (RegionCode above = region; ; above = above.parent().orElseThrow()) {
        document.add(new StringField(UNDER, above.code(), Field.Store.NO));
        if (above.parent().isEmpty()) {
          return;
        }
      }
    }
  }

  private static void words(String field, Map<String, Double> weights, Document document) {
    TokenStream stream = new WeightedTokens(weights);
    document.add(new Field(field, stream, WEIGHTED));
  }

  /** Services that answer equally well stand in this order, always the same. */
  private static long order(String key) {
    CRC32 sum = new CRC32();
    sum.update(key.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  private static FieldType weighted() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }
}
