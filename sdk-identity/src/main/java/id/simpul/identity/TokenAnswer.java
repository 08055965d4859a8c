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

/** Reads what a token server grants (RFC 6749 section 5.1), and refuses what was not asked for. */
final class TokenAnswer {

  /** What APIs read at most in a header; longer than any token that one of them accepts. */
  private static final int LONGEST_TOKEN = 16 * 1024;

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
  private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(24 * 60 * 60);

  /** Of a server that does not say how long its tokens live, little is assumed. */
  private static final BigDecimal UNSAID_SECONDS = BigDecimal.valueOf(60);

  private TokenAnswer() {}

  static AccessToken read(
      Map<String, Object> answer, TokenRequest wanted, ServerContact server, Instant asked) {
    return read(answer, wanted.resource().scopes(), server, asked);
  }

  /** The same, where these scopes were asked for. */
  static AccessToken read(
      Map<String, Object> answer, Set<Scope> asking, ServerContact server, Instant asked) {
    Secret token = token(answer, server.uri());
    String type = type(answer, server);
    requireAccessToken(answer, server.uri());
    Instant expires = asked.plusSeconds(lifetime(answer, server));
    return new AccessToken(token, type, expires, scopes(answer, asking, server.uri()));
  }

  /** A grant, which is no token for any API, so that its type says nothing (RFC 8693, 2.2.1). */
  static AccessToken ofGrant(Map<String, Object> answer, ServerContact server, Instant asked) {
    Secret token = token(answer, server.uri());
    requireAccessToken(answer, server.uri());
    Instant expires = asked.plusSeconds(lifetime(answer, server));
    return new AccessToken(token, "N_A", expires, Set.of());
  }

  private static Secret token(Map<String, Object> answer, URI server) {
    if (!(answer.get("access_token") instanceof String token)
        || token.length() > LONGEST_TOKEN
        || !TOKEN.matcher(token).matches()) {
      throw unusable(
          server,
          LocalizedText.of(
              "'access_token' tidak ada, salah bentuk, atau lebih dari 16 KB",
              "'access_token' is missing, malformed, or longer than 16 KB"));
    }
    return Secret.of(token);
  }

  /** Exactly the type that was asked for: a bound token is not answered by one anybody can use. */
  private static String type(Map<String, Object> answer, ServerContact server) {
    String wanted = server.has(ServerHabit.BOUND_TOKENS) ? AccessToken.DPOP : AccessToken.BEARER;
    Object said = answer.getOrDefault("token_type", "");
    boolean apigee = server.has(ServerHabit.APIGEE_ANSWERS) && said.equals("BearerToken");
    if (apigee || (said instanceof String type && type.equalsIgnoreCase(wanted))) {
      return wanted;
    }
    throw unusable(
        server.uri(),
        LocalizedText.of("'token_type' bukan " + wanted, "'token_type' is not " + wanted));
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

  private static long lifetime(Map<String, Object> answer, ServerContact server) {
    Object said = answer.getOrDefault("expires_in", UNSAID_SECONDS);
    if (server.has(ServerHabit.APIGEE_ANSWERS)
        && said instanceof String text
        && SECONDS.matcher(text).matches()) {
      said = new BigDecimal(text);
    }
    if (!(said instanceof BigDecimal seconds) || seconds.signum() <= 0) {
      throw unusable(
          server.uri(),
          LocalizedText.of(
              "'expires_in' bukan angka lebih dari nol", "'expires_in' is no number above zero"));
    }
    return seconds.min(LONGEST_SECONDS).longValue();
  }

  private static Set<Scope> scopes(Map<String, Object> answer, Set<Scope> asking, URI server) {
    if (!(answer.get("scope") instanceof String text)) {
      return asking;
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
