/**
 * Figures as pictures, for the pages that benchmarks write. {@link
 * id.simpul.benchmarks.chart.LogChart} draws how a figure grows with its size. Nothing is measured
 * here.
 */
@NullMarked
package id.simpul.benchmarks.chart;

import org.jspecify.annotations.NullMarked;
