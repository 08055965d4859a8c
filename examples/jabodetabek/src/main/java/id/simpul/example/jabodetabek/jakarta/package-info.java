/**
 * Jakarta's existing platform: a Spring Boot application as any agency might have one.
 *
 * <p>The SDK came to it as a dependency and two small classes: a filter that lets nobody past
 * without a good token, and a controller that publishes what the ecosystem reads. Its own
 * controllers stayed what they were, and ask the desks.
 */
@NullMarked
package id.simpul.example.jabodetabek.jakarta;

import org.jspecify.annotations.NullMarked;
