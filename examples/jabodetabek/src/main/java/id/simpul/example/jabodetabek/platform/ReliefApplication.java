package id.simpul.example.jabodetabek.platform;

/**
 * What a patient asks for.
 *
 * @param hospital where the patient is treated
 * @param letterId the opaque number of the letter of low income in the patient's own city
 */
public record ReliefApplication(String hospital, String letterId) {}
