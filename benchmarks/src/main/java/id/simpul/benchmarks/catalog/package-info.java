/** A catalogue read, judged and held: by Simpul and by those who know RDF. */
@NullMarked
package id.simpul.benchmarks.catalog;

import org.jspecify.annotations.NullMarked;
