/**
 * Signed JSON (RFC 7515, 7517, 7518) read with no leniency at all. Whatever two readers could
 * understand differently is refused here: doubled names, padded or non-canonical base64, bytes
 * behind the document, keys of the wrong kind. It knows nothing of issuers, audiences or times, and
 * it is no API: only this module uses it.
 */
@NullMarked
package id.simpul.identity.internal.jose;

import org.jspecify.annotations.NullMarked;
