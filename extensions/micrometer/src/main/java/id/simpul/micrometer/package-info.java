/**
 * How the calls to other agencies go, as numbers. {@link id.simpul.micrometer.CallMeters} is a
 * listener of the client that keeps timers in an agency's Micrometer registry. Its tags are few: no
 * number of a resident and no address with its values ever becomes one.
 */
@NullMarked
package id.simpul.micrometer;

import org.jspecify.annotations.NullMarked;
