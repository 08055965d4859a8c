/**
 * The authorities as they run: their tokens, their catalogue, their APIs and the desks behind them.
 *
 * <p>An {@link id.simpul.example.jabodetabek.platform.Authority} is one city with its own token
 * server and its own membership in the ecosystem; the desks say what each API answers, without a
 * word about HTTP servers. Four of them run on the {@link
 * id.simpul.example.jabodetabek.platform.JdkPlatform}, and each can be killed and brought back on
 * the same port.
 */
@NullMarked
package id.simpul.example.jabodetabek.platform;

import org.jspecify.annotations.NullMarked;
