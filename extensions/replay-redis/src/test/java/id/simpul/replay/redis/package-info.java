/** The contract of {@code ReplayStore} over a real Redis, and what happens without one. */
@NullMarked
package id.simpul.replay.redis;

import org.jspecify.annotations.NullMarked;
