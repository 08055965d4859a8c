package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.Term;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The literals of expanded JSON-LD. Source: JSON-LD 1.1 API, section 8.2.2. */
final class JsonLdValue {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final double LARGEST_INTEGER = 1e21;

  private JsonLdValue() {}

  static Term literal(JsonObject object) {
    JsonValue value = object.get("@value");
    String type = object.getString("@type", null);
    if ("@json".equals(type)) {
      return Term.typed(String.valueOf(value), RDF + "JSON");
    }
    if (value instanceof JsonString text) {
      return text(text.getString(), object.getString("@language", null), type);
    }
    if (value instanceof JsonNumber number) {
      return number(number.toString(), type);
    }
    return Term.typed(String.valueOf(value), type == null ? XSD + "boolean" : type);
  }

  /** Published contexts type plain texts as language texts; without a language they stay plain. */
  private static Term text(String text, @Nullable String language, @Nullable String type) {
    if (language != null) {
      return Term.text(text, language);
    }
    return type == null || type.equals(RDF + "langString")
        ? Term.literal(text)
        : Term.typed(text, type);
  }

  private static Term number(String written, @Nullable String type) {
    double value = Double.parseDouble(written);
    boolean whole = value % 1 == 0 && Math.abs(value) < LARGEST_INTEGER;
    if (whole && !(XSD + "double").equals(type)) {
      return Term.typed(integer(written, value), type == null ? XSD + "integer" : type);
    }
    return Term.typed(canonicalDouble(value), type == null ? XSD + "double" : type);
  }

  /**
   * From the double where the text has an exponent: a few characters can stand for a billion
   * digits.
   */
  private static String integer(String written, double value) {
    boolean digitsOnly = written.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-');
    return (digitsOnly ? new BigDecimal(written) : BigDecimal.valueOf(value))
        .toBigInteger()
        .toString();
  }

  private static String canonicalDouble(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "INF" : "-INF";
    }
    return new DecimalFormat("0.0##############E0", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(value);
  }
}
