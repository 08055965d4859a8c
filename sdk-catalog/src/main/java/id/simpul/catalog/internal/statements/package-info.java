/**
 * A document may say more than fits into memory. {@link
 * id.simpul.catalog.internal.statements.StatementSpool} takes its statements as they are read, and
 * gives them back service by service, each with everything that hangs on it. What is the same
 * however it was written down has the same {@link
 * id.simpul.catalog.internal.statements.ContentHash}.
 */
@NullMarked
package id.simpul.catalog.internal.statements;

import org.jspecify.annotations.NullMarked;
