/**
 * A catalogue read, judged and held. {@link id.simpul.benchmarks.catalog.Typed} is Simpul, {@link
 * id.simpul.benchmarks.catalog.Jena} and {@link id.simpul.benchmarks.catalog.Rdf4j} are those who
 * know RDF. {@link id.simpul.benchmarks.catalog.Catalogs} lets them take turns and prints.
 */
@NullMarked
package id.simpul.benchmarks.catalog;

import org.jspecify.annotations.NullMarked;
