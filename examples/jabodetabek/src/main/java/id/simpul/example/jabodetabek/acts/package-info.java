/**
 * The main job, one act a file: what it shows, how it is done with the SDK, and what must have
 * happened.
 *
 * <p>The acts play on one {@link id.simpul.example.jabodetabek.acts.Stage}, which holds the five
 * running authorities and writes down every statement together with whether it was true. A
 * statement is printed only after it was checked, and one that is false makes the whole run fail.
 */
@NullMarked
package id.simpul.example.jabodetabek.acts;

import org.jspecify.annotations.NullMarked;
