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

  private Graph write(Catalog catalog) {
    Statements dataset = statements(Term.iri(catalog.id().toString()));
    dataset.type(DCAT + "Dataset").literal(Cpsv.IDENTIFIER, catalog.id().toString());
    dataset.text(Cpsv.TITLE, catalog.title()).text(Cpsv.DESCRIPTION, catalog.description());
    Statements publisher =
        services.places().organisation(dataset, DCT + "publisher", catalog.publisher());
    publisher.type(Cpsv.FOAF + "Agent").text(Cpsv.TITLE, catalog.publisher().name());
    for (CatalogRecord record : catalog.records()) {
      dataset
          .part(DCAT + "record", DCAT + "CatalogRecord")
          .iri(Cpsv.FOAF + "primaryTopic", record.service().iri().toString())
          .typed(DCT + "issued", record.issued(), "dateTime")
          .typed(DCT + "modified", record.modified(), "dateTime");
    }
    for (PublicService service : catalog.services()) {
      dataset.iri(DCT + "hasPart", service.id().iri().toString());
      services.write(statements(Term.iri(service.id().iri().toString())), service);
    }
    return graph.build();
  }

  private Statements statements(Term subject) {
    return new Statements(graph, subject, blanks);
  }
}
