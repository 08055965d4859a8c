/**
 * What a search and a comparison are measured by. {@link id.simpul.quality.SampleServices} are
 * services of seven sources, made up after real ones.
 */
@NullMarked
package id.simpul.quality;

import org.jspecify.annotations.NullMarked;
