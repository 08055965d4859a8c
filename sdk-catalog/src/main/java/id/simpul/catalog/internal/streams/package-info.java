/**
 * Bytes on their way in. Everything that comes from another authority passes a {@link
 * id.simpul.catalog.internal.streams.CountedInputStream}, so that whoever set a limit hears of each
 * byte before it is used. Nothing here knows what is read.
 */
@NullMarked
package id.simpul.catalog.internal.streams;

import org.jspecify.annotations.NullMarked;
