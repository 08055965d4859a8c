package id.simpul.catalog.match;

import id.simpul.catalog.PublicService;
import id.simpul.catalog.SourcedService;
import id.simpul.core.ServiceId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Tells whether two authorities describe one service, though their identifiers and words differ: by
 * declared type, life event, output, title, other names and the case that is meant.
 *
 * <pre>{@code
 * ServiceMatcher matcher = ServiceMatcher.standard().overruledBy(RulingFile.at(path).read());
 * Match match = matcher.match(aktaOfDepok, aktaOfBogor);
 * MatchedServices all = matcher.over(harvester.services());
 * }</pre>
 *
 * <p>Each {@link Clue} weighs points of log-odds, which are added up from -2.0; the confidence is
 * {@code 1 / (1 + e^-points)}. One declared type weighs +2.2, one output +2.0, one title +3.2, one
 * life event +1.0, other names up to +2.2; another output -1.8, another event -1.2. Words that
 * exclude each other (born and dead, lost and damaged, arriving and leaving) weigh -8 where title
 * or situations say them, so that nothing outweighs them, and otherwise -3.5; another declared type
 * -9: only an officer joins two. Unless said otherwise services are the same from {@value
 * #SAME_FROM} on, and apart below {@value #APART_BELOW}. What people compare (papers, fee, time,
 * steps, ways) is no clue.
 *
 * <p>The same whichever service is named first. Only the first 300 characters of a text and the
 * first dozen of outputs, events and situations are read. Immutable; safe for any number of
 * threads.
 */
public final class ServiceMatcher {

  /** From this confidence on, two services are the same. */
  public static final double SAME_FROM = 0.70;

  /** Below this confidence they are not; between the two somebody should look. */
  public static final double APART_BELOW = 0.30;

  private static final ServiceMatcher STANDARD = new ServiceMatcher(Rulings.none(), SAME_FROM);
  private static final double CERTAIN = 20;

  private final Rulings rulings;
  private final double sameFrom;

  private ServiceMatcher(Rulings rulings, double sameFrom) {
    this.rulings = rulings;
    this.sameFrom = sameFrom;
  }

  /** By the clues alone, at {@value #SAME_FROM}. */
  public static ServiceMatcher standard() {
    return STANDARD;
  }

  /** The same, where what officers said holds over all clues. */
  public ServiceMatcher overruledBy(Rulings rulings) {
    return new ServiceMatcher(Objects.requireNonNull(rulings, "rulings"), sameFrom);
  }

  /**
   * The same, but stricter or bolder: services are the same from this confidence on.
   *
   * @param confidence above {@value #APART_BELOW}, at most 1
   */
  public ServiceMatcher sameFrom(double confidence) {
    if (!(confidence > APART_BELOW && confidence <= 1)) {
      throw new IllegalArgumentException(
          "expected a confidence above " + APART_BELOW + " and at most 1, found " + confidence);
    }
    return new ServiceMatcher(rulings, confidence);
  }

  /** Whether these two are the same service. */
  public Match match(PublicService one, PublicService other) {
    return match(one.id(), Profile.of(one), other.id(), Profile.of(other));
  }

  /** These services, ready to be asked which of them belong together. */
  public MatchedServices over(Collection<SourcedService> services) {
    return new MatchedServices(this, services);
  }

  Match match(ServiceId one, Profile left, ServiceId other, Profile right) {
    if (one.equals(other)) {
      Clue itself = new Clue(Clue.Kind.IDENTIFIER, one.toString(), other.toString(), CERTAIN);
      return new Match(one, other, 1, Verdict.SAME, List.of(itself), null);
    }
    Weighing weighing = Weighing.of(left, right);
    Ruling ruling = rulings.between(one, other).orElse(null);
    if (ruling != null) {
      return new Match(
          one,
          other,
          ruling.isSame() ? 1 : 0,
          ruling.isSame() ? Verdict.SAME : Verdict.APART,
          weighing.clues(),
          ruling);
    }
    double confidence = weighing.confidence();
    return new Match(one, other, confidence, verdict(confidence), weighing.clues(), null);
  }

  Verdict verdict(double confidence) {
    if (confidence >= sameFrom) {
      return Verdict.SAME;
    }
    return confidence < APART_BELOW ? Verdict.APART : Verdict.UNSURE;
  }

  double sameFrom() {
    return sameFrom;
  }

  Rulings rulings() {
    return rulings;
  }

  @Override
  public String toString() {
    return "ServiceMatcher[same from " + sameFrom + ", " + rulings + "]";
  }
}
