/**
 * Whether people find what they ask for, how fast, and whether the same services are laid side by
 * side. Questions and pairs are those of {@link id.simpul.quality}, with their two halves. {@code
 * benchmarks/run search-quality} starts {@link id.simpul.benchmarks.search.SearchQuality}.
 */
@NullMarked
package id.simpul.benchmarks.search;

import org.jspecify.annotations.NullMarked;
