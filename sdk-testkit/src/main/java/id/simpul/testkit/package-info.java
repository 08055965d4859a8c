/**
 * What an agency needs to test its own side of the ecosystem. A {@link
 * id.simpul.testkit.TestAuthority} is a whole token server on a free port of this machine, as
 * strict as a real one; a {@link id.simpul.testkit.MutableClock} moves when the test says so, a
 * {@link id.simpul.testkit.FaultProxy} breaks the line, and an {@link
 * id.simpul.testkit.IdempotencyStoreContract} tests a store of one's own. Nothing here belongs in
 * production: its keys live as long as the test.
 */
@NullMarked
package id.simpul.testkit;

import org.jspecify.annotations.NullMarked;
