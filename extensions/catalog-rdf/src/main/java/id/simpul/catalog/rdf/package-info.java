/**
 * Catalogues of other authorities come in every way of writing RDF down, and rarely without a
 * mistake. The formats of {@link id.simpul.catalog.rdf.RdfFormats} read Turtle, N-Triples, RDF/XML
 * and JSON-LD into one graph, leave a broken statement out and say about which resource it was, so
 * that one bad record never costs the others. Nothing that a document contains opens a connection,
 * reads a file or takes more than the limits allow, and what is no such document at all is refused
 * in one clear sentence.
 */
@NullMarked
package id.simpul.catalog.rdf;

import org.jspecify.annotations.NullMarked;
