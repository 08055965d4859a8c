/**
 * The plain values that every part of the SDK passes around: agencies, services, audiences, texts
 * in several languages and the numbers of residents. None of them does any I/O, all of them are
 * immutable, and those that hold something private print themselves masked. Whatever goes wrong
 * anywhere in the SDK reaches a caller as a {@link id.simpul.core.SimpulException} that says, in
 * Indonesian and in English, what was expected, what was found and what to do.
 */
@NullMarked
package id.simpul.core;

import org.jspecify.annotations.NullMarked;
