package id.simpul.quality;

import id.simpul.catalog.RegionCode;
import id.simpul.core.ServiceId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The judgement of a question, written out for every service.
 *
 * <ol>
 *   <li>A service has the grade of its kind; one that does several kinds in one go has the best.
 *   <li>If the person is somewhere, or names a place, that holds for the services there and for the
 *       national ones. Elsewhere a 2 becomes a 1, because it still shows how neighbours do it, and
 *       a 1 becomes a 0. In an emergency everything elsewhere is a 0.
 *   <li>What was <em>asked</em> is what has the best grade that there is: if nobody there gives the
 *       service, its nearest neighbour is what one can show.
 *   <li>On <em>top</em> belongs, of those, what the question says has to come first, and of that
 *       the place's own before the national one.
 * </ol>
 *
 * @param grades of every service that is of any use
 * @param asked the services with the best grade
 * @param top those of them one of which has to be the first hit
 */
record Judgement(Map<ServiceId, Integer> grades, Set<ServiceId> asked, Set<ServiceId> top) {

  /** In this group everything elsewhere is worth nothing. */
  static final String EMERGENCY = "darurat";

  Judgement {
    grades = Map.copyOf(grades);
    asked = Set.copyOf(asked);
    top = Set.copyOf(top);
  }

  static Judgement of(JudgedQuery question, SampleServices samples) {
    Optional<RegionCode> place = question.near().or(question::named);
    Map<SampleService, Integer> graded = new LinkedHashMap<>();
    for (SampleService sample : samples.all()) {
      int grade = question.grade(sample.kinds());
      if (place.isPresent() && isElsewhere(sample, place.get())) {
        grade = question.group().equals(EMERGENCY) ? 0 : grade - 1;
      }
      if (grade > 0) {
        graded.put(sample, grade);
      }
    }
    int best = graded.values().stream().mapToInt(grade -> grade).max().orElse(0);
    Set<SampleService> asked = new LinkedHashSet<>(graded.keySet());
    asked.removeIf(sample -> graded.getOrDefault(sample, 0) < best);
    Set<SampleService> top = new LinkedHashSet<>(asked);
    keepIfAny(top, sample -> sample.kinds().stream().anyMatch(question.first()::contains));
    if (place.isPresent()) {
      keepIfAny(top, sample -> !isNational(sample) && !isElsewhere(sample, place.get()));
    }
    Map<ServiceId, Integer> grades = new LinkedHashMap<>();
    graded.forEach((sample, grade) -> grades.put(sample.service().id(), grade));
    return new Judgement(grades, ids(asked), ids(top));
  }

  /** Whether the collection has nothing for it. */
  boolean expectsNothing() {
    return asked.isEmpty();
  }

  private static void keepIfAny(Set<SampleService> samples, Predicate<SampleService> wanted) {
    if (samples.stream().anyMatch(wanted)) {
      samples.removeIf(wanted.negate());
    }
  }

  private static boolean isNational(SampleService sample) {
    return sample.service().spatial().isEmpty();
  }

  private static boolean isElsewhere(SampleService sample, RegionCode place) {
    return !isNational(sample)
        && sample.service().spatial().stream()
            .noneMatch(offered -> place.isWithin(offered) || offered.isWithin(place));
  }

  private static Set<ServiceId> ids(Set<SampleService> samples) {
    Set<ServiceId> ids = new LinkedHashSet<>();
    samples.forEach(sample -> ids.add(sample.service().id()));
    return ids;
  }
}
