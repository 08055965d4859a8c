/**
 * A catalogue arrives as statements: in JSON-LD, in Turtle, in RDF/XML, always subject, predicate
 * and object. A {@link id.simpul.catalog.graph.CatalogFormat} turns bytes into a {@link
 * id.simpul.catalog.graph.Graph} and notes what it could not read, record by record, so that one
 * broken service never costs a whole catalogue. Nothing here knows what a public service is: the
 * meaning is read from the graph in one place, {@code id.simpul.catalog}.
 */
@NullMarked
package id.simpul.catalog.graph;

import org.jspecify.annotations.NullMarked;
