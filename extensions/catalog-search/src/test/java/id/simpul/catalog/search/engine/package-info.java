@NullMarked
package id.simpul.catalog.search.engine;

import org.jspecify.annotations.NullMarked;
