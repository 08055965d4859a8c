/**
 * Who is calling, and in whose name. A {@link id.simpul.identity.TokenVerifier} accepts the tokens
 * of several authorities at one API and refuses everything else with a reason that people can act
 * on; a {@link id.simpul.identity.TokenSource} gets the tokens that calling another agency takes. A
 * token that came from outside is text until the verifier has made a {@link
 * id.simpul.identity.VerifiedToken} of it.
 */
@NullMarked
package id.simpul.identity;

import org.jspecify.annotations.NullMarked;
