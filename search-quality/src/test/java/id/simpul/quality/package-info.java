/** The collection is sound. */
@NullMarked
package id.simpul.quality;

import org.jspecify.annotations.NullMarked;
