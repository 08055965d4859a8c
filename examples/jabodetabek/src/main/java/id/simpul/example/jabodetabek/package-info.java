/**
 * One command that shows the whole ecosystem at work on this machine.
 *
 * <p>{@link id.simpul.example.jabodetabek.Main} starts five authorities of Greater Jakarta, lets
 * them join, and plays seven acts, each of which checks what it says. Everything in it is real but
 * the contents: tokens are signed and verified and documents travel over sockets, while the
 * services, places and people are examples.
 */
@NullMarked
package id.simpul.example.jabodetabek;

import org.jspecify.annotations.NullMarked;
