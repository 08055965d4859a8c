/**
 * An authority publishes its catalogue from the platform that it has. {@link
 * id.simpul.catalog.publish.CatalogHandler} answers the requests for it, whatever framework
 * received them: the whole, page by page, or one service, compressed and only if something changed.
 * It opens no port and owns no thread, and where it accepts what others publish it is a shared
 * register, with {@link id.simpul.catalog.publish.CatalogRegister} as its client.
 */
@NullMarked
package id.simpul.catalog.publish;

import org.jspecify.annotations.NullMarked;
