/**
 * Personal data at the call, as Law 27 of 2022 (UU PDP) asks: a {@link
 * id.simpul.identity.disclosure.PersonalDataGate} lets a request to a marked API pass only when it
 * is said what the data is for and on which of the six legal bases. Each passage is written down
 * before it happens, about a pseudonym. The {@link id.simpul.identity.disclosure.AuditLog} is a
 * chain in which a removed line shows.
 */
@NullMarked
package id.simpul.identity.disclosure;

import org.jspecify.annotations.NullMarked;
