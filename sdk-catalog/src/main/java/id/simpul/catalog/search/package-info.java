/**
 * People look for a service in their own words, with spelling of their own, from where they live. A
 * {@link id.simpul.catalog.search.ServiceQuery} says what somebody asked, a {@link
 * id.simpul.catalog.search.ServiceIndex} finds the services of all authorities that answer it, best
 * first, each with its source and its age. An engine plugs in behind that interface: {@code
 * simpul-catalog-lucene} on one node, {@code simpul-catalog-opensearch} on several.
 */
@NullMarked
package id.simpul.catalog.search;

import org.jspecify.annotations.NullMarked;
