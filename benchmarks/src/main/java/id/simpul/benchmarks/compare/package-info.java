/**
 * How well the same service of two authorities is told from another, and at what cost. {@link
 * id.simpul.benchmarks.compare.Compare} asks the labelled pairs and prints precision and recall;
 * {@link id.simpul.benchmarks.compare.ManyServices} words the sample services anew until there are
 * as many as a country has. Both give the same at every run.
 */
@NullMarked
package id.simpul.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
