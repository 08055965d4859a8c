package id.simpul.catalog.lucene;

import id.simpul.catalog.search.engine.IndexedService;
import id.simpul.catalog.search.engine.WordForm;
import id.simpul.core.AgencyId;
import id.simpul.core.ServiceId;
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

  private static final FieldType WEIGHTED = weighted();

  private ServiceDocument() {}

  static Term key(AgencyId source, ServiceId id) {
    return new Term(KEY, IndexedService.key(source, id));
  }

  static Term source(AgencyId source) {
    return new Term(SOURCE, source.value());
  }

  static String field(WordForm form) {
    return form == WordForm.EXACT ? EXACT : STEMS;
  }

  static Document of(IndexedService service) {
    Document document = new Document();
    document.add(new StringField(KEY, service.key(), Field.Store.NO));
    document.add(new StringField(SOURCE, service.source().value(), Field.Store.YES));
    document.add(new StoredField(AS_OF, service.asOf().toString()));
    document.add(new StoredField(DESCRIPTION, service.description()));
    document.add(new NumericDocValuesField(ORDER, service.order()));
    for (WordForm form : WordForm.values()) {
      document.add(new Field(field(form), new WeightedTokens(service.words(form)), WEIGHTED));
    }
    if (service.isEmergencyNumber()) {
      document.add(new NumericDocValuesField(FIRST, 1));
    }
    for (String facet : service.facets()) {
      BytesRef term = new BytesRef(facet);
      document.add(new StringField(FACET, term, Field.Store.NO));
      document.add(new SortedSetDocValuesField(FACET, term));
    }
    for (String region : service.regions()) {
      document.add(new SortedSetDocValuesField(REGION, new BytesRef(region)));
    }
    for (String region : service.under()) {
      document.add(new StringField(UNDER, region, Field.Store.NO));
    }
    return document;
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
