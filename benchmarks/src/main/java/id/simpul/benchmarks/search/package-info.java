/**
 * How well and how fast services are found. {@link id.simpul.benchmarks.search.SearchQuality} asks
 * the judged questions of the collection, and {@link id.simpul.benchmarks.search.PlainLucene} is
 * who answers them without knowing what people mean. Only the half to report by is printed unless
 * somebody tunes.
 */
@NullMarked
package id.simpul.benchmarks.search;

import org.jspecify.annotations.NullMarked;
