/**
 * What the resilient client costs: its layers over a wire that does nothing, whole calls on
 * loopback, and thousands of calls at once. Its peers do the same job in the same run, in turns,
 * because only ratios survive a noisy machine. {@code benchmarks/run client} starts {@link
 * id.simpul.benchmarks.client.Client}.
 */
@NullMarked
package id.simpul.benchmarks.client;

import org.jspecify.annotations.NullMarked;
