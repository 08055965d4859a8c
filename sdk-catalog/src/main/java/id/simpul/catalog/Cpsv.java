package id.simpul.catalog;

/**
 * The IRIs of CPSV-AP 3.2 and its neighbours, those of older versions that real data still uses,
 * and Simpul's own.
 */
final class Cpsv {

  static final String CPSV = "http://purl.org/vocab/cpsv#";
  static final String CV = "http://data.europa.eu/m8g/";
  static final String DCAT = "http://www.w3.org/ns/dcat#";
  static final String DCT = "http://purl.org/dc/terms/";
  static final String ELI = "http://data.europa.eu/eli/ontology#";
  static final String FOAF = "http://xmlns.com/foaf/0.1/";
  static final String LOCN = "http://www.w3.org/ns/locn#";
  static final String SCHEMA = "https://schema.org/";
  static final String SCHEMA_OLD = "http://schema.org/";
  static final String SIMPUL = "https://simpul.example/ns#";
  static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
  static final String PREF_LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel";
  static final String CONCEPT = "http://www.w3.org/2004/02/skos/core#Concept";
  static final String TEMPORAL = "http://www.w3.org/2006/time#TemporalEntity";
  static final String DATA_SERVICE_NO = "https://data.norge.no/vocabulary/cpsvno#dataService";
  static final String CURRENCIES = "http://publications.europa.eu/resource/authority/currency/";

  static final String DOCUMENT = FOAF + "Document";
  static final String STANDARD = DCT + "Standard";
  static final String LOCATION = DCT + "Location";
  static final String LANGUAGE_CLASS = DCT + "LinguisticSystem";
  static final String ORGANIZATION = "http://www.w3.org/ns/org#Organization";
  static final String AGENT = FOAF + "Agent";
  static final String MEMBER = "http://www.w3.org/2004/02/skos/core#member";
  static final String COLLECTION = "http://www.w3.org/2004/02/skos/core#Collection";
  static final String STATUS = "http://www.w3.org/ns/adms#status";
  static final String LANGUAGE = DCT + "language";
  static final String PART_OF = DCT + "isPartOf";
  static final String HAS_INPUT = CPSV + "hasInput";

  static final String TITLE = DCT + "title";
  static final String DESCRIPTION = DCT + "description";
  static final String IDENTIFIER = DCT + "identifier";
  static final String SPATIAL = DCT + "spatial";
  static final String DCT_TYPE = DCT + "type";
  static final String PAGE = FOAF + "page";
  static final String SERVICE = CPSV + "PublicService";

  static final String PROCESSING_TIME = CV + "processingTime";
  static final String SERVICE_TIME = SIMPUL + "serviceTime";
  static final String OPENING_HOURS = CV + "openingHours";
  static final String HAS_CHANNEL = CV + "hasChannel";
  static final String HAS_COST = CV + "hasCost";
  static final String HAS_VALUE = CV + "hasValue";
  static final String HOLDS_REQUIREMENT = CV + "holdsRequirement";
  static final String PRODUCES = CPSV + "produces";
  static final String HAS_LEGAL_RESOURCE = CV + "hasLegalResource";
  static final String PERSONAL_DATA = SIMPUL + "personalData";
  static final String COMPLAINT_POINT = SIMPUL + "complaintPoint";
  static final String CONTACT_POINT = CV + "contactPoint";
  static final String AUTHORITY = CV + "hasCompetentAuthority";

  /** Where a name is found when there is no title, best first. */
  static final String[] OTHER_NAMES = {
    PREF_LABEL,
    LABEL,
    SCHEMA + "name",
    SCHEMA_OLD + "name",
    FOAF + "name",
    ELI + "title",
    ELI + "description",
    DESCRIPTION,
    IDENTIFIER
  };

  private Cpsv() {}
}
