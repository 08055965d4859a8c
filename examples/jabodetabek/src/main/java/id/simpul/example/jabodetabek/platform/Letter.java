package id.simpul.example.jabodetabek.platform;

import java.time.LocalDate;

/**
 * A letter of low income, as one authority passes it on to another.
 *
 * @param id an opaque number that says nothing about its owner
 * @param issuedBy the authority that issued it
 * @param purpose what it is for
 * @param validUntil its last day
 */
public record Letter(String id, String issuedBy, String purpose, LocalDate validUntil) {}
