/**
 * What the identity module promises, told as sentences. Attacks carry the number they have in the
 * catalogue of the guide. Nimbus signs here and serves as a second opinion.
 */
@org.jspecify.annotations.NullMarked
package id.simpul.identity;
