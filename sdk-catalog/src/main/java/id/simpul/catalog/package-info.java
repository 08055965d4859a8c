/**
 * One description for every authority's services, in the words of the European standard CPSV-AP, so
 * that the same service can be read, searched and compared wherever it is given. An authority
 * builds {@link id.simpul.catalog.PublicService}s, checks them with {@link
 * id.simpul.catalog.CatalogValidator} and publishes a {@link id.simpul.catalog.Catalog} through
 * {@link id.simpul.catalog.CatalogWriter}. {@link id.simpul.catalog.CatalogReader} reads the
 * catalogues of others, sets broken records aside with their reasons, and keeps the rest.
 */
@NullMarked
package id.simpul.catalog;

import org.jspecify.annotations.NullMarked;
