/**
 * Two authorities give the same service under other names and identifiers, and people want to find
 * both. {@link id.simpul.catalog.match.ServiceMatcher} says how sure it is that two descriptions
 * are of the same service, and by which {@link id.simpul.catalog.match.Clue}s. Where it is wrong,
 * an officer says so in a {@link id.simpul.catalog.match.RulingFile}, which every later harvest
 * obeys.
 */
@NullMarked
package id.simpul.catalog.match;

import org.jspecify.annotations.NullMarked;
