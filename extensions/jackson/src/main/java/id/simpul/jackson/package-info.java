/**
 * An agency has an {@code ObjectMapper} already, with its names, dates and modules. {@link
 * id.simpul.jackson.JacksonCodec} lets the client write and read JSON with it, so that a type means
 * the same in a controller and in a call. What two readers might read differently is still refused,
 * and no message repeats what stands in the JSON.
 */
@NullMarked
package id.simpul.jackson;

import org.jspecify.annotations.NullMarked;
