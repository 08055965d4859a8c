/**
 * Joins an agency to the ecosystem: find another authority's service, get the right token for it
 * and call it, in one step. Who belongs to the ecosystem is never discovered but stands in a signed
 * member list, and whatever a catalogue or an API then says about itself may narrow that trust and
 * never widen it. A neighbour that is down stays in the catalogue with the age of its data, and a
 * call to it fails at once with an explanation of what to do instead.
 */
@NullMarked
package id.simpul.ecosystem;

import org.jspecify.annotations.NullMarked;
