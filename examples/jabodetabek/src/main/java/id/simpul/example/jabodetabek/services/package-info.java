/**
 * What the five authorities offer, written with the catalogue's builders: a file for each kind of
 * service.
 *
 * <p>Each kind is described once, as the law has it for the whole country, and then varied by each
 * authority where it really may differ: the place, the hours, the quota, the time, the ways, the
 * steps and local levies, never the fee of a paper that is free everywhere. All of it is an
 * example: {@link id.simpul.example.jabodetabek.services.ExampleCatalog} says so in every
 * description, and every address ends in {@code .example}.
 */
@NullMarked
package id.simpul.example.jabodetabek.services;

import org.jspecify.annotations.NullMarked;
