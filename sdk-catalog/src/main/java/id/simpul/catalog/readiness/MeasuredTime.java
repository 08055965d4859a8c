package id.simpul.catalog.readiness;

import id.simpul.catalog.ProcessingTime;
import id.simpul.core.ServiceId;
import java.util.Objects;

/**
 * How long a service really took, as its authority reports it.
 *
 * <pre>{@code
 * new MeasuredTime(aktaKelahiran, ProcessingTime.workingDays(5), 412);
 * }</pre>
 *
 * @param service which service
 * @param usual what nine of ten applications took at most, counted as the promise is counted
 * @param applications how many applications that is drawn from, 1 or more
 */
public record MeasuredTime(ServiceId service, ProcessingTime usual, int applications) {

  /**
   * Checks that nothing is missing.
   *
   * @throws IllegalArgumentException if it is drawn from no application
   */
  public MeasuredTime {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(usual, "usual");
    if (applications < 1) {
      throw new IllegalArgumentException(
          "expected a time measured on 1 application or more, found "
              + applications
              + "; leave out what was not measured");
    }
  }
}
