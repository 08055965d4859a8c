package id.simpul.catalog.internal.statements;

import java.util.Set;

/** The words of the standards that decide how statements belong together. */
final class Words {

  static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  static final String SERVICE = "http://purl.org/vocab/cpsv#PublicService";
  static final String PRIMARY_TOPIC = "http://xmlns.com/foaf/0.1/primaryTopic";
  static final String IDENTIFIER = "http://purl.org/dc/terms/identifier";
  static final String PUBLISHER = "http://purl.org/dc/terms/publisher";
  static final String HYDRA_NEXT = "http://www.w3.org/ns/hydra/core#next";
  static final String HYDRA_NEXT_PAGE = "http://www.w3.org/ns/hydra/core#nextPage";
  static final String HYDRA_TOTAL = "http://www.w3.org/ns/hydra/core#totalItems";

  private static final String DCAT = "http://www.w3.org/ns/dcat#";
  static final String CATALOGUE = DCAT + "Catalog";
  static final String RECORD = DCAT + "record";
  static final String CATALOG_RECORD = DCAT + "CatalogRecord";
  static final String API = DCAT + "service";

  /** What may be a catalogue of services. */
  static final Set<String> CATALOGUES = Set.of(CATALOGUE, DCAT + "Dataset");

  /** By which a list of everything is made. */
  static final Set<String> LINKS =
      Set.of(
          "http://purl.org/dc/terms/hasPart",
          RECORD,
          DCAT + "dataset",
          API,
          "http://www.w3.org/ns/hydra/core#member");

  private Words() {}
}
