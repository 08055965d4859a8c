package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.DCAT;
import static id.simpul.catalog.Cpsv.DCT;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.Term;

/**
 * Says a catalogue in statements: the standard's terms, and Simpul's own beside them. For one
 * catalogue.
 */
final class CatalogGraph {

  private final Graph.Builder graph = Graph.builder();
  private final Statements.Blanks blanks = new Statements.Blanks();
  private final ServiceWriter services = new ServiceWriter();

  static Graph of(Catalog catalog) {
    return new CatalogGraph().write(catalog);
  }

  /** One service by itself, with what it refers to. */
  static Graph of(PublicService service) {
    CatalogGraph alone = new CatalogGraph();
    alone.services.write(alone.statements(Term.iri(service.id().iri().toString())), service);
    return alone.graph.build();
  }

  private Graph write(Catalog catalog) {
    Statements dataset = statements(Term.iri(catalog.id().toString()));
    dataset
        .type(DCAT + "Dataset", DCAT + "Catalog")
        .literal(Cpsv.IDENTIFIER, catalog.identifier().orElse(catalog.id().toString()))
        .text(Cpsv.TITLE, catalog.title())
        .text(Cpsv.DESCRIPTION, catalog.description())
        .iris(DCAT + "landingPage", catalog.landingPages(), Cpsv.DOCUMENT);
    services.contexts().publisher(dataset, catalog.publisher());
    catalog.records().forEach(record -> record(dataset, record));
    for (PublicService service : catalog.services()) {
      dataset.iri(DCT + "hasPart", service.id().iri().toString());
      services.write(statements(Term.iri(service.id().iri().toString())), service);
    }
    catalog.apis().forEach(api -> services.contexts().endpoint(dataset, DCAT + "service", api));
    catalog.collections().forEach(c -> services.contexts().collection(dataset, c));
    catalog.contracts().forEach(c -> services.contexts().contract(dataset, c));
    dataset.extensions(catalog.extensions());
    catalog.others().forEach((resource, said) -> statements(resource).extensions(said));
    return graph.build();
  }

  private static void record(Statements dataset, CatalogRecord record) {
    dataset
        .part(DCAT + "record", record, DCAT + "CatalogRecord")
        .iri(Cpsv.FOAF + "primaryTopic", record.service().iri().toString())
        .typed(DCT + "issued", record.issued(), "dateTime")
        .typed(DCT + "modified", record.modified(), "dateTime")
        .literal(DCAT + "version", record.version())
        .iri(DCT + "source", record.source(), DCAT + "CatalogRecord")
        .numberedIfSaid(record)
        .extensions(record.extensions());
  }

  private Statements statements(Term subject) {
    return new Statements(graph, subject, blanks);
  }
}
