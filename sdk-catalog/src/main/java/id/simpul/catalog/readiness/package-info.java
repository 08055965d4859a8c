/**
 * An authority wants to know how far its services are described and where people are still left at
 * a counter. A {@link id.simpul.catalog.readiness.Readiness} measures it: what the service standard
 * asks for and nobody said, which services have no screen, no API, no place to complain, which take
 * longer than promised. It comes as data, as a table for a terminal and as one page for a browser.
 */
@NullMarked
package id.simpul.catalog.readiness;

import org.jspecify.annotations.NullMarked;
