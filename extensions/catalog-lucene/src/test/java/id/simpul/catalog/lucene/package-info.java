/**
 * What the index in a folder promises beside the contract of every index, and how words are taken.
 */
@NullMarked
package id.simpul.catalog.lucene;

import org.jspecify.annotations.NullMarked;
