/** A catalogue harvested, from a thousand services to a million. */
@NullMarked
package id.simpul.benchmarks.harvest;

import org.jspecify.annotations.NullMarked;
