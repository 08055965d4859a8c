package id.simpul.identity;

import id.simpul.core.Scope;
import id.simpul.identity.internal.jose.StrictJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The claims of a token, read by type: a claim that is null or of another type is refused. */
final class Claims {

  /** The year 5138: later times are milliseconds, or an attempt to overflow something. */
  private static final BigDecimal LATEST = BigDecimal.valueOf(99_999_999_999L);

  private final Map<String, Object> members;
  private final RefusalKind kind;

  Claims(Map<String, Object> members) {
    this(members, RefusalKind.CLAIM);
  }

  /** Claims of something that is refused in its own way. */
  Claims(Map<String, Object> members, RefusalKind kind) {
    this.members = members;
    this.kind = kind;
  }

  Map<String, Object> members() {
    return members;
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  Object raw(String name) {
    return members.getOrDefault(name, StrictJson.NULL);
  }

  String text(String name) throws RefusedException {
    if (raw(name) instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw wrong(name, "teks yang tidak kosong", "text that is not empty");
  }

  /** A NumericDate (RFC 7519 section 2), fractions floored. */
  Instant time(String name) throws RefusedException {
    if (raw(name) instanceof BigDecimal number
        && number.signum() >= 0
        && number.compareTo(LATEST) <= 0
        && Math.abs(number.scale()) <= 20) {
      return Instant.ofEpochSecond(number.setScale(0, RoundingMode.FLOOR).longValueExact());
    }
    throw wrong(
        name,
        "waktu dalam detik sejak 1970 (bukan milidetik, bukan teks)",
        "a time in seconds since 1970 (no milliseconds, no text)");
  }

  /** {@code aud}: one text, or an array of nothing but text (RFC 7519 section 4.1.3). */
  List<String> audiences() throws RefusedException {
    Object aud = raw("aud");
    List<?> all = aud instanceof List<?> several ? several : List.of(aud);
    List<String> audiences = new ArrayList<>();
    for (Object each : all) {
      if (!(each instanceof String text) || text.isEmpty()) {
        throw wrong("aud", "teks atau larik teks", "text or an array of text");
      }
      audiences.add(text);
    }
    if (audiences.isEmpty()) {
      throw wrong("aud", "teks atau larik teks", "text or an array of text");
    }
    return List.copyOf(audiences);
  }

  /** {@code scope}: texts with one space between; absent means none. */
  Set<Scope> scopes() throws RefusedException {
    return scopes(false);
  }

  /** The same; as an array of single scopes too, if that is granted to the issuer. */
  Set<Scope> scopes(boolean alsoArrays) throws RefusedException {
    if (!has("scope")) {
      return Set.of();
    }
    Set<Scope> scopes = new LinkedHashSet<>();
    try {
      for (Object each : eachScope(raw("scope"), alsoArrays)) {
        scopes.add(Scope.of((String) each));
      }
    } catch (IllegalArgumentException | ClassCastException e) {
      throw wrongScope();
    }
    return Set.copyOf(scopes);
  }

  private List<?> eachScope(Object scope, boolean alsoArrays) throws RefusedException {
    if (alsoArrays && scope instanceof List<?> several) {
      return several;
    }
    if (scope instanceof String text) {
      return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }
    throw wrongScope();
  }

  private RefusedException wrongScope() {
    return wrong("scope", "satu teks, dipisah spasi", "one text, separated by spaces");
  }

  private RefusedException wrong(String name, String harapan, String expected) {
    String found = has(name) ? "of another type or out of range" : "absent";
    String temuan = has(name) ? "berjenis lain atau di luar batas" : "tidak ada";
    return kind.refused(
        "Klaim '"
            + name
            + "' harus "
            + harapan
            + ", tetapi "
            + temuan
            + (kind == RefusalKind.PROOF
                ? ". Buat bukti DPoP baru menurut RFC 9449."
                : ". Token ini dibuat tidak sesuai aturan; minta yang baru dari penerbitnya."),
        "Claim '"
            + name
            + "' must be "
            + expected
            + ", but it is "
            + found
            + (kind == RefusalKind.PROOF
                ? ". Make a new DPoP proof as RFC 9449 says."
                : ". This token is not made by the rules; ask its issuer for a new one."));
  }
}
