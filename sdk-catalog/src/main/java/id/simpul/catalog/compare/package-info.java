/**
 * The same service is given by many authorities, and people want to see what differs before they
 * travel. A {@link id.simpul.catalog.compare.Comparison} lays one service of several authorities
 * side by side, as data for a page and as a table for a terminal. Every column says how old its
 * word is.
 */
@NullMarked
package id.simpul.catalog.compare;

import org.jspecify.annotations.NullMarked;
