/**
 * The index of services on an OpenSearch cluster, for when one node is not enough. {@link
 * id.simpul.catalog.opensearch.OpenSearchIndexes} opens one that several processes write and search
 * together; how people are understood and what comes first is what {@code simpul-catalog-search}
 * says, so the cluster needs no plug-in and no analyser of its own. What was written is seen as a
 * whole or not at all, whichever node or writer dies in the middle.
 */
@NullMarked
package id.simpul.catalog.opensearch;

import org.jspecify.annotations.NullMarked;
