/**
 * A door for these tests into the package of the client, whose time is hidden: what a broken line
 * does to a call must not depend on how busy the machine is.
 */
@org.jspecify.annotations.NullMarked
package id.simpul.core.http;
