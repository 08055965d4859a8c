package id.simpul.core.internal;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Refuses numbers whose exponent is out of this world: {@code 1e999999999} is read in no time and
 * takes a gigabyte to print.
 */
final class BoundedNumbers extends JsonParserDelegate {

  /** The exponents of a double end near 308. */
  private static final int LARGEST_EXPONENT = 1000;

  BoundedNumbers(JsonParser parser) {
    super(parser);
  }

  static boolean isWithin(BigDecimal number) {
    return Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT
        && Math.abs((long) number.scale()) <= LARGEST_EXPONENT;
  }

  @Override
  public BigDecimal getDecimalValue() throws IOException {
    return bounded(super.getDecimalValue());
  }

  @Override
  public Number getNumberValue() throws IOException {
    return bounded(super.getNumberValue());
  }

  @Override
  public Number getNumberValueExact() throws IOException {
    return bounded(super.getNumberValueExact());
  }

  @Override
  public double getDoubleValue() throws IOException {
    return bounded(super.getDoubleValue());
  }

  @Override
  public float getFloatValue() throws IOException {
    return bounded(super.getFloatValue());
  }

  private <N extends Number> N bounded(N number) throws JsonParseException {
    boolean fits =
        number instanceof BigDecimal decimal
            ? isWithin(decimal)
            : !Double.isInfinite(number instanceof BigInteger ? 0 : number.doubleValue());
    if (!fits) {
      throw new JsonParseException(this, "a number far larger than any that is used");
    }
    return number;
  }
}
