/**
 * A catalogue harvested, from a thousand services to a million. {@link
 * id.simpul.benchmarks.harvest.PagedSource} gives it out in pages. {@link
 * id.simpul.benchmarks.harvest.Growth} harvests it and draws the curves.
 */
@NullMarked
package id.simpul.benchmarks.harvest;

import org.jspecify.annotations.NullMarked;
