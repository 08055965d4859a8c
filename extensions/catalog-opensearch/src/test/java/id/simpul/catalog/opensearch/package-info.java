/** What the index on a cluster promises beside the contract of every index. */
@NullMarked
package id.simpul.catalog.opensearch;

import org.jspecify.annotations.NullMarked;
