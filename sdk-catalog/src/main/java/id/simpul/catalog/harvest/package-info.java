/**
 * Neighbours' catalogues are fetched again and again, and each run ends in a report that says what
 * was read, what changed and what was set aside. A neighbour that is down, broken or hostile never
 * empties what is known: the last good copy stays, with its age. What a neighbour may describe is
 * fixed beforehand by the IRI prefixes that it owns.
 */
@NullMarked
package id.simpul.catalog.harvest;

import org.jspecify.annotations.NullMarked;
