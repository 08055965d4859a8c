package id.simpul.identity;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.Scope;
import id.simpul.core.Secret;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a token server grants (RFC 6749 section 5.1), and refuses what is no bearer token. */
final class TokenAnswer {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
  private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(24 * 60 * 60);

  /** Of a server that does not say how long its tokens live, little is assumed. */
  private static final BigDecimal UNSAID_SECONDS = BigDecimal.valueOf(60);

  private TokenAnswer() {}

  static AccessToken read(Map<String, Object> answer, TokenRequest wanted, Instant asked) {
    URI server = wanted.resource().tokenServer();
    if (!(answer.get("access_token") instanceof String token) || !TOKEN.matcher(token).matches()) {
      throw unusable(
          server,
          LocalizedText.of("'access_token' tidak ada", "'access_token' is missing or malformed"));
    }
    if (!(answer.get("token_type") instanceof String type) || !type.equalsIgnoreCase("Bearer")) {
      throw unusable(
          server, LocalizedText.of("'token_type' bukan Bearer", "'token_type' is not Bearer"));
    }
    requireAccessToken(answer, server);
    Instant expires = asked.plusSeconds(lifetime(answer, server));
    return new AccessToken(Secret.of(token), expires, scopes(answer, wanted, server));
  }

  /** RFC 8693 section 2.2.1: an exchange may hand out other things than access tokens. */
  private static void requireAccessToken(Map<String, Object> answer, URI server) {
    Object issued = answer.getOrDefault("issued_token_type", TokenRequest.ACCESS_TOKEN);
    if (!TokenRequest.ACCESS_TOKEN.equals(issued) && !TokenRequest.JWT.equals(issued)) {
      throw unusable(
          server,
          LocalizedText.of(
              "'issued_token_type' bukan token akses", "'issued_token_type' is no access token"));
    }
  }

  private static long lifetime(Map<String, Object> answer, URI server) {
    Object said = answer.getOrDefault("expires_in", UNSAID_SECONDS);
    if (!(said instanceof BigDecimal seconds) || seconds.signum() <= 0) {
      throw unusable(
          server,
          LocalizedText.of(
              "'expires_in' bukan angka lebih dari nol", "'expires_in' is no number above zero"));
    }
    return seconds.min(LONGEST_SECONDS).longValue();
  }

  private static Set<Scope> scopes(Map<String, Object> answer, TokenRequest wanted, URI server) {
    if (!(answer.get("scope") instanceof String text)) {
      return wanted.resource().scopes();
    }
    Set<Scope> scopes = new LinkedHashSet<>();
    try {
      for (String each : text.split(" ", -1)) {
        if (!each.isEmpty()) {
          scopes.add(Scope.of(each));
        }
      }
    } catch (IllegalArgumentException e) {
      throw unusable(
          server, LocalizedText.of("'scope' tidak dapat dibaca", "'scope' cannot be read"));
    }
    return scopes;
  }

  static TokenException unusable(URI server, LocalizedText why) {
    return new TokenException(
        "token-server.answer",
        Retryability.NOT_RETRYABLE,
        LocalizedText.of(
            "Jawaban server token "
                + Quoted.of(server)
                + " tidak bisa dipakai: "
                + why.in("id")
                + ". Laporkan ke pengelolanya.",
            "The answer of token server "
                + Quoted.of(server)
                + " cannot be used: "
                + why.in("en")
                + ". Report it to its operator."),
        null);
  }
}
