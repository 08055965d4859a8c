/**
 * The documentation checks itself. Code in the guides is compared with compiled tests, so that it
 * cannot rot. The rules of the house are run over every class, so that the picture in the README
 * stays the truth.
 */
package id.simpul.docs;
