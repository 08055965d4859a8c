/**
 * A door for the benchmarks into the package of the client. Its layers are hidden, and to measure
 * them alone they must stand over a wire that does nothing. Nothing here belongs to the SDK.
 */
@NullMarked
package id.simpul.core.http;

import org.jspecify.annotations.NullMarked;
