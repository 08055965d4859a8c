/**
 * The receiving side of a call, for whoever serves requests on whatever platform. An {@link
 * id.simpul.core.receive.IncomingCall} knows how long its caller still waits and hands that on, and
 * an {@link id.simpul.core.receive.IdempotentEndpoint} does once what was sent twice with one
 * {@code Idempotency-Key}. What is refused is a {@link
 * id.simpul.core.receive.RequestRefusedException} that carries the answer to send.
 */
@NullMarked
package id.simpul.core.receive;

import org.jspecify.annotations.NullMarked;
