/** The same tokens, checked by AWS-LC. */
@NullMarked
package id.simpul.crypto.accelerated;

import org.jspecify.annotations.NullMarked;
