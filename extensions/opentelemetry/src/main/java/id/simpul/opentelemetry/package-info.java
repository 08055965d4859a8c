/**
 * How the calls to other agencies hang together with the rest of an agency's work. {@link
 * id.simpul.opentelemetry.OpenTelemetryTracer} records each call and each of its attempts as spans,
 * by the semantic conventions for HTTP clients, and {@link
 * id.simpul.opentelemetry.OpenTelemetryMeters} measures them and the servers. What goes out names
 * the span of the attempt, so that the next agency's trace joins there; no address with its values
 * is ever recorded.
 */
@NullMarked
package id.simpul.opentelemetry;

import org.jspecify.annotations.NullMarked;
