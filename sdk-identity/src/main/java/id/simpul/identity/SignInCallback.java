package id.simpul.identity;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the browser brought back (RFC 6749 section 4.1.2), of which nothing is believed yet. */
final class SignInCallback {

  private static final int LONGEST = 16 * 1024;

  private final Map<String, String> parameters;

  private SignInCallback(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  static SignInCallback parse(URI callback) {
    String query = callback.getRawQuery() == null ? "" : callback.getRawQuery();
    Map<String, String> parameters = new LinkedHashMap<>();
    if (query.length() > LONGEST) {
      throw unreadable();
    }
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        continue;
      }
      try {
        String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
        String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
        if (parameters.put(name, value) != null) {
          throw unreadable();
        }
      } catch (IllegalArgumentException e) {
        throw unreadable();
      }
    }
    return new SignInCallback(parameters);
  }

  /** Checked in the order of what an attacker could gain: another session, another authority. */
  void requireAnswerTo(PendingSignIn pending, String issuer, boolean issSupported, Instant now) {
    if (!pending.issuer().equals(issuer)) {
      throw otherIssuer(issuer, pending.issuer());
    }
    if (!same(parameters.getOrDefault("state", ""), pending.state())) {
      throw TokenException.because(
          "sign-in.state",
          "Jawaban ini bukan untuk proses masuk di peramban ini (state berbeda). Mulai masuk dari"
              + " awal di portal ini.",
          "This answer is not for the sign-in of this browser (its state differs). Begin to sign in"
              + " anew at this portal.");
    }
    String named = parameters.get("iss");
    if (named == null ? issSupported : !named.equals(issuer)) {
      throw otherIssuer(issuer, named == null ? "" : named);
    }
    if (pending.hasEnded(now)) {
      throw TokenException.because(
          "sign-in.expired",
          "Proses masuk ini dimulai lebih dari sepuluh menit yang lalu. Mulai masuk dari awal.",
          "This sign-in was begun more than ten minutes ago. Begin to sign in anew.");
    }
  }

  Optional<Refusal> error() {
    String error = parameters.get("error");
    return error == null
        ? Optional.empty()
        : Optional.of(new Refusal(error, parameters.getOrDefault("error_description", "")));
  }

  String code() {
    String code = parameters.getOrDefault("code", "");
    if (code.isEmpty()) {
      throw unreadable();
    }
    return code;
  }

  private static boolean same(String found, String expected) {
    return MessageDigest.isEqual(
        found.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private static TokenException otherIssuer(String expected, String found) {
    return TokenException.because(
        "sign-in.issuer",
        "Jawaban ini dari penerbit "
            + Quoted.of(found)
            + ", padahal proses masuk dimulai di "
            + Quoted.of(expected)
            + ". Kodenya tidak dikirim ke mana pun. Mulai masuk dari awal.",
        "This answer is from issuer "
            + Quoted.of(found)
            + ", but the sign-in was begun at "
            + Quoted.of(expected)
            + ". Its code was sent nowhere. Begin to sign in anew.");
  }

  private static TokenException unreadable() {
    return TokenException.because(
        "sign-in.callback",
        "Alamat kembali ini harus membawa satu 'code' atau satu 'error', masing-masing sekali."
            + " Mulai masuk dari awal.",
        "This callback address must bring one 'code' or one 'error', each once. Begin to sign in"
            + " anew.");
  }

  /** The names only. */
  @Override
  public String toString() {
    return "SignInCallback" + parameters.keySet();
  }

  /** What an authority says instead of a code. */
  record Refusal(String error, String description) {}
}
