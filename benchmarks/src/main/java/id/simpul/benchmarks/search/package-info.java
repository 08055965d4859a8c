/** Whether people find what they ask for, and whether the same services are laid side by side. */
@NullMarked
package id.simpul.benchmarks.search;

import org.jspecify.annotations.NullMarked;
