/**
 * JSON-LD is how catalogues travel between authorities: plain JSON for those who only want JSON,
 * statements for those who know the context. {@link id.simpul.catalog.internal.jsonld.JsonLd} reads
 * and writes it with the context that is bundled here. No context is ever fetched, every text
 * carries its language, and a hostile document ends in one refusal.
 */
@NullMarked
package id.simpul.catalog.internal.jsonld;

import org.jspecify.annotations.NullMarked;
