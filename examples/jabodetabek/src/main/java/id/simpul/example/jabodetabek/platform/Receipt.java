package id.simpul.example.jabodetabek.platform;

/**
 * What an applicant gets back when relief is granted.
 *
 * @param number the number of the application
 * @param hospital where the relief holds
 * @param letter the letter on which it rests, fetched and not brought
 */
public record Receipt(String number, String hospital, Letter letter) {}
