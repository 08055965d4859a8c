/**
 * What a search and a comparison are measured by. {@link id.simpul.quality.SampleServices} are
 * services of seven sources, made up after real ones; {@link id.simpul.quality.JudgedQuery} are
 * questions as people ask them, {@link id.simpul.quality.LabelledPair} pairs of services that are
 * the same or are not, each with its reason and each in a {@link id.simpul.quality.Half} to tune by
 * or to report by. {@link id.simpul.quality.SearchScore} and {@link id.simpul.quality.PairScore}
 * say how well an engine does.
 */
@NullMarked
package id.simpul.quality;

import org.jspecify.annotations.NullMarked;
