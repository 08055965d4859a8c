/**
 * A {@link id.simpul.identity.ReplayStore} for a fleet. Every node that serves one address asks the
 * same Redis, so a proof that one has seen is used up at all of them. When Redis is out of reach
 * the answer is an outage, never a guess.
 */
@NullMarked
package id.simpul.replay.redis;

import org.jspecify.annotations.NullMarked;
