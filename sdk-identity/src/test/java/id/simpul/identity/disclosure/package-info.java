/** Tests of the gate before personal data and of its log. */
@NullMarked
package id.simpul.identity.disclosure;

import org.jspecify.annotations.NullMarked;
