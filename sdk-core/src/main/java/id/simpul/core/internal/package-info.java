/**
 * What the packages of this module share and nobody outside may use. The JSON library is hidden
 * here, so that another one can take its place without any agency noticing. It may change in any
 * release.
 */
@NullMarked
package id.simpul.core.internal;

import org.jspecify.annotations.NullMarked;
