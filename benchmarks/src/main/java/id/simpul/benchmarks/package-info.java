/**
 * What the SDK costs, beside its peers. Each benchmark runs its peers in the same run, because only
 * the ratio survives a noisy machine. {@code benchmarks/run} starts them and prints a line per
 * figure.
 */
@NullMarked
package id.simpul.benchmarks;

import org.jspecify.annotations.NullMarked;
