package id.simpul.catalog.readiness;

import id.simpul.core.LocalizedText;

/**
 * Something about a service that keeps people away from it, or keeps others from building on it.
 *
 * <pre>{@code
 * authority.services(Gap.COUNTER_ONLY);   // those for which everybody has to travel
 * }</pre>
 */
public enum Gap {
  /** No page, no messenger, no e-mail: nothing that works from home with a screen. */
  NO_DIGITAL_CHANNEL("tanpa kanal digital", "no digital channel"),
  /** Only a counter: no screen, no telephone, nobody who comes to the house or neighbourhood. */
  COUNTER_ONLY("hanya di loket", "counter only"),
  /** No API through which another platform could offer it. */
  NO_API("tanpa API", "no API"),
  /** No place to complain (component 6 of the service standard). */
  NO_COMPLAINT_CHANNEL("tanpa kanal pengaduan", "no complaint channel"),
  /** The description has not been seen at its source for too long. */
  STALE("data lama", "old data"),
  /** It takes longer than promised, by the times that the authority reports. */
  SLOWER_THAN_PROMISED("lebih lama dari janji", "slower than promised"),
  /** The same kind of service of the same authority stands in the ecosystem several times. */
  ON_SEVERAL_PLATFORMS("di beberapa platform", "on several platforms");

  @SuppressWarnings("ImmutableEnumChecker") // a text never changes
  private final LocalizedText label;

  Gap(String indonesian, String english) {
    this.label = LocalizedText.of(indonesian, english);
  }

  /** In plain words. */
  public LocalizedText label() {
    return label;
  }
}
