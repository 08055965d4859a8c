package id.simpul.catalog.search.engine;

import id.simpul.catalog.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much a service counts for somebody at a place: what is given there first, what is given for
 * all of the city, of the province, of the nation after it, and what is given elsewhere last.
 *
 * <pre>{@code
 * Proximity proximity = Proximity.of(question);
 * double nearness = regions.isEmpty() ? proximity.everywhere() : max(regions, proximity::to);
 * }</pre>
 *
 * <p>Immutable, and safe for several threads.
 */
public final class Proximity {

  private static final double NATIONAL = 0.72;
  private static final double NATIONAL_IN_AN_EMERGENCY = 0.6;
  private static final double BELOW = 0.95;
  private static final double SAME_CITY = 0.55;
  private static final double SAME_PROVINCE = 0.32;
  private static final double ELSEWHERE = 0.3;

  /** Bogor's ambulance does not come to Depok. */
  private static final double ELSEWHERE_IN_AN_EMERGENCY = 0.02;

  /** Whoever is not at least this near does not come in an emergency. */
  static final double COMES_TO_HELP = 0.1;

  private final List<RegionCode> places;
  private final boolean emergency;

  private Proximity(Question question) {
    this.places = question.places();
    this.emergency = question.emergency();
  }

  /** From the places of a question. */
  public static Proximity of(Question question) {
    return new Proximity(question);
  }

  /** Whether every service is equally near, because nobody said where they are. */
  public boolean isAnywhere() {
    return places.isEmpty();
  }

  /** Of a service that is given everywhere. */
  public double everywhere() {
    if (places.isEmpty()) {
      return 1;
    }
    return emergency ? NATIONAL_IN_AN_EMERGENCY : NATIONAL;
  }

  /**
   * Of a service that is given in another province than all the places. Most are, so an engine that
   * knows the province need not ask for each region.
   */
  public double elsewhere() {
    if (places.isEmpty()) {
      return 1;
    }
    return emergency ? ELSEWHERE_IN_AN_EMERGENCY : ELSEWHERE;
  }

  /**
   * For engines that compare no regions themselves: the rings around the places, of which the best
   * that a service lies in counts.
   */
  public List<Ring> rings() {
    List<Ring> rings = new ArrayList<>();
    for (RegionCode place : places) {
      Optional<RegionCode> above = Optional.of(place);
      while (above.isPresent()) {
        RegionCode region = above.get();
        rings.add(new Ring(true, region.toString(), between(place, region)));
        above = region.parent();
      }
      rings.add(new Ring(false, place.code(), BELOW));
      if (!emergency) {
        if (cityOf(place).length() > 2) {
          rings.add(new Ring(false, cityOf(place), SAME_CITY));
        }
        rings.add(new Ring(false, place.province().code(), SAME_PROVINCE));
      }
    }
    return List.copyOf(rings);
  }

  /** Whether who is so near comes in an emergency. */
  public static boolean comesToHelp(double nearness) {
    return nearness > COMES_TO_HELP;
  }

  /**
   * Services of one nearness.
   *
   * @param exactly whether one of {@link IndexedService#regions} is the region; otherwise one of
   *     {@link IndexedService#under} is
   * @param region as it is stored
   * @param nearness of the services in it
   */
  public record Ring(boolean exactly, String region, double nearness) {}

  /** Of a service that is given in a region; the best of several counts. */
  public double to(RegionCode offered) {
    double best = places.isEmpty() ? 1 : 0;
    for (RegionCode place : places) {
      best = Math.max(best, between(place, offered));
    }
    return best;
  }

  private double between(RegionCode place, RegionCode offered) {
    if (place.isWithin(offered)) {
      return 1 - 0.02 * (place.code().length() - offered.code().length()) / 13.0;
    }
    if (offered.isWithin(place)) {
      return BELOW;
    }
    if (emergency) {
      return elsewhere();
    }
    if (cityOf(place).equals(cityOf(offered)) && cityOf(place).length() > 2) {
      return SAME_CITY;
    }
    return place.province().equals(offered.province()) ? SAME_PROVINCE : elsewhere();
  }

  private static String cityOf(RegionCode region) {
    return region.code().substring(0, Math.min(5, region.code().length()));
  }
}
