/**
 * The index of services on one node. {@link id.simpul.catalog.lucene.LuceneIndexes} opens one in
 * memory or on disk; it understands how people ask as {@link
 * id.simpul.catalog.search.engine.SearchLanguage} says, to which an agency adds words of its own,
 * and offers what is given where somebody lives before what is given elsewhere. Lucene stores the
 * words and the descriptions; which word means what, and what comes first, is decided there.
 */
@NullMarked
package id.simpul.catalog.lucene;

import org.jspecify.annotations.NullMarked;
