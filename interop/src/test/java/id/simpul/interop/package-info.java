/**
 * Token servers that others have written, beside the SDK. What an agency runs is one of these, or
 * behaves like one; a test that cannot start its server fails and says so. The slow ones carry the
 * tag {@code slow} and run with the Maven profile of that name.
 */
@NullMarked
package id.simpul.interop;

import org.jspecify.annotations.NullMarked;
