/**
 * Calls other agencies over HTTP without falling over when they do. A {@link
 * id.simpul.core.http.Request} goes through a {@link id.simpul.core.http.Transport}, of which
 * {@link id.simpul.core.http.ResilientTransport} adds one behaviour a layer: a deadline for the
 * whole call, retries of what is safe within a budget, a circuit a server, authentication an
 * attempt. What comes back is a {@link id.simpul.core.http.Response} to be closed, or a {@link
 * id.simpul.core.http.CallException} that says what happened and whether trying again is harmless.
 */
@NullMarked
package id.simpul.core.http;

import org.jspecify.annotations.NullMarked;
