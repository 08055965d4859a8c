package id.simpul.example.jabodetabek.platform;

/**
 * The queue of today for the KTP-el.
 *
 * @param place where it is
 * @param quota how many are served in a day
 * @param left how many numbers are left
 */
public record QueueToday(String place, int quota, int left) {}
