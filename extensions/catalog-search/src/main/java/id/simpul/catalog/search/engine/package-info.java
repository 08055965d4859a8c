/**
 * What every engine behind a {@link id.simpul.catalog.search.ServiceIndex} shares, so that people
 * are understood the same way whatever stores the words. A {@link
 * id.simpul.catalog.search.engine.SearchLanguage} says by which words a service is found and what a
 * question asks for, {@link id.simpul.catalog.search.engine.Scoring} and {@link
 * id.simpul.catalog.search.engine.Proximity} say which answer comes first. For whoever builds an
 * engine: {@code simpul-catalog-lucene} is one on one node.
 */
@NullMarked
package id.simpul.catalog.search.engine;

import org.jspecify.annotations.NullMarked;
