/** The contract of every index, kept by the one on a cluster. */
@NullMarked
package id.simpul.quality;

import org.jspecify.annotations.NullMarked;
