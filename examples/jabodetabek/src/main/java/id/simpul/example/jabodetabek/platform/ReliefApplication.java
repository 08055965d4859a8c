package id.simpul.example.jabodetabek.platform;

/**
 * What a patient asks for.
 *
 * @param hospital where the patient is treated
 * @param letterId the opaque number of the letter of low income
 * @param letterFrom the city that issued it, which need not be the one where the patient signs in
 */
public record ReliefApplication(String hospital, String letterId, String letterFrom) {}
