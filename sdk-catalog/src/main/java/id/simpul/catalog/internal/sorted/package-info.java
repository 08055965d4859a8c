/**
 * Entries in the order of their keys, more of them than fit into memory. {@link
 * id.simpul.catalog.internal.sorted.Sorter} takes them in any order and spills to disk, {@link
 * id.simpul.catalog.internal.sorted.SortedFile} is what it leaves: read from the beginning or by
 * key, each entry under its checksum. What is held of either does not grow with their number.
 */
@NullMarked
package id.simpul.catalog.internal.sorted;

import org.jspecify.annotations.NullMarked;
