package id.simpul.example.jabodetabek.acts;

import id.simpul.core.LocalizedText;

/**
 * Something that an act says has happened, and whether it has.
 *
 * @param text what is said
 * @param holds whether it is true
 */
public record Statement(LocalizedText text, boolean holds) {}
