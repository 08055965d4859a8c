package id.simpul.example.jabodetabek.platform;

/**
 * A report of a lost KTP-el.
 *
 * @param domicile the Kemendagri code of where the applicant lives, as the family card says it
 */
public record LostCard(String domicile) {}
