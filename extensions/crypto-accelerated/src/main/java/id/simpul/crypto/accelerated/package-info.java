/**
 * Faster signatures for whoever chose them. AWS-LC checks an ES256 signature some twenty times
 * faster than the JDK 17, and an RS256 signature somewhat faster. Only what {@link
 * id.simpul.crypto.accelerated.AcceleratedCryptography} is given to uses it; the JVM's own list of
 * providers stays as it is.
 */
@NullMarked
package id.simpul.crypto.accelerated;

import org.jspecify.annotations.NullMarked;
