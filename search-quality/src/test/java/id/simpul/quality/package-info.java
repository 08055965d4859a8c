/** The collection is sound, and the measures are right. */
@NullMarked
package id.simpul.quality;

import org.jspecify.annotations.NullMarked;
